using Bot.Domain;

namespace Bot.Features.Initiatives;

/// <summary>What several forms and operations of the initiatives refuse.</summary>
public static class InitiativeRefusals
{
    public static readonly Refusal UnknownIdea = new(
        "initiative.unknown",
        new(
            "Không có sáng kiến {ma} trong phạm vi Anh/Chị được xem. Ví dụ: \"xem sáng kiến SK01\".",
            "There is no initiative {ma} that you may see. For example: \"show initiative SK01\"."
        )
    );
    public static readonly Refusal IdeaChanged = new(
        "initiative.changed",
        new(
            "Sáng kiến {ma} vừa được thay đổi. Gõ \"xem sáng kiến {ma}\" để xem bản mới.",
            "Initiative {ma} has just been changed. Type \"show initiative {ma}\" to see it as it is now."
        )
    );
}
