using Bot.Domain;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Scoring;

/// <summary>What is said about a round as such: its panel, its end, its new beginning.</summary>
public static class RoundCapabilities
{
    public static readonly Capability[] All =
    [
        Can("round.check")
            .Named("Kiểm tra Tổ đánh giá", "Check the panel")
            .For(Permissions.RoundRunners)
            .Reads()
            .Means("check_panel")
            .Says("kiểm tra thành phần tổ chấm điểm", "tổ chấm điểm gồm những ai", "check the panel")
            .Does<ShowPanelCheck>(),
        Can("round.close")
            .Named("Khóa đợt chấm điểm trước hạn", "Close a round before its time")
            .For(Permissions.PanelHead)
            .Writes()
            .OnlyPersonal()
            .Means("close_round")
            .Says("đóng đợt chấm điểm", "đóng đợt 1 lại đi em", "close the round now")
            .Fills<CloseRoundForm>(),
        Can("round.reopen")
            .Named("Mở lại đợt đã chốt", "Reopen a locked round")
            .For(Permissions.Director)
            .Writes()
            .OnlyPersonal()
            .Means("reopen_round")
            .Says("mở lại đợt 1 vì chấm sót", "mở lại đợt chấm 1 vì còn sót phòng lãnh sự", "reopen round 1 because an office was left out")
            .Fills<ReopenRoundForm>(),
    ];
}
