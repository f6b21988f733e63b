using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum RoundState
{
    Draft,
    Open,
    Closed,
    Agreed,
    Published,

    /// <summary>The Director let the panel agree anew; what was published stands until it is published again.</summary>
    Reopened,
}

/// <summary>
/// A scoring round (đợt chấm điểm, TIM-03). When it opens, the rules in force are frozen in this row, and the panel, the subjects and the
/// criteria in rows of their own.
/// </summary>
public sealed class Round : IAudited, IVersioned
{
    public static readonly Refusal NotOpen = new(
        "round.not_open",
        new("Đợt {dot} không ở trạng thái đang mở nên không khóa được.", "Round {dot} is not open and cannot be closed.")
    );
    public static readonly Refusal BallotsNotYetTaken = new(
        "score.not_open",
        new("Đợt chấm điểm chưa mở. Thời gian chấm: từ {tu} đến {den}.", "Scoring is not open. Scoring period: {tu} to {den}.")
    );
    public static readonly Refusal BallotsNoLongerTaken = new(
        "score.closed",
        new(
            "Đợt chấm điểm đã khóa lúc {gio} ngày {ngay}. Muốn điều chỉnh, đề nghị gửi yêu cầu kèm lý do để Tổ trưởng xem xét.",
            "Scoring was locked at {gio} on {ngay}. To change a score, send a request with a reason to the team head."
        )
    );
    public static readonly Refusal AgreedAndPublished = new(
        "agree.published",
        new(
            "Kết quả đợt {dot} đã công bố, không sửa điểm thống nhất được nữa.",
            "Round {dot} is published; its agreed scores no longer change."
        )
    );
    public static readonly Refusal AgreedAlready = new(
        "agree.locked",
        new(
            "Điểm đợt {dot} đã chốt. Muốn sửa, gõ ví dụ: \"đề nghị sửa điểm p103 thành 8,5 vì nhập nhầm\".",
            "Round {dot} is locked. For a change type, for example: \"request correction of p103 to 8.5 because of a slip\"."
        )
    );
    public static readonly Refusal StillOpen = new(
        "agree.still_open",
        new("Đợt {dot} còn mở đến {den}; thống nhất điểm sau khi khóa.", "Round {dot} is open until {den}; agree after it closes.")
    );
    public static readonly Refusal PublishedAlready = new(
        "publish.already",
        new("Kết quả đợt {dot} đã công bố rồi.", "Round {dot} is published already.")
    );
    public static readonly Refusal NotAgreed = new(
        "publish.not_agreed",
        new(
            "Đợt {dot} chưa đủ điểm thống nhất nên chưa công bố được.",
            "Round {dot} does not have all agreed scores yet and cannot be published."
        )
    );
    public static readonly Refusal ReopenedAlready = new(
        "round.reopened_already",
        new(
            "Đợt {dot} đã được mở lại và đang chờ Tổ trưởng thống nhất điểm.",
            "Round {dot} is reopened already and waits for the panel head."
        )
    );
    public static readonly Refusal NotLocked = new(
        "round.not_locked",
        new("Đợt {dot} chưa chốt điểm thống nhất nên không cần mở lại.", "Round {dot} is not locked; there is nothing to reopen.")
    );

    public string Id { get; set; } = "";

