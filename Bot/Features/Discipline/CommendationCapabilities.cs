using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Discipline;

public static class CommendationCapabilities
{
    public static readonly Capability[] All =
    [
        Can("praise.add")
            .Named("Biểu dương", "Praise")
            .For(Permissions.Approvers)
            .Writes()
            .OnlyPersonal()
            .Means("commend")
            .Says(
                "biểu dương chị Thảo đã hỗ trợ đoàn công tác",
                "biểu dương chị Thảo đã hỗ trợ đoàn công tác tuần trước",
                "praise Nga for great work"
            )
            .Fills<PraiseForm>(),
    ];
}
