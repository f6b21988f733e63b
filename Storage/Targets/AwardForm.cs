using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A form of award that can be entered (AWD-10), as versioned data.</summary>
public sealed class AwardForm : IAudited
{
    public int Id { get; set; }

    public string Code { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    /// <summary>Other names people type, split by '|'.</summary>
    public string Aliases { get; set; } = "";

    /// <summary>individual, collective or empty for both.</summary>
    public string Scope { get; set; } = "";

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    public string Source { get; set; } = "";

    public string AuditId => $"{Code}:{EffectiveFrom:yyyy-MM-dd}";

    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || EffectiveTo >= day);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<AwardForm>().Ignore(a => a.AuditId);
        model.Entity<AwardForm>().HasIndex(a => new { a.Code, a.EffectiveFrom }).IsUnique();
    }
}
