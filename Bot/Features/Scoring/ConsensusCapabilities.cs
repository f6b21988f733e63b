using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Scoring;

public static class ConsensusCapabilities
{
    public static readonly Capability[] All =
    [
        Can("score.ballots").Named("Các phiếu sau khi khóa", "The ballots after closing").For(Who.PanelHead).Reads().OnlyPersonal()
            .Means("view_ballots", "room", "outliers", "all")
            .Says("xem phiếu p203", "phòng nào cần trao đổi", "show the ballots of p203")
            .Does<ShowBallots>(),
        Can("score.agree").Named("Thống nhất điểm của Tổ đánh giá", "Agree the panel's scores").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("submit_score", "agree")
            .Says("chốt điểm thống nhất theo trung vị", "thống nhất điểm đợt 1: p101 9, p203 8,25 vì đã bài trí lại", "record the agreed score")
            .InMenuAs("chốt điểm thống nhất", "agree scores")
            .Fills<AgreeForm>(),
        Can("model.bonus").Named("Điểm cộng mô hình", "Model bonus").For(Who.PanelHead).Writes().OnlyPersonal()
            .Means("model_bonus", "set")
            .Says("điểm cộng p202: tiết kiệm 0,25, tái chế 0,5 vì dùng lại chậu cũ", "cộng điểm p202: tiết kiệm 0,25 vì tắt đèn sau giờ", "bonus p202 b1 0.25 because it was cheap")
            .Fills<BonusForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["ballots.blind"] = new("Phiếu của từng người chỉ Tổ trưởng xem được, sau khi khóa đợt {dot}.", "Single ballots are for the panel head only, after round {dot} has closed."),
        ["bonus.not_model"] = new("{phong} không phải phòng mô hình của nhóm (mô hình: {mo_hinh}); điểm cộng chỉ dành cho mô hình.", "{phong} is not its group's model ({mo_hinh} is); the bonus is for models."),
        ["bonus.how"] = new("Đề nghị ghi điểm cộng theo mục và lý do, ví dụ: \"điểm cộng {phong}: b1 0,25, b3 0,5 vì dùng lại đồ cũ\". Các mục: {tieu_chi}.",
            "Please name items and the reason, for example: \"bonus {phong}: b1 0.25, b3 0.5 because things were reused\". Items: {tieu_chi}."),
        ["bonus.cap"] = new("Tổng điểm cộng {tong} vượt mức tối đa {tran} cho một mô hình.", "The bonus of {tong} is above the most for one model, {tran}."),
        ["agree.locked"] = new("Điểm đợt {dot} đã chốt. Muốn sửa, gõ ví dụ: \"đề nghị sửa điểm p103 thành 8,5 vì nhập nhầm\".", "Round {dot} is locked. For a change type, for example: \"request correction of p103 to 8.5 because of a slip\"."),
        ["agree.reason_alone"] = new("Đề nghị gõ điểm thống nhất của {phong} kèm lý do, ví dụ: \"8,25 vì đã bài trí lại\".", "Please type the agreed score of {phong} with the reason, for example: \"8.25 because it was rearranged\"."),
        ["agree.not_all"] = new("Chưa chốt được: còn thiếu điểm thống nhất của {phong}.", "It cannot be locked yet: no agreed score for {phong}."),
        ["agree.no_round"] = new("Chưa có đợt nào đã khóa để thống nhất điểm.", "No round is closed and waiting for agreed scores."),
        ["agree.still_open"] = new("Đợt {dot} còn mở đến {den}; thống nhất điểm sau khi khóa.", "Round {dot} is open until {den}; agree after it closes."),
        ["agree.published"] = new("Kết quả đợt {dot} đã công bố, không sửa điểm thống nhất được nữa.", "Round {dot} is published; its agreed scores no longer change."),
        ["agree.reason_needed"] = new("Điểm thống nhất khác điểm trung bình các phiếu ở: {phong}. Đề nghị ghi rõ lý do để đưa vào biên bản.",
            "The agreed score differs from the ballot mean for: {phong}. Please state the reason for the minutes."),
        ["agree.no_ballots"] = new("{phong} chưa có phiếu nào; đề nghị ghi điểm thống nhất cho phòng này, ví dụ: {vi_du}.",
            "{phong} has no ballot; please give its agreed score, for example: {vi_du}."),
    };
}
