using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A target (chỉ tiêu) of a year with its operator as data (requirements 4.9).</summary>
public sealed class Target : IAudited, IVersioned
{
    public static readonly Refusal CountedFromRecords = new(
        "target.counted",
        new("{ma} do hệ thống đếm từ số liệu nên không nhập tay được.", "{ma} is counted from the records and cannot be stated by hand.")
    );

    /// <summary>The bot counts it; anything else was stated by the Office: a word of <see cref="TargetRule.Words"/> or a number.</summary>
    public const string Counted = "auto";

    public string Id { get; set; } = "";

    public string Period { get; set; } = "";

    public string NameVi { get; set; } = "";

    /// <summary>manual, count>=2, count 7..9, ratio>0.90, ratio>=0.15, ratio=1.00.</summary>
    public string RuleText { get; set; } = "";

    public string ValueOrMode { get; set; } = "";

    /// <summary>What is counted: title:LDTT, awards:collective:GKGD, initiatives:provincial … Empty: nothing but what was stated.</summary>
    public string Measure { get; set; } = "";

    public string RequirementId { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => $"{Period}:{Id}";

    public bool IsCounted => ValueOrMode == Counted;

    /// <summary>A word or a number from the Office; what the bot counts from records is not stated by hand.</summary>
    public Refusal? State(string value)
    {
        if (IsCounted)
        {
            return CountedFromRecords.With(("ma", Id));
        }
        ValueOrMode = value;
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        var target = model.Entity<Target>();
        target.Ignore(t => t.AuditId).Ignore(t => t.IsCounted);
        target.HasKey(t => new { t.Period, t.Id });
        target.Property(t => t.Version).IsConcurrencyToken();
    }
}

/// <summary>A person who is not in the base of a year's ratios, with the reason (Q13): maternity leave, long training.</summary>
public sealed class BaseExclusion : IAudited
{
    public string Period { get; set; } = "";

    public string PersonId { get; set; } = "";

    public string Reason { get; set; } = "";

    public string AuditId => $"{Period}:{PersonId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<BaseExclusion>().Ignore(e => e.AuditId);
        model.Entity<BaseExclusion>().HasKey(e => new { e.Period, e.PersonId });
    }
}

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
