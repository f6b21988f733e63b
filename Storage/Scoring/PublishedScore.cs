using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>What one criterion added to a model's bonus when it was published, and why.</summary>
public sealed record PublishedBonus(string CriterionId, int Points, string Reason);

/// <summary>A subject's figures as published in one version: what a reopened or corrected round said before stays readable.</summary>
public sealed class PublishedScore
{
    public string RoundId { get; set; } = "";

    public int Version { get; set; }

    public string SubjectId { get; set; } = "";

    public int Score { get; set; }

    public int Bonus { get; set; }

    /// <summary>Why it differed from the mean, as it was then.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The bonus item by item: what explains the figure belongs to its version.</summary>
    public IReadOnlyList<PublishedBonus> Items { get; set; } = [];

    internal static void Map(ModelBuilder model)
    {
        model
            .Entity<PublishedScore>()
            .HasKey(p => new
            {
                p.RoundId,
                p.Version,
                p.SubjectId,
            });
        model.Entity<PublishedScore>().Property(p => p.Items).AsJson();
    }
}
