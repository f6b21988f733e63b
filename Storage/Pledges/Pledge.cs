using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum PledgeStatus
{
    Waiting,
    Approved,
    Returned,
    Withdrawn,
    RejectedLate,
}

/// <summary>A pledge (đăng ký thi đua): a person or a unit aims at a title in a period (PLG-01). Voluntary: nobody is registered by the bot.</summary>
public sealed class Pledge : IAudited, IVersioned
{
    public static readonly Refusal ReasonNeeded = new(
        "pledge.reason_needed",
        new(
            "Trả lại {ma} cần lý do. Ví dụ: \"trả lại {ma} vì thiếu chỉ tiêu\".",
            "Returning {ma} needs a reason. For example: \"return {ma} because a target is missing\"."
        )
    );
    public static readonly Refusal NotStanding = new(
        "pledge.not_standing",
        new("Đăng ký {ma} không còn hiệu lực.", "Pledge {ma} no longer stands.")
    );
    public static readonly Refusal OwnPledge = new(
        "pledge.own",
        new("Không tự duyệt đăng ký của mình được ({ma}).", "You cannot approve your own pledge ({ma}).")
    );
    public static readonly Refusal SameApprover = new(
        "pledge.same_person",
        new(
            "{ma} do Anh/Chị đồng ý ở bước trước; bước này do người khác duyệt.",
            "You agreed to {ma} in the step before; somebody else decides this one."
        )
    );
    public static readonly Refusal DecidedAlready = new(
        "pledge.decided",
        new("Đăng ký {ma} đã được {nguoi} xử lý rồi ({trang_thai}).", "Pledge {ma} was already decided by {nguoi} ({trang_thai}).")
    );

    public string Id { get; set; } = "";

    public string MovementId { get; set; } = "";

    public string Period { get; set; } = "";

    /// <summary>individual or collective.</summary>
    public string Scope { get; set; } = "";

    /// <summary>A person's or a unit's id, as the scope says.</summary>
    public string SubjectId { get; set; } = "";

    public string TitleCode { get; set; } = "";

    public string Commitment { get; set; } = "";

    public PledgeStatus Status { get; set; }

    public bool Late { get; set; }

    public DateTime SubmittedAt { get; set; }

    /// <summary>Who is asked to decide; fixed when the pledge is sent.</summary>
    public string ApproverId { get; set; } = "";

    /// <summary>Who approves one after the other, as it was when it was sent. A later change of rules or heads drops no step.</summary>
    public IReadOnlyList<string> Route { get; set; } = [];

    /// <summary>How many of those who approve have done so.</summary>
    public int Step { get; set; }

    /// <summary>Which version of the title's text was signed: the day from which it holds.</summary>
    public DateOnly? TextFrom { get; set; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string Note { get; set; } = "";

    /// <summary>A further pledge that this one contains (PLG-02).</summary>
    public string AlsoRequirements { get; set; } = "";

    public int Version { get; set; }

    public string AuditId => Id;

    public bool Stands => Status is PledgeStatus.Waiting or PledgeStatus.Approved;

    /// <summary>The next who approves is asked; without one the pledge is approved.</summary>
    public Refusal? Approve(string by, DateTime now, string? next = null)
    {
        if (Refuse(by) is { } refusal)
        {
            return refusal;
        }
        (Step, DecidedBy, DecidedAt) = (Step + 1, by, now);
        (Status, ApproverId) = next is null ? (PledgeStatus.Approved, ApproverId) : (PledgeStatus.Waiting, next);
        return null;
    }

    public Refusal? Return(string by, string reason, DateTime now)
    {
        if (Refuse(by) is { } refusal)
        {
            return refusal;
        }
        if (string.IsNullOrWhiteSpace(reason))
        {
            return ReasonNeeded.With(("ma", Id));
        }
        (Status, DecidedBy, DecidedAt, Note) = (PledgeStatus.Returned, by, now, reason);
        return null;
    }

    public Refusal? Withdraw()
    {
        if (!Stands && Status != PledgeStatus.Returned)
        {
            return NotStanding.With(("ma", Id));
        }
        Status = PledgeStatus.Withdrawn;
        return null;
    }

    /// <summary>Other words, or another title: whoever approved it is asked again, from the first on.</summary>
    public Refusal? Edit(string titleCode, DateOnly textFrom, string commitment, IReadOnlyList<string> route, DateTime now)
    {
        if (!Stands && Status != PledgeStatus.Returned)
        {
            return NotStanding.With(("ma", Id));
        }
        (TitleCode, TextFrom, Commitment, SubmittedAt, Step, DecidedBy, DecidedAt, Note) = (
            titleCode,
            textFrom,
            commitment,
            now,
            0,
            null,
            null,
            ""
        );
        (Status, ApproverId) = route.Count == 0 ? (PledgeStatus.Approved, "") : (PledgeStatus.Waiting, route[0]);
        Route = route;
        return null;
    }

    private Refusal? Refuse(string by)
    {
        if (SubjectId == by)
        {
            return OwnPledge.With(("ma", Id));
        }
        // two steps are two persons
        if (Status == PledgeStatus.Waiting && Step > 0 && DecidedBy == by)
        {
            return SameApprover.With(("ma", Id));
        }
        return Status == PledgeStatus.Waiting
            ? null
            : DecidedAlready.With(("ma", Id), ("nguoi", DecidedBy ?? SubjectId), ("trang_thai", Status.ToString()));
    }

    internal static void Map(ModelBuilder model)
    {
        var pledge = model.Entity<Pledge>();
        pledge.Ignore(p => p.AuditId).Ignore(p => p.Stands);
        pledge.HasIndex(p => new { p.ApproverId, p.Status });
        pledge.HasIndex(p => new { p.MovementId, p.Period });
        pledge
            .HasIndex(p => new
            {
                p.SubjectId,
                p.MovementId,
                p.Period,
                p.TitleCode,
            })
            .IsUnique()
            .HasFilter("\"Status\" IN ('Waiting','Approved')")
            .HasDatabaseName("UX_Pledge_OneStanding");
        pledge.Property(p => p.Version).IsConcurrencyToken();
    }
}
