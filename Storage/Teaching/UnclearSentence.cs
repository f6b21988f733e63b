using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>
/// What somebody typed and the bot did not understand: without names and without who typed it, kept for the Office to look at, and gone after
/// some months. It is no act of anybody, so it is not audited.
/// </summary>
public sealed class UnclearSentence
{
    public const int KeptDays = 90;

    /// <summary>The words without marks, capitals and punctuation: the same sentence is the same row.</summary>
    public string Plain { get; set; } = "";

    public string Words { get; set; } = "";

    public int Times { get; set; }

    public DateTime LastAt { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<UnclearSentence>().HasKey(u => u.Plain);
        model.Entity<UnclearSentence>().HasIndex(u => u.LastAt);
    }
}

/// <summary>What the Office has taught: the sentence means a thing that the bot can do, as if it were one of its own examples.</summary>
public sealed class TaughtSentence : IAudited
{
    public string Plain { get; set; } = "";

    public string Words { get; set; } = "";

    /// <summary>The capability's id.</summary>
    public string Row { get; set; } = "";

    public DateTime At { get; set; }

    public string AuditId => Plain;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<TaughtSentence>().Ignore(t => t.AuditId);
        model.Entity<TaughtSentence>().HasKey(t => t.Plain);
    }
}
