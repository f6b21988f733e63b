using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Discipline;

public static class CommendationCapabilities
{
    public static readonly Capability[] All =
    [
        Can("praise.add").Named("Biểu dương", "Praise").For(Who.Approvers).Writes().OnlyPersonal()
            .Means("commend")
            .Says("biểu dương chị Thảo đã hỗ trợ đoàn công tác", "biểu dương chị Thảo đã hỗ trợ đoàn công tác tuần trước", "praise Nga for great work")
            .Fills<PraiseForm>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["praise.self"] = new("Không tự biểu dương mình; việc này để người khác làm.", "Nobody praises themselves; somebody else may."),
        ["praise.how"] = new("Đề nghị nêu người hoặc tập thể và việc làm tốt, ví dụ \"biểu dương chị Thảo đã hỗ trợ đoàn công tác\".", "Please name the person or unit and the good deed, for example \"praise Nga for great work\"."),
    };
}
