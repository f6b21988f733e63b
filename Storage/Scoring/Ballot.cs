using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>One evaluator's score for one office in one round. Blind until the round closes: read it through Sight only.</summary>
public sealed class Ballot : IAudited, IVersioned
{
    public int Id { get; set; }

    public string RoundId { get; set; } = "";

    public string RoomId { get; set; } = "";

    public string EvaluatorId { get; set; } = "";

    public int Score { get; set; }

    public DateTime SubmittedAt { get; set; }

    /// <summary>The office is the evaluator's own or of the own unit: shown to the panel head (SCO-13).</summary>
    public bool OwnUnit { get; set; }

    public int Version { get; set; }

    public string AuditId => $"{RoundId}:{RoomId}:{EvaluatorId}";

    public int? Change(int score, DateTime now)
    {
        var before = Score;
        (Score, SubmittedAt) = (score, now);
        return before == score ? null : before;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Ballot>().Ignore(b => b.AuditId);
        model.Entity<Ballot>().HasIndex(b => new { b.RoundId, b.EvaluatorId, b.RoomId }).IsUnique();
        model.Entity<Ballot>().Property(b => b.Version).IsConcurrencyToken();
    }
}

/// <summary>The one score that counts: what the panel agreed for an office (SCO-03). Not an average.</summary>
public sealed class AgreedScore : IAudited, IVersioned
{
    public string RoundId { get; set; } = "";

    public string RoomId { get; set; } = "";

    public int Score { get; set; }

    public bool DiffersFromMean { get; set; }

    public string Reason { get; set; } = "";

    public DateTime AgreedAt { get; set; }

    public string ConfirmedBy { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => $"{RoundId}:{RoomId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<AgreedScore>().Ignore(a => a.AuditId);
        model.Entity<AgreedScore>().HasKey(a => new { a.RoundId, a.RoomId });
        model.Entity<AgreedScore>().Property(a => a.Version).IsConcurrencyToken();
    }
}

/// <summary>Bonus points of a group's model office, by criterion, in a column of their own (SCO-05).</summary>
public sealed class ModelBonus : IAudited
{
    public string RoundId { get; set; } = "";

    public string RoomId { get; set; } = "";

    public string CriterionId { get; set; } = "";

    public int Points { get; set; }

    public string AuditId => $"{RoundId}:{RoomId}:{CriterionId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ModelBonus>().Ignore(b => b.AuditId);
        model.Entity<ModelBonus>().HasKey(b => new { b.RoundId, b.RoomId, b.CriterionId });
    }
}

/// <summary>A correction asked for after locking, with both values. Imported ones are history and are not applied again.</summary>
public sealed class ScoreCorrection : IAudited
{
    public string Id { get; set; } = "";

    public string RoundId { get; set; } = "";

    public string RoomId { get; set; } = "";

    public string? EvaluatorId { get; set; }

    public int OldValue { get; set; }

    public int NewValue { get; set; }

    public string Reason { get; set; } = "";

    public string RequestedBy { get; set; } = "";

    public DateTime RequestedAt { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string Status { get; set; } = "";

    public string AuditId => Id;

    internal static void Map(ModelBuilder model) => model.Entity<ScoreCorrection>().Ignore(c => c.AuditId);
}
