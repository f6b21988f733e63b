using Bot.Domain;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Access;

/// <summary>
/// What a person may read. Ballots and discipline records are reached through here and nowhere else (a Shape test holds that): blindness
/// and privacy are structure, not memory.
/// </summary>
public static class Sight
{
    /// <summary>Before closing everybody sees only the own ballots, the Office included; after closing the panel head sees all.</summary>
    public static IQueryable<Ballot> BallotsVisibleTo(this BotDb db, Actor who, Round round) =>
        SeesAllBallots(who, round)
            ? db.Ballots.Where(b => b.RoundId == round.Id)
            : db.Ballots.Where(b => b.RoundId == round.Id && b.EvaluatorId == who.Id);

    /// <summary>Ballots without the evaluators, for the minutes: to those who run rounds, after closing.</summary>
    public static IQueryable<BallotFigure> BallotFigures(this BotDb db, Actor who, Round round) =>
        db
            .Ballots.Where(b =>
                b.RoundId == round.Id && who.Runs(round) && round.State != RoundState.Draft && round.State != RoundState.Open
            )
            .OrderBy(b => b.SubjectId)
            .ThenBy(b => b.Score)
            .Select(b => new BallotFigure(b.SubjectId, b.Score, b.OwnUnit));

    /// <summary>Runs this round, by the standing in its own movement: reads what of it is agreed and not published yet.</summary>
    public static bool Runs(this Actor who, Round round) => who.May(Permissions.RoundRunners, round.MovementId);

    public static bool SeesAllBallots(Actor who, Round round) =>
        who.Id == round.HeadId && round.State is not (RoundState.Draft or RoundState.Open);

    /// <summary>The trail of ballots holds what they said: it is read by the same rule. Bounded by the panel, not by history.</summary>
    public static Task<List<AuditEntry>> BallotTrailAsync(
        this BotDb db,
        Actor who,
        RoundSheet sheet,
        IEnumerable<string> subjectIds,
        CancellationToken stop,
        bool onlyOwn = false
    )
    {
        var evaluators = !onlyOwn && SeesAllBallots(who, sheet.Round) ? sheet.Seats.Select(s => s.PersonId).ToList() : [who.Id];
        var keys = subjectIds.SelectMany(id => evaluators.Select(e => $"{sheet.Round.Id}:{id}:{e}")).ToList();
        return db
            .Audit.AsNoTracking()
            .Where(a => a.Entity == nameof(Ballot) && keys.Contains(a.EntityId))
            .OrderBy(a => a.Id)
            .ToListAsync(stop);
    }

    /// <summary>The trail of what was agreed: of a published round for everybody, before that for those who run rounds, in their own chat.</summary>
    public static async Task<List<AuditEntry>> AgreedTrailAsync(
        this BotDb db,
        Actor who,
        Round round,
        string subjectId,
        bool personal,
        CancellationToken stop
    )
    {
        var key = $"{round.Id}:{subjectId}";
        return round.State != RoundState.Published && !(who.Runs(round) && personal)
            ? []
            : await db
                .Audit.AsNoTracking()
                .Where(a => a.Entity == nameof(AgreedScore) && a.EntityId == key)
                .OrderBy(a => a.Id)
                .ToListAsync(stop);
    }

    // asked at every step of scoring: compiled once, an ordinary query is put together anew each time
    private static readonly Func<BotDb, string, string, IAsyncEnumerable<Ballot>> Own = EF.CompileAsyncQuery(
        (BotDb db, string roundId, string evaluatorId) => db.Ballots.Where(b => b.RoundId == roundId && b.EvaluatorId == evaluatorId)
    );

    /// <summary>Own ballots by room, to show and to change.</summary>
    public static async Task<Dictionary<string, Ballot>> OwnBallotsAsync(this BotDb db, Actor who, string roundId, CancellationToken stop)
    {
        var ballots = new Dictionary<string, Ballot>();
        await foreach (var ballot in Own(db, roundId, who.Id).WithCancellation(stop))
        {
            ballots[ballot.SubjectId] = ballot;
        }
        return ballots;
    }

    /// <summary>That a ballot is there, never what it says: progress and reminders need no more.</summary>
    public static IQueryable<BallotMark> BallotMarks(this BotDb db, string roundId) =>
        db.Ballots.Where(b => b.RoundId == roundId).Select(b => new BallotMark(b.EvaluatorId, b.SubjectId));

