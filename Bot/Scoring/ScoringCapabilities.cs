using Bot.People;
using Bot.Speaking;
using static Bot.Speaking.Capability;

namespace Bot.Scoring;

public static class ScoringCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ballot.submit").Named("Chấm điểm các phòng", "Score rooms").For(Who.Panel).Writes().OnlyPersonal()
            .Means("submit_score", "values", "start").Means("submit_score").Means("correct_score")
            .Says("chấm nhóm 2: p201 9, p202 8,5, p203 9", "cham p201 8,5", "chấm điểm", "sửa điểm p202 8,75", "score room p201 8.5")
            .InMenuAs("chấm điểm", "score")
            .Fills<ScoreForm>(),
        Can("ballot.progress").Named("Tiến độ chấm điểm", "Scoring progress").Reads()
            .Means("score_progress").Means("score_progress", "mine", "all")
            .Says("tôi còn phải chấm phòng nào", "tiến độ chấm điểm", "ai chưa chấm điểm", "scoring progress")
            .Does<ShowProgress>(),
        Can("score.agree").Named("Thống nhất điểm của Tổ đánh giá", "Agree the panel's scores").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("submit_score", "agree")
            .Says("chốt điểm thống nhất theo trung vị", "thống nhất điểm đợt 1: p101 9, p203 8,25 vì đã bài trí lại", "record the agreed score")
            .InMenuAs("chốt điểm thống nhất", "agree scores")
            .Fills<AgreeForm>(),
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
        ["score.recused"] = new("{phong} là phòng hoặc đơn vị của Anh/Chị: phong trào này không nhận phiếu chấm phòng mình.",
            "{phong} is your own room or unit: this movement takes no ballot on it from you."),
        ["agree.no_round"] = new("Chưa có đợt nào đã khóa để thống nhất điểm.", "No round is closed and waiting for agreed scores."),
        ["agree.still_open"] = new("Đợt {dot} còn mở đến {den}; thống nhất điểm sau khi khóa.", "Round {dot} is open until {den}; agree after it closes."),
        ["agree.published"] = new("Kết quả đợt {dot} đã công bố, không sửa điểm thống nhất được nữa.", "Round {dot} is published; its agreed scores no longer change."),
        ["agree.reason_needed"] = new("Điểm thống nhất khác điểm trung bình các phiếu ở: {phong}. Đề nghị ghi rõ lý do để đưa vào biên bản.",
            "The agreed score differs from the ballot mean for: {phong}. Please state the reason for the minutes."),
        ["agree.no_ballots"] = new("{phong} chưa có phiếu nào; đề nghị ghi điểm thống nhất cho phòng này, ví dụ: {vi_du}.",
            "{phong} has no ballot; please give its agreed score, for example: {vi_du}."),
    };
}
