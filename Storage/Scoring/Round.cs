using Microsoft.EntityFrameworkCore;

namespace Storage;

public enum RoundState
{
    Draft,
    Open,
    Closed,
    Agreed,
    Published,
}

/// <summary>A scoring round (đợt chấm điểm, TIM-03). Its scale and step are frozen in the row when it opens.</summary>
public sealed class Round : IAudited, IVersioned
{
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

    public bool BonusCounts { get; set; }

    public DateTime? PublishedAt { get; set; }

    public int Version { get; set; }

    public string AuditId => Id;

    public bool Open(DateTime now) => Move(RoundState.Draft, RoundState.Open, now >= OpensAt);

    public bool Close(DateTime now) => Move(RoundState.Open, RoundState.Closed, now >= ClosesAt);

    public Refusal? Takes(DateTime now) => State switch
    {
        RoundState.Draft => new("score.not_open", ("tu", Instant(OpensAt)), ("den", Instant(ClosesAt))),
        RoundState.Open when now < ClosesAt => null,
        _ => new("score.closed", ("gio", $"{Vietnam.Wall(ClosesAt):HH:mm}"), ("ngay", $"{Vietnam.Wall(ClosesAt):dd/MM/yyyy}")),
    };

    public Refusal? CanAgree() => State switch
    {
        RoundState.Closed or RoundState.Agreed => null,
        RoundState.Published => new("agree.published", ("dot", NumberOf(Id))),
        _ => new("agree.still_open", ("dot", NumberOf(Id)), ("den", Instant(ClosesAt))),
    };

    public void AllAgreed() => State = RoundState.Agreed;

    public Refusal? Publish(DateTime now)
    {
        if (State != RoundState.Agreed)
        {
            return new(State == RoundState.Published ? "publish.already" : "publish.not_agreed", ("dot", NumberOf(Id)));
        }
        (State, PublishedAt) = (RoundState.Published, now);
        return null;
    }

    private bool Move(RoundState from, RoundState to, bool due)
    {
        if (State != from || !due)
        {
            return false;
        }
        State = to;
        return true;
    }

    /// <summary>"2026-D1" as people write it in either language: "1/2026". An id of another form stays what it is.</summary>
    public static string NumberOf(string id) => Parts(id) is { } parts ? $"{parts.Number}/{parts.Year}" : id;

    /// <summary>The two words that name a round in a sentence to type: "đợt 1 năm 2026".</summary>
    public (string Number, string Year) Spoken() => Parts(Id) ?? (Id, $"{PeriodFrom.Year}");

    private static (string Number, string Year)? Parts(string id) => id.Split("-D") is [{ Length: 4 } year, { Length: > 0 } number] ? (number, year) : null;

    private static string Instant(DateTime utc) => $"{Vietnam.Wall(utc):HH:mm dd/MM/yyyy}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Round>().Ignore(r => r.AuditId);
        model.Entity<Round>().HasIndex(r => new { r.State, r.ClosesAt });
        model.Entity<Round>().Property(r => r.Version).IsConcurrencyToken();
    }
}

/// <summary>A seat on the panel (Tổ đánh giá, chấm điểm; ACT-01).</summary>
public sealed class PanelMember : IAudited
{
    public string MovementId { get; set; } = "";

    public string PersonId { get; set; } = "";

    /// <summary>Tổ trưởng, Tổ phó, Thành viên.</summary>
    public string RoleVi { get; set; } = "";

    public bool IsHead { get; set; }

    public string RepresentsVi { get; set; } = "";

    public string AuditId => $"{MovementId}:{PersonId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<PanelMember>().Ignore(p => p.AuditId);
        model.Entity<PanelMember>().HasKey(p => new { p.MovementId, p.PersonId });
        model.Entity<PanelMember>().HasIndex(p => p.PersonId);
    }
}

/// <summary>A criterion of the scoring sheet, base or bonus.</summary>
public sealed class Criterion : IAudited
{
    public string MovementId { get; set; } = "";

    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public int MaxPoints { get; set; }

    public string Kind { get; set; } = "";

    public string Source { get; set; } = "";

    public string AuditId => $"{MovementId}:{Id}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Criterion>().Ignore(c => c.AuditId);
        model.Entity<Criterion>().HasKey(c => new { c.MovementId, c.Id });
    }
}
