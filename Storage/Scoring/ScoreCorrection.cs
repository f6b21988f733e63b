using Microsoft.EntityFrameworkCore;

namespace Storage;

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