    /// <summary>
    /// A: own, the own unit's head, Office, leaders and supervisors. B: own, head, Office, Director. C: own, Office, Director (4.13). What is
    /// about a unit as such is its head's own. A finding is the Office's alone until it is taken over, and nobody's about oneself.
    /// </summary>
    public static IQueryable<DisciplineRecord> RecordsVisibleTo(this BotDb db, Actor who)
    {
        var (id, unit, head, leader) = (who.Id, who.Person.UnitId, who.IsHead, who.IsLeader || who.IsSupervisor);
        if (who.IsOffice || who.IsDirector)
        {
            return db.Records.Where(r => r.Status != RecordStatus.Finding || r.PersonId != id);
        }
        return db.Records.Where(r =>
            r.Status != RecordStatus.Finding
            && (
                r.PersonId == id
                || (head && r.UnitId == unit && (r.Sensitivity != Sensitivity.C || r.PersonId == ""))
                || (leader && r.Sensitivity == Sensitivity.A)
            )
        );
    }

    /// <summary>What waits for an explanation or a decision: for the list of duties, which tells each person of the own ones only.</summary>
    public static IQueryable<DisciplineRecord> WaitingRecords(this BotDb db) =>
        db.Records.Where(r => r.Status == RecordStatus.Pending || r.Status == RecordStatus.Finding);

    /// <summary>Who answers for it: the person, for a unit its head.</summary>
    public static bool IsAbout(this DisciplineRecord record, Actor who) =>
        record.PersonId.Length > 0 ? record.PersonId == who.Id : who.HeadOf(record.UnitId);

    /// <summary>What is to be forgotten with people who left: for the job that forgets, which reads none of it.</summary>
    public static IQueryable<DisciplineRecord> RecordsOfLeavers(this BotDb db, IReadOnlyCollection<string> left) =>
        db.Records.Where(r => left.Contains(r.PersonId));

    /// <summary>Signed decisions: own, the Office, the Director.</summary>
    public static IQueryable<DisciplineDecision> DecisionsVisibleTo(this BotDb db, Actor who) =>
        db.Decisions.Where(d => who.IsOffice || who.IsDirector || d.PersonId == who.Id);

    /// <summary>What conditions of titles are held against. It still knows the persons: a reason leaves only through <see cref="SeesYearOf"/> and <see cref="SeesDecisionsOf"/>.</summary>
    public static IQueryable<CountedDecision> DecisionsToCount(this BotDb db, DateOnly from, DateOnly to) =>
        db
            .Decisions.Where(d => d.Date >= from && d.Date <= to)
            .OrderBy(d => d.Date)
            .Select(d => new CountedDecision(d.PersonId, d.FormVi, d.Number, d.Date));

    /// <summary>Whether a person's year (grade, what is lacking for a title) may be read: own, the unit's head, the Office, the Director.</summary>
    public static bool SeesYearOf(this Actor who, Person person) =>
        who.Id == person.Id || who.IsOffice || who.IsDirector || who.HeadOf(person.UnitId);

    /// <summary>Signed decisions are nobody's but the person's, the Office's and the Director's: a head reads that a condition is lacking, not which paper.</summary>
    public static bool SeesDecisionsOf(this Actor who, string personId) => who.Id == personId || who.IsOffice || who.IsDirector;

    /// <summary>What figures are counted from. It still knows the persons: what leaves for everybody goes through PublicFacts.</summary>
    public static IQueryable<CountedRecord> RecordsToCount(this BotDb db, DateOnly from, DateOnly to) =>
        db
            .Records.Where(r => r.Date >= from && r.Date <= to && r.Status != RecordStatus.Finding)
            .Select(r => new CountedRecord(
                r.Id,
                r.PersonId,
                r.UnitId,
                r.RuleCode,
                r.RuleText,
                r.Sensitivity,
                r.Status,
                r.RecordedAt,
                r.DecidedAt,
                r.Date,
                r.Detail,
                r.ExplainBy,
                r.OverturnedAt
            ));
}

public sealed record BallotFigure(string SubjectId, int Score, bool OwnUnit);

public sealed record BallotMark(string EvaluatorId, string SubjectId);

/// <summary>A signed decision as the conditions of titles need it.</summary>
public sealed record CountedDecision(string PersonId, string FormVi, string Number, DateOnly Date);

/// <summary>A record as the monthly figures need it. Names are added only where the reader may see them.</summary>
public sealed record CountedRecord(
    string Id,
    string PersonId,
    string UnitId,
    string RuleCode,
    string RuleText,
    Sensitivity Sensitivity,
    RecordStatus Status,
    DateTime RecordedAt,
    DateTime? DecidedAt,
    DateOnly Date,
    string Detail,
    DateOnly? ExplainBy = null,
    DateTime? OverturnedAt = null
)
{
    /// <summary>As it stood at an instant: null when it was not there yet.</summary>
    public RecordStatus? At(DateTime instant) =>
        RecordedAt > instant ? null
        : DecidedAt is { } decided && decided > instant ? RecordStatus.Pending
        : OverturnedAt is { } overturned && overturned > instant ? RecordStatus.Confirmed
        : Status;
}
