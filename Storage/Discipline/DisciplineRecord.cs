using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum RecordStatus
{
    Pending,
    Confirmed,
    Cancelled,

    /// <summary>A supervisor's finding (SUP-07): nobody's record until the Office takes it over.</summary>
    Finding,
}

/// <summary>
/// A note of a violation ("ghi nhận", never "kỷ luật"): told to the person, explained, then confirmed or cancelled (practice 2.4).
/// Only confirmed ones count. No points, no sanction.
/// </summary>
public sealed class DisciplineRecord : IAudited, IVersioned
{
    public static readonly Refusal DecidedAlready = new(
        "record.decided",
        new("Ghi nhận {ma} đã được giải quyết rồi.", "Record {ma} has been dealt with already.")
    );
    public static readonly Refusal ExplanationNeeded = new(
        "record.explain_how",
        new("Đề nghị nêu lý do, ví dụ \"giải trình {ma} vì …\".", "Please give the reason, for example \"explain {ma} because …\".")
    );
    public static readonly Refusal TooEarly = new(
        "record.too_early",
        new(
            "{ma} còn trong thời hạn giải trình đến hết ngày {han}: chỉ xác nhận sau khi người được ghi nhận trả lời hoặc hết hạn.",
            "{ma} may still be explained until {han}: it is confirmed only after an answer or after that day."
        )
    );
    public static readonly Refusal ReasonNeeded = new("record.why_not", new("Hủy {ma} cần nêu lý do.", "Cancelling {ma} needs a reason."));

    public const string Accepted = "accepted";
    public const string Contested = "contested";
    public const int MostLetters = 500;

    public string Id { get; set; } = "";

    public DateOnly Date { get; set; }

    /// <summary>Empty where the unit as such is meant.</summary>
    public string PersonId { get; set; } = "";

    public string UnitId { get; set; } = "";

    public string RoomId { get; set; } = "";

    public string RuleCode { get; set; } = "";

    /// <summary>The rule's words on that day: catalogues change (4.13).</summary>
    public string RuleText { get; set; } = "";

    /// <summary>The rule's class when it was recorded.</summary>
    public Sensitivity Sensitivity { get; set; } = Sensitivity.B;

    public RecordStatus Status { get; set; }

    public string Detail { get; set; } = "";

    /// <summary>head, office or supervisor: as what the reporter spoke.</summary>
    public string Source { get; set; } = "";

    /// <summary>A link to what shows it.</summary>
    public string Evidence { get; set; } = "";

    public string RecordedBy { get; set; } = "";

    public DateTime RecordedAt { get; set; }

    /// <summary>accepted, contested or empty.</summary>
    public string Explained { get; set; } = "";

    /// <summary>What the person said to it, word for word.</summary>
    public string Explanation { get; set; } = "";

    public DateTime? ExplainedAt { get; set; }

    /// <summary>The last day to explain; kept, so that a later change of the rule or of a holiday takes no right away. Empty for imported rows.</summary>
    public DateOnly? ExplainBy { get; set; }

    /// <summary>Until when the Office takes a finding over or cancels it (SUP-07).</summary>
    public DateOnly? FollowUpBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string DecidedBy { get; set; } = "";

    public string DecisionReason { get; set; } = "";

    /// <summary>When a confirmed record was cancelled after all: until then it counted.</summary>
    public DateTime? OverturnedAt { get; set; }

    public int Version { get; set; }

    public string AuditId => Id;

    /// <summary>The person left long ago: what can be counted stays, under a name that leads to nobody.</summary>
    public void Forget(string nobody) => (PersonId, RoomId, Detail, Evidence, Explanation, DecisionReason) = (nobody, "", "", "", "", "");

    /// <summary>From now on it is a record: told, and to be explained until a day.</summary>
    public Refusal? TakeOver(DateTime now, DateOnly explainBy)
    {
        if (Status != RecordStatus.Finding)
        {
            return DecidedAlready.With(("ma", Id));
        }
        (Status, RecordedAt, ExplainBy) = (RecordStatus.Pending, now, explainBy);
        return null;
    }

    /// <summary>The person's own answer; until the decision it may be given again, the last one stands.</summary>
    public Refusal? Answer(bool accepts, string explanation, DateTime now)
    {
        if (Status != RecordStatus.Pending)
        {
            return DecidedAlready.With(("ma", Id));
        }
        if (!accepts && explanation.Trim().Length == 0)
        {
            return ExplanationNeeded.With(("ma", Id));
        }
        (Explained, Explanation, ExplainedAt) = (
            accepts ? Accepted : Contested,
            explanation.Length > MostLetters ? explanation[..MostLetters] : explanation,
            now
        );
        return null;
    }

    /// <summary>Nothing is confirmed while the person may still explain and has not; what was a mistake may be cancelled at any time.</summary>
    public Refusal? Decide(bool confirm, string reason, string by, DateTime now, DateOnly today, DateOnly explainBy)
    {
        if (Status == RecordStatus.Cancelled || Status == RecordStatus.Confirmed && confirm || Status == RecordStatus.Finding && confirm)
        {
            return DecidedAlready.With(("ma", Id));
        }
        if (confirm && Explained.Length == 0 && today <= explainBy)
        {
            return TooEarly.With(("ma", Id), ("han", $"{explainBy:dd/MM/yyyy}"));
        }
        if (!confirm && reason.Trim().Length == 0)
        {
            return ReasonNeeded.With(("ma", Id));
        }
        // a report of that time goes on saying what was confirmed then
        (OverturnedAt, DecidedAt) = Status == RecordStatus.Confirmed ? ((DateTime?)now, DecidedAt) : (null, now);
        (Status, DecisionReason, DecidedBy) = (
            confirm ? RecordStatus.Confirmed : RecordStatus.Cancelled,
            reason.Length > MostLetters ? reason[..MostLetters] : reason,
            by
        );
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<DisciplineRecord>().Ignore(r => r.AuditId);
        model.Entity<DisciplineRecord>().HasIndex(r => r.Date);
        model.Entity<DisciplineRecord>().HasIndex(r => r.Status);
        model.Entity<DisciplineRecord>().HasIndex(r => new { r.PersonId, r.Date });
        model.Entity<DisciplineRecord>().Property(r => r.Version).IsConcurrencyToken();
    }
}
