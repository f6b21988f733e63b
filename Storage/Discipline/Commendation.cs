using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>
/// Praise (biểu dương) or an award (khen thưởng) of a person or a unit: may be shown anywhere. An award is decided elsewhere and has a form,
/// a number and a date; what was entered wrongly is withdrawn with a reason and stays to be read.
/// </summary>
public sealed class Commendation : IAudited, IVersioned
{
    public static readonly Refusal UnknownAward = new(
        "award.unknown",
        new(
            "Không có ghi nhận khen thưởng {ma}. Gõ \"các quyết định khen thưởng\" để xem mã.",
            "There is no award entry {ma}. Type \"list the awards\" for the references."
        )
    );
    public static readonly Refusal WithdrawnAlready = new(
        "award.withdrawn",
        new("{ma} đã được hủy trước đó.", "{ma} was withdrawn before.")
    );

    public string Id { get; set; } = "";

    public DateOnly Date { get; set; }

    public string Scope { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string FormVi { get; set; } = "";

    public string ReasonVi { get; set; } = "";

    public string DecisionNo { get; set; } = "";

    /// <summary>The form of award (AwardForm); empty for praise.</summary>
    public string AwardCode { get; set; } = "";

    /// <summary>The year it is for: one decided in January may be for the year before.</summary>
    public string Period { get; set; } = "";

    public string Withdrawn { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => Id;

    public bool IsAward => DecisionNo.Length > 0 && AwardCode.Length > 0;

    public Refusal? Withdraw(string reason)
    {
        if (!IsAward)
        {
            return UnknownAward.With(("ma", Id));
        }
        if (Withdrawn.Length > 0)
        {
            return WithdrawnAlready.With(("ma", Id));
        }
        Withdrawn = reason;
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        var commendation = model.Entity<Commendation>();
        commendation.Ignore(c => c.AuditId).Ignore(c => c.IsAward);
        commendation.HasIndex(c => c.Date);
        commendation.HasIndex(c => c.Period);
        commendation.Property(c => c.Version).IsConcurrencyToken();
    }
}
