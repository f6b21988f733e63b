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
