using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>What a ballot may be about.</summary>
public enum SubjectKind
{
    Office,
    Unit,
    Group,
    Person,

    /// <summary>A group's model as an item of its own beside its offices (Q1, a setting).</summary>
    Model,
}

/// <summary>A subject as it stood when the round opened: later moves of offices between groups do not touch it.</summary>
public sealed class RoundSubject : IAudited
{
    public string RoundId { get; set; } = "";

    /// <summary>The office's id; "M-N1" is the model of group N1.</summary>
    public string Id { get; set; } = "";

    public SubjectKind Kind { get; set; }

    public string NameVi { get; set; } = "";

    public string GroupId { get; set; } = "";

    public string UnitId { get; set; } = "";

    public bool IsLeaders { get; set; }

    /// <summary>The office that its group names as its model: the bonus is for it (SCO-02, SCO-05).</summary>
    public bool IsModel { get; set; }

    public string AuditId => $"{RoundId}:{Id}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundSubject>().Ignore(s => s.AuditId);
        model.Entity<RoundSubject>().HasKey(s => new { s.RoundId, s.Id });
    }
}

/// <summary>A seat of the panel as it stood when the round opened.</summary>
public sealed class RoundSeat : IAudited
{
    public string RoundId { get; set; } = "";

    public string PersonId { get; set; } = "";

    public string RoleVi { get; set; } = "";

    public bool IsHead { get; set; }

    public string RepresentsVi { get; set; } = "";

    public string AuditId => $"{RoundId}:{PersonId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundSeat>().Ignore(s => s.AuditId);
        model.Entity<RoundSeat>().HasKey(s => new { s.RoundId, s.PersonId });
    }
}

/// <summary>A criterion and its weight (most points) as they stood when the round opened.</summary>
public sealed class RoundCriterion : IAudited
{
    public string RoundId { get; set; } = "";

    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public int MaxPoints { get; set; }

    public bool IsBonus { get; set; }

    public string AuditId => $"{RoundId}:{Id}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundCriterion>().Ignore(c => c.AuditId);
        model.Entity<RoundCriterion>().HasKey(c => new { c.RoundId, c.Id });
    }
}

/// <summary>That the Director let the panel agree anew: when and why, printed in the minutes.</summary>
public sealed class RoundReopening : IAudited
{
    public int Id { get; set; }

    public string RoundId { get; set; } = "";

    public DateTime At { get; set; }

    public string By { get; set; } = "";

    public string Reason { get; set; } = "";

    public string AuditId => $"{RoundId}:{At:O}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundReopening>().Ignore(r => r.AuditId);
        model.Entity<RoundReopening>().HasIndex(r => r.RoundId);
    }
}

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

/// <summary>What one criterion added to a model's bonus when it was published, and why.</summary>
public sealed record PublishedBonus(string CriterionId, int Points, string Reason);
