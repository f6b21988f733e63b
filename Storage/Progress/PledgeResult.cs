using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum ResultState
{
    /// <summary>Said by the person, not looked at yet.</summary>
    Stated,
    Confirmed,
    SentBack,
}

/// <summary>Whether a pledge was kept: the person's word, then the head's. One row per pledge; what was said before is in the trail.</summary>
public sealed class PledgeResult : IAudited, IVersioned
{
    public static readonly Refusal ConfirmedAlready = new(
        "result.confirmed",
        new("Kết quả {ma} đã được xác nhận nên không sửa được.", "The result of {ma} is confirmed and cannot be changed.")
    );
    public static readonly Refusal OwnResult = new(
        "result.own",
        new("Không tự xác nhận kết quả của mình được ({ma}).", "You cannot confirm your own result ({ma}).")
    );
    public static readonly Refusal DecidedAlready = new(
        "result.decided",
        new("Kết quả {ma} đã được xử lý rồi.", "The result of {ma} was already decided.")
    );
    public static readonly Refusal ReasonNeeded = new(
        "result.reason_needed",
        new(
            "Trả lại kết quả {ma} cần lý do. Ví dụ: \"trả lại kết quả {ma} vì chưa có minh chứng\".",
            "Sending back the result of {ma} needs a reason. For example: \"send back the result of {ma} because there is no evidence\"."
        )
    );

    public string PledgeId { get; set; } = "";

    public bool Kept { get; set; }

    /// <summary>Why it was not kept.</summary>
    public string Reason { get; set; } = "";

    public ResultState State { get; set; }

    public string StatedBy { get; set; } = "";

    public DateTime StatedAt { get; set; }

    /// <summary>Who is asked to confirm; fixed when the result is stated.</summary>
    public string ConfirmerId { get; set; } = "";

    public string DecidedBy { get; set; } = "";

    public DateTime? DecidedAt { get; set; }

    /// <summary>Why it was sent back.</summary>
    public string Note { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => PledgeId;

    /// <summary>The person's word, again while it was not confirmed.</summary>
    public Refusal? Say(string by, bool kept, string reason, DateTime now)
    {
        if (State == ResultState.Confirmed && DecidedAt is not null)
        {
            return ConfirmedAlready.With(("ma", PledgeId));
        }
        (StatedBy, Kept, Reason, StatedAt, State) = (by, kept, reason, now, ResultState.Stated);
        (DecidedBy, DecidedAt, Note) = ("", null, "");
        return null;
    }

    /// <summary>Nobody confirms what is about oneself; a result is decided once.</summary>
    public Refusal? Decide(string by, bool confirm, string note, DateTime now)
    {
        if (StatedBy == by)
        {
            return OwnResult.With(("ma", PledgeId));
        }
        if (State != ResultState.Stated)
        {
            return DecidedAlready.With(("ma", PledgeId));
        }
        if (!confirm && string.IsNullOrWhiteSpace(note))
        {
            return ReasonNeeded.With(("ma", PledgeId));
        }
        (State, DecidedBy, DecidedAt, Note) = (confirm ? ResultState.Confirmed : ResultState.SentBack, by, now, confirm ? "" : note);
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        var result = model.Entity<PledgeResult>();
        result.Ignore(r => r.AuditId);
        result.HasKey(r => r.PledgeId);
        result.HasIndex(r => new { r.ConfirmerId, r.State });
        result.Property(r => r.Version).IsConcurrencyToken();
    }
}
