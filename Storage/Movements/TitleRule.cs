using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A title that can be registered (PLG-01), as versioned data: laws change.</summary>
public sealed class TitleRule : IAudited
{
    public int Id { get; set; }

    public string Code { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string Aliases { get; set; } = "";

    /// <summary>individual or collective.</summary>
    public string Scope { get; set; } = "";

    /// <summary>title, praise, pledge, commitment or programme: what kind of thing is registered.</summary>
    public string Kind { get; set; } = "title";

    /// <summary>Who approves, one after the other: "head|director"; empty: the person's own word is enough.</summary>
    public string Approval { get; set; } = "head";

    /// <summary>What must be registered with it: CSTĐ cơ sở is for who aims at LĐTT.</summary>
    public string Needs { get; set; } = "";

    /// <summary>How many items of one's own the content has: three or four contents of the framework programme (PLG-03).</summary>
    public ItemCount Items { get; set; } = ItemCount.Any;

    public string CommitmentVi { get; set; } = "";

    public string CommitmentEn { get; set; } = "";

    public DateOnly EffectiveFrom { get; set; }

    public DateOnly? EffectiveTo { get; set; }

    public string Source { get; set; } = "";

    public string AuditId => $"{Code}:{EffectiveFrom:yyyy-MM-dd}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<TitleRule>().Ignore(t => t.AuditId);
        model.Entity<TitleRule>().Property(t => t.Items).AsJson();
        model.Entity<TitleRule>().HasIndex(t => new { t.Code, t.EffectiveFrom }).IsUnique();
    }
}
