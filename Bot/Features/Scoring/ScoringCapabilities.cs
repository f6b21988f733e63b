using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Scoring;

public static class ScoringCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ballot.submit").Named("Chấm điểm các phòng", "Score rooms").For(Who.Panel).Writes().OnlyPersonal()
            .Means("submit_score", "values", "start").Means("submit_score").Means("correct_score").Means("correct_score", "fix", "reopen")
            .Says("chấm nhóm 2: p201 9, p202 8,5, p203 9", "chấm điểm", "score room p201 8.5")
            .InMenuAs("chấm điểm", "score")
            .Fills<ScoreForm>(),
        Can("ballot.sheet").Named("Chấm theo tiêu chí", "Score by criteria").For(Who.Panel).Writes().OnlyPersonal()
            .Means("submit_score", "sheet")
            .Says("chấm p201 theo tiêu chí", "cho em chấm phòng 202 theo từng tiêu chí với", "score p201 by criteria")
            .Fills<SheetForm>(),
        Can("ballot.note").Named("Nhận xét, minh chứng cho phiếu", "A remark or evidence on a ballot").For(Who.Panel).Writes().OnlyPersonal()
            .Means("ballot_note", "note", "evidence")
            .TakingFiles()
            .Says("ghi chú p202: cây xanh được chăm tốt", "note p203: bàn nước chưa dọn", "note on p202: tidy files")
            .Fills<NoteForm>(),
        Can("ballot.progress").Named("Tiến độ chấm điểm", "Scoring progress").Reads()
            .Means("score_progress").Means("score_progress", "mine", "all")
            .EchoingOrders()
            .Says("tôi còn phải chấm phòng nào", "tiến độ chấm điểm", "scoring progress")
            .Does<ShowProgress>(),
        Can("ballot.history").Named("Lịch sử điểm", "History of scores").Reads()
            .OnlyPersonal().Means("score_history", "room", "mine")
            .Says("lịch sử p202", "lịch sử chấm điểm của tôi", "history of p202")
            .Does<ShowScoreHistory>(),
        Can("ballot.undo").Named("Hoàn tác lần chấm gần nhất", "Undo the last ballots").Writes().OnlyPersonal()
            .Means("undo").Means("correct_score", "undo")
            .Says("hoàn tác", "hoàn tác giùm chị", "undo")
            .Fills<UndoForm>(),
        Can("ballot.recuse").Named("Xin không chấm một phòng", "Stand aside from an room").For(Who.Panel).Writes().OnlyPersonal()
            .Means("recuse", "self", "back")
            .Says("tôi xin không chấm p202 vì người nhà làm ở đó", "em xin không chấm phòng kế toán vì chồng em làm ở đấy", "recuse me from p202 because my wife works there")
            .Fills<RecuseForm>(),
        Can("recusal.lift").Named("Cho phép chấm phòng mình", "Let somebody score all the same").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("recuse", "lift")
            .Says("cho phép tổ chấm p202 vì thiếu phiếu", "cho phép chị Lan chấm p203 vì thiếu người", "let the panel score p202 because ballots are few")
            .Fills<LiftRecusalForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["score.not_member"] = new("Chức năng chấm điểm chỉ dành cho thành viên Tổ đánh giá, chấm điểm.",
            "Scoring is limited to members of the evaluation team."),
        ["score.no_round"] = new("Hiện không có đợt chấm điểm nào.", "There is no scoring round now."),
        ["score.not_open"] = new("Đợt chấm điểm chưa mở. Thời gian chấm: từ {tu} đến {den}.", "Scoring is not open. Scoring period: {tu} to {den}."),
        ["score.closed"] = new("Đợt chấm điểm đã khóa lúc {gio} ngày {ngay}. Muốn điều chỉnh, đề nghị gửi yêu cầu kèm lý do để Tổ trưởng xem xét.",
            "Scoring was locked at {gio} on {ngay}. To change a score, send a request with a reason to the team head."),
        ["score.unknown_room"] = new("Không có phòng \"{phong}\" trong đợt này. Các phòng: {cac_phong}.", "There is no room \"{phong}\" in this round. Rooms: {cac_phong}."),
        ["score.not_in_group"] = new("{phong} không thuộc {nhom}. {nhom} gồm: {cac_phong}.", "{phong} is not in {nhom}. {nhom} has: {cac_phong}."),
        ["score.range"] = new("Điểm phải từ {min} đến {max}. Anh/Chị vừa nhập \"{gia_tri}\" cho {phong}.", "Scores run from {min} to {max}. You entered \"{gia_tri}\" for {phong}."),
        ["score.step"] = new("Điểm lẻ đến {buoc}. Anh/Chị vừa nhập \"{gia_tri}\" cho {phong}; chọn {goi_y}?",
            "Scores go in steps of {buoc}. You entered \"{gia_tri}\" for {phong}; choose {goi_y}?"),
        ["score.twice"] = new("{phong} có hai điểm trong một dòng: {mot} và {hai}. Anh/Chị chọn điểm nào?", "{phong} has two scores in one line: {mot} and {hai}. Which one?"),
        ["score.unreadable"] = new("Tôi chưa đọc được điểm \"{gia_tri}\" của {phong}. Ví dụ: 8,5.", "I could not read the score \"{gia_tri}\" for {phong}. For example: 8.5."),
        ["score.recused"] = new("{phong} là phòng hoặc đơn vị của Anh/Chị, hoặc Anh/Chị đã xin không chấm: phiếu này không nhận được.",
            "{phong} is your own room or unit, or you stood aside from it: this ballot cannot be taken."),
        ["score.empty"] = new("Các ô còn trống: đề nghị nhập ít nhất một điểm, hoặc gõ điểm của phòng.", "The fields are empty: please enter at least one score, or type it."),
        ["ballot.no_criteria"] = new("Đợt này không có bộ tiêu chí; đề nghị chấm một điểm cho mỗi phòng, ví dụ: \"p202 8,5\".", "This round has no criteria; please give one score, for example: \"p202 8.5\"."),
        ["ballot.points"] = new("Điểm tiêu chí {tieu_chi} phải từ 0 đến {max}, lẻ đến {buoc}. Anh/Chị vừa nhập \"{gia_tri}\".", "Points for {tieu_chi} run from 0 to {max} in steps of {buoc}. You entered \"{gia_tri}\"."),
        ["ballot.none_yet"] = new("Anh/Chị chưa chấm {phong}: chấm điểm trước, rồi ghi nhận xét.", "You have not scored {phong} yet: score it first, then add the remark."),
        ["ballot.note_long"] = new("Nhận xét và minh chứng đã quá dài (tối đa 1.000 chữ cái); chưa ghi thêm.", "Remarks and evidence are too long (at most 1,000 letters); nothing was added."),
        ["undo.nothing"] = new("Không có lần chấm nào để hoàn tác (chỉ hoàn tác được lần lưu gần nhất, khi đợt còn mở). Muốn đổi điểm, gõ phòng và điểm mới.",
            "There are no ballots to undo (only the last save, while the round is open). To change a score, type the room with the new one."),
        ["recuse.reason"] = new("Việc này cần lý do để ghi vào biên bản.", "This needs a reason for the minutes."),
        ["recuse.which"] = new("Đề nghị nêu phòng và lý do, ví dụ: \"tôi xin không chấm {phong} vì …\", Tổ trưởng: \"cho phép tổ chấm {phong} vì …\".",
            "Please name the room and the reason, for example: \"recuse me from {phong} because …\", the head: \"let the panel score {phong} because …\"."),
        ["recuse.none"] = new("Anh/Chị không có đề nghị không chấm {phong} để rút lại.", "You have not stood aside from {phong}."),
        ["recuse.already"] = new("Anh/Chị đã xin không chấm {phong} rồi.", "You have stood aside from {phong} already."),
        ["recuse.nobody"] = new("Không có thành viên nào đang không được chấm {phong}.", "Nobody is kept from scoring {phong}."),
    };
}
