using Bot.Domain;

namespace Bot.Features.Discipline;

/// <summary>What several forms and operations of the discipline records refuse.</summary>
public static class DisciplineRefusals
{
    public static readonly Refusal NotYourself = new(
        "record.self",
        new(
            "Không tự ghi nhận về mình. Nếu cần, đề nghị báo trưởng đơn vị hoặc Văn phòng.",
            "Nobody records about themselves. Please tell your head of unit or the Office."
        )
    );
    public static readonly Refusal DayInFuture = new(
        "record.future",
        new("Ngày vi phạm không được sau hôm nay. Chưa ghi gì.", "The day cannot be after today. Nothing was recorded.")
    );

    // who may not see a record is told the same as when there is none
    public static readonly Refusal NotFound = new(
        "record.not_found",
        new("Không có ghi nhận {ma} mà Anh/Chị được xem.", "There is no record {ma} that you may see.")
    );
}
