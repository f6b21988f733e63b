using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>One evaluator's score for one subject of a round (an office; a unit, group, person or model where the movement says so). Blind until the round closes: read it through Sight only.</summary>
public sealed class Ballot : IAudited, IVersioned
{
    public int Id { get; set; }

    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string EvaluatorId { get; set; } = "";

    public int Score { get; set; }

    /// <summary>What the evaluator wrote about it; as blind as the score.</summary>
    public string Comment { get; set; } = "";

    /// <summary>Links and kept files ("file:id"), one on each line.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Points by criterion where the sheet was filled; they add up to the score.</summary>
    public IReadOnlyList<CriterionPoints> Sheet { get; set; } = [];

    public DateTime SubmittedAt { get; set; }

    /// <summary>The office is the evaluator's own or of the own unit: shown to the panel head (SCO-13).</summary>
    public bool OwnUnit { get; set; }

    public int Version { get; set; }

    public string AuditId => $"{RoundId}:{SubjectId}:{EvaluatorId}";

    /// <summary>A score that is given anew as one figure no longer rests on a sheet by criteria.</summary>
    public int? Change(int score, IReadOnlyList<CriterionPoints> sheet, DateTime now)
    {
        var before = Score;
        (Score, Sheet, SubmittedAt) = (score, sheet, now);
        return before == score ? null : before;
    }

    /// <summary>Adds a remark or a piece of evidence; null when it would no longer fit.</summary>
    public bool Note(string comment, string evidence)
    {
        var (words, files) = (Joined(Comment, comment), Joined(Evidence, evidence));
        if (words.Length > 1000 || files.Length > 4000)
        {
            return false;
        }
        (Comment, Evidence) = (words, files);
        return true;
    }

    private static string Joined(string before, string more) =>
        more.Length == 0 ? before
        : before.Length == 0 ? more
        : $"{before}\n{more}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Ballot>().Ignore(b => b.AuditId);
        model
            .Entity<Ballot>()
            .HasIndex(b => new
            {
                b.RoundId,
                b.EvaluatorId,
                b.SubjectId,
            })
            .IsUnique();
        model.Entity<Ballot>().Property(b => b.Version).IsConcurrencyToken();
        model.Entity<Ballot>().Property(b => b.Sheet).AsJson();
    }
}

/// <summary>The one score that counts: what the panel agreed for an office (SCO-03). Not an average.</summary>
public sealed class AgreedScore : IAudited, IVersioned
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public int Score { get; set; }

    public bool DiffersFromMean { get; set; }

    public string Reason { get; set; } = "";

    public DateTime AgreedAt { get; set; }

    public string ConfirmedBy { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => $"{RoundId}:{SubjectId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<AgreedScore>().Ignore(a => a.AuditId);
        model.Entity<AgreedScore>().HasKey(a => new { a.RoundId, a.SubjectId });
        model.Entity<AgreedScore>().Property(a => a.Version).IsConcurrencyToken();
    }
}

/// <summary>An evaluator who does not ballot on a subject: by an own wish, or by the rule and let in again by the head (SCO-13, Q6). Printed in the minutes.</summary>
public sealed class Recusal : IAudited
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string EvaluatorId { get; set; } = "";

    /// <summary>When the evaluator stood aside by an own wish; null: only the rule about the own office or unit is meant.</summary>
    public DateTime? SelfAt { get; set; }

    public string Reason { get; set; } = "";

    public string? LiftedBy { get; set; }

    public DateTime? LiftedAt { get; set; }

    public string LiftReason { get; set; } = "";

    public string AuditId => $"{RoundId}:{SubjectId}:{EvaluatorId}";

    /// <summary>An own wish that the head has not answered since. A lift of the rule outlives it.</summary>
    public bool StandsAside => SelfAt is { } asked && !(LiftedAt > asked);

    public void StandAside(string reason, DateTime now) => (SelfAt, Reason) = (now, reason);

    public void ComeBack() => (SelfAt, Reason) = (null, "");

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Recusal>().Ignore(r => r.AuditId);
        model.Entity<Recusal>().Ignore(r => r.StandsAside);
        model
            .Entity<Recusal>()
            .HasKey(r => new
            {
                r.RoundId,
                r.SubjectId,
                r.EvaluatorId,
            });
    }
}

/// <summary>Bonus points of a group's model office, by criterion, in a column of their own (SCO-05).</summary>
public sealed class ModelBonus : IAudited
{
    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string CriterionId { get; set; } = "";

    public int Points { get; set; }

    /// <summary>What the points are for; imported history has none.</summary>
    public string Reason { get; set; } = "";

    public string AuditId => $"{RoundId}:{SubjectId}:{CriterionId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ModelBonus>().Ignore(b => b.AuditId);
        model
            .Entity<ModelBonus>()
            .HasKey(b => new
            {
                b.RoundId,
                b.SubjectId,
                b.CriterionId,
            });
    }
}

/// <summary>A correction asked for after locking, with both values. Imported ones are history and are not applied again.</summary>
public sealed class ScoreCorrection : IAudited
{
    public static readonly Refusal DecidedAlready = new(
        "correction.decided",
        new("Yêu cầu {ma} đã được giải quyết rồi.", "Request {ma} has been decided already.")
    );
    public static readonly Refusal ReasonNeeded = new(
        "correction.why_not",
        new("Từ chối {ma} cần nêu lý do.", "Rejecting {ma} needs a reason.")
    );

    public string Id { get; set; } = "";

    public string RoundId { get; set; } = "";

    public string SubjectId { get; set; } = "";

    public string? EvaluatorId { get; set; }

    public int OldValue { get; set; }

    public int NewValue { get; set; }

    public string Reason { get; set; } = "";

    public string RequestedBy { get; set; } = "";

    public DateTime RequestedAt { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>waiting, approved, rejected; imported history has words of its own.</summary>
    public string Status { get; set; } = "";

    public string DecisionNote { get; set; } = "";

    public string AuditId => Id;

    public const string Waiting = "waiting";
    public const string Approved = "approved";

    public Refusal? Decide(bool approve, string note, string by, DateTime now)
    {
        if (Status != Waiting)
        {
            return DecidedAlready.With(("ma", Id));
        }
        if (!approve && note.Length == 0)
        {
            return ReasonNeeded.With(("ma", Id));
        }
        (Status, DecisionNote, DecidedBy, DecidedAt) = (approve ? Approved : "rejected", note, by, now);
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<ScoreCorrection>().Ignore(c => c.AuditId);
        model.Entity<ScoreCorrection>().HasIndex(c => new { c.RoundId, c.Status });
    }
}
