using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Scoring;

public static class ConsensusCapabilities
{
    public static readonly Capability[] All =
    [
        Can("score.ballots")
            .Named("Các phiếu sau khi khóa", "The ballots after closing")
            .For(Permissions.PanelHead)
            .Reads()
            .OnlyPersonal()
            .Means("view_ballots", "room", "outliers", "all")
            .Says("xem phiếu p203", "phòng nào cần trao đổi", "show the ballots of p203")
            .Then(Follow.Excel, "paper.excel")
            .Then(Follow.Word, "paper.minutes")
            .Does<ShowBallots>(),
        Can("score.agree")
            .Named("Thống nhất điểm của Tổ đánh giá", "Agree the panel's scores")
            .For(Permissions.PanelHead)
            .Writes()
            .OnlyPersonal()
            .Means("submit_score", "agree")
            .Says(
                "chốt điểm thống nhất theo trung vị",
                "thống nhất điểm đợt 1: p101 9, p203 8,25 vì đã bài trí lại",
                "record the agreed score"
            )
            .InMenuAs("chốt điểm thống nhất", "agree scores")
            .Then(Follow.Word, "paper.minutes")
            .Then(Follow.Publish, "ranking.publish")
            .Then(Follow.Excel, "paper.excel")
            .Fills<AgreeForm>(),
        Can("model.bonus")
            .Named("Điểm cộng mô hình", "Model bonus")
            .For(Permissions.PanelHead)
            .Writes()
            .OnlyPersonal()
            .Means("model_bonus", "set")
            .Says(
                "điểm cộng p202: tiết kiệm 0,25, tái chế 0,5 vì dùng lại chậu cũ",
                "cộng điểm p202: tiết kiệm 0,25 vì tắt đèn sau giờ",
                "bonus p202 b1 0.25 because it was cheap"
            )
            .Fills<BonusForm>(),
    ];
}