    public string MovementId { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public DateOnly PeriodFrom { get; set; }

    public DateOnly PeriodTo { get; set; }

    public DateTime OpensAt { get; set; }

    public DateTime ClosesAt { get; set; }

    public RoundState State { get; set; }

    /// <summary>Hundredths: the scale of 10 is 1000 (SCO-01).</summary>
    public int ScaleMin { get; set; }

    public int ScaleMax { get; set; }

    public int Step { get; set; }

    /// <summary>mark or recuse: what happens to a ballot for one's own office or unit (SCO-13).</summary>
    public string OwnRoomBallots { get; set; } = "";

    /// <summary>offices, units, groups or people.</summary>
    public string Scored { get; set; } = "offices";

    /// <summary>Each group's model is an item of its own beside its offices (Q1).</summary>
    public bool ModelApart { get; set; }

    public bool BonusCounts { get; set; }

    /// <summary>The most that one model may get in all (SCO-05, Q2).</summary>
    public int BonusCap { get; set; }

    /// <summary>Fewer ballots than this share of the panel, in percent, are said in the head's table and in the minutes.</summary>
    public int QuorumPercent { get; set; }

    /// <summary>Where recusals leave fewer, the head is told and may lift one (Q6).</summary>
    public int MinBallots { get; set; }

    /// <summary>A ballot this far from the median is to be talked about.</summary>
    public int OutlierFrom { get; set; }

    /// <summary>shared: equal points share the place, 1-2-2-4.</summary>
    public string TieRule { get; set; } = "";

    public DateTime? ClosedAt { get; set; }

    /// <summary>Who closed it before its time; null: the schedule did.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>Ballots that were owed and missing when it closed.</summary>
    public int ClosedMissing { get; set; }

    /// <summary>The panel head of this round: nobody else's later seat opens its ballots.</summary>
    public string HeadId { get; set; } = "";

    public DateTime? PublishedAt { get; set; }

    /// <summary>1 at the first publication; every correction of a published round re-issues it.</summary>
    public int PublishedVersion { get; set; }

    public int Version { get; set; }

    public string AuditId => Id;

    public bool Open(DateTime now)
    {
        if (State != RoundState.Draft || now < OpensAt)
        {
            return false;
        }
        State = RoundState.Open;
        return true;
    }

    /// <summary>At its time, or before it by the panel head; what is missing is kept.</summary>
    public Refusal? Close(DateTime now, int missing, string? by = null)
    {
        if (State != RoundState.Open || (by is null && now < ClosesAt))
        {
            return NotOpen.With(("dot", NumberOf(Id)));
        }
        (State, ClosedAt, ClosedBy, ClosedMissing) = (RoundState.Closed, now, by, missing);
        return null;
    }

    public Refusal? Takes(DateTime now)
    {
        if (State == RoundState.Draft)
        {
            return BallotsNotYetTaken.With(("tu", Instant(OpensAt)), ("den", Instant(ClosesAt)));
        }
        if (State == RoundState.Open && now < ClosesAt)
        {
            return null;
        }
        var at = ClosedAt is { } closed && closed < ClosesAt ? closed : ClosesAt;
        return BallotsNoLongerTaken.With(("gio", $"{Vietnam.Wall(at):HH:mm}"), ("ngay", $"{Vietnam.Wall(at):dd/MM/yyyy}"));
    }

    public Refusal? CanAgree() =>
        State switch
        {
            RoundState.Closed or RoundState.Reopened => null,
            RoundState.Published => AgreedAndPublished.With(("dot", NumberOf(Id))),
            RoundState.Agreed => AgreedAlready.With(("dot", NumberOf(Id))),
            _ => StillOpen.With(("dot", NumberOf(Id)), ("den", Instant(ClosesAt))),
        };

    /// <summary>Every subject has its agreed score: from now on a change is a correction.</summary>
    public void Lock() => State = RoundState.Agreed;

    public bool IsLocked => State is RoundState.Agreed or RoundState.Published;

    public Refusal? Publish(DateTime now)
    {
        if (State != RoundState.Agreed)
        {
            return (State == RoundState.Published ? PublishedAlready : NotAgreed).With(("dot", NumberOf(Id)));
        }
        State = RoundState.Published;
        Reissue(now);
        return null;
    }

    /// <summary>A published result that was corrected goes out again under the next number.</summary>
    public void Reissue(DateTime now) => (PublishedAt, PublishedVersion) = (now, PublishedVersion + 1);

    public Refusal? Reopen()
    {
        if (!IsLocked)
        {
            return (State == RoundState.Reopened ? ReopenedAlready : NotLocked).With(("dot", NumberOf(Id)));
        }
        State = RoundState.Reopened;
        return null;
    }

    /// <summary>"2026-D1" as people write it in either language: "1/2026". An id of another form stays what it is.</summary>
    public static string NumberOf(string id) => Parts(id) is { } parts ? $"{parts.Number}/{parts.Year}" : id;

    /// <summary>The two words that name a round in a sentence to type: "đợt 1 năm 2026".</summary>
    public (string Number, string Year) Spoken() => Parts(Id) ?? (Id, $"{PeriodFrom.Year}");

    private static (string Number, string Year)? Parts(string id) =>
        id.Split("-D") is [{ Length: 4 } year, { Length: > 0 } number] ? (number, year) : null;

    private static string Instant(DateTime utc) => $"{Vietnam.Wall(utc):HH:mm dd/MM/yyyy}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Round>().Ignore(r => r.AuditId);
        model.Entity<Round>().Ignore(r => r.IsLocked);
        model.Entity<Round>().HasIndex(r => new { r.State, r.ClosesAt });
        model.Entity<Round>().Property(r => r.Version).IsConcurrencyToken();
    }
}
