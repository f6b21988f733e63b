using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>
/// One condition for a title as versioned data. A law that is not in force is kept beside the one that is, under another <see cref="Law"/>;
/// which one holds on a day is the rule "titles.law".
/// </summary>
public sealed class TitleCondition : IAudited
{
    public int Id { get; set; }

    public string TitleCode { get; set; } = "";

    /// <summary>Empty: under every law.</summary>
    public string Law { get; set; } = "";

    public int Order { get; set; }

    /// <summary>employed_months, no_decision, grade, registered, title, initiative; of units member_title_percent, member_title_count, member_grade_percent, no_member_decision.</summary>
    public string Kind { get; set; } = "";

    public string Value { get; set; } = "";

    /// <summary>Conditions of one name are alternatives; empty: it must be met by itself.</summary>
    public string AnyOf { get; set; } = "";

    public string TextVi { get; set; } = "";

    public string TextEn { get; set; } = "";

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    public string Source { get; set; } = "";

    public string AuditId => $"{TitleCode}:{Law}:{Kind}:{EffectiveFrom:yyyy-MM-dd}";

    public bool HoldsOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || EffectiveTo >= day);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<TitleCondition>().Ignore(c => c.AuditId);
        model
            .Entity<TitleCondition>()
            .HasIndex(c => new
            {
                c.TitleCode,
                c.Law,
                c.Kind,
                c.EffectiveFrom,
            })
            .IsUnique();
    }
}
