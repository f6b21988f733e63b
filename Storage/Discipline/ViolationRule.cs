using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>An item of the violation catalogue (requirements 4.13), versioned by date.</summary>
public sealed class ViolationRule : IAudited
{
    public string MovementId { get; set; } = "";

    public string Code { get; set; } = "";

    public DateOnly EffectiveFrom { get; set; }

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string PlanSource { get; set; } = "";

    /// <summary>Off unless a movement switches points on; hundredths.</summary>
    public int OptionalDeduction { get; set; }

    public string RequirementIds { get; set; } = "";

    public Sensitivity Sensitivity { get; set; } = Sensitivity.B;

    public string AuditId => $"{MovementId}:{Code}:{EffectiveFrom:yyyy-MM-dd}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ViolationRule>().Ignore(v => v.AuditId);
        model
            .Entity<ViolationRule>()
            .HasKey(v => new
            {
                v.MovementId,
                v.Code,
                v.EffectiveFrom,
            });
    }
}
