using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>"Giục anh em chấm đi": those of the panel who still owe ballots are reminded.</summary>
public sealed class NudgeEvaluatorsForm(NudgeEvaluators nudge, OperationRunner operations) : NudgeForm("ballot.nudge")
{
    private static readonly Text Done = new(
        "{dot}: các thành viên Tổ đã chấm đủ, không còn ai phải nhắc.",
        "{dot}: everybody of the panel has scored; there is nobody to remind."
    );

    protected override async Task<Owing?> OwingAsync(Turn turn, CancellationToken stop)
    {
        if (RoundFinder.ToScore(turn.Org.Rounds, turn.Now) is not { } round || round.Takes(turn.Now) is not null)
        {
            turn.Refuse(RoundFinder.NoRound);
            return null;
        }
        if (!turn.Who.Runs(round))
        {
            turn.Refuse(OperationRunner.Denied);
            return null;
        }
        var (owing, _) = await NudgeEvaluators.OwingAsync(turn.Db, turn.Org, round, turn.Who, turn.Now, stop);
        if (owing.Count == 0)
        {
            turn.Say(Done.With("dot", RoundWords.Name(round)));
            return null;
        }
        return new(
            round.Id,
            new Text("chưa chấm xong {dot}", "ballots of {dot} left").With("dot", RoundWords.Name(round)),
            owing.ConvertAll(o => o.Person.Id)
        );
    }

    protected override Task<Nudged?> SendAsync(Turn turn, NudgeDraft draft, CancellationToken stop) =>
        operations.TryAsync(turn, nudge, draft, stop);
}

/// <summary>Each evaluator who owes ballots of a round gets a reminder of what is left, once a day.</summary>
public sealed class NudgeEvaluators(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<NudgeDraft, Nudged>
{
    public string Capability => "ballot.nudge";

    public async Task<Result<Nudged>> RunAsync(Actor who, NudgeDraft input, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        if (org.Rounds.FirstOrDefault(r => r.Id == input.About && r.Takes(clock.Now) is null) is not { } round)
        {
            return RoundFinder.NoRound;
        }
        if (!who.Runs(round))
        {
            return OperationRunner.Denied;
        }
        var (owing, away) = await OwingAsync(db, org, round, who, clock.Now, stop);
        var asked = owing.Where(o => input.People.Contains(o.Person.Id)).ToList();
        var said = await outbox.SaidAsync(asked.ConvertAll(o => Key(o.Person)), stop);
        foreach (var (person, left) in asked.Where(o => !said.Contains(Key(o.Person))))
        {
            outbox.Tell(person, Key(person), Kinds.Notice, CardOf(who, round, left));
        }
        return new Nudged(asked.Count, away);

        string Key(Person person) => $"ballot.nudged:{round.Id}:{Vietnam.Day(clock.Now):yyyy-MM-dd}:{person.Id}";
    }

    /// <summary>Who of the panel has ballots left and is here, and how many more are on leave.</summary>
    public static async Task<(List<(Person Person, int Left)> Owing, int Away)> OwingAsync(
        BotDb db,
        Org org,
        Round round,
        Actor who,
        DateTime now,
        CancellationToken stop
    )
    {
        var duty = await BallotDuty.LoadAsync(db, org, round.Id, stop);
        var owing = duty
            .Evaluators.Where(e => e.Left.Count > 0 && e.Seat.PersonId != who.Id)
            .Select(e => (Person: org.Person(e.Seat.PersonId), e.Left.Count))
            .ToList();
        var away = await db.AwayAsync(Vietnam.Day(now), stop);
        return (owing.Where(o => !away.Contains(o.Person.Id)).ToList(), owing.Count(o => away.Contains(o.Person.Id)));
    }

    private static Card CardOf(Actor from, Round round, int left)
    {
        var said = new Text(
            "{ai} nhắc: Anh/Chị còn {so} phòng chưa chấm ở {dot}. Hạn: {han}.",
            "{ai} reminds you: {so} room(s) left to score in {dot}. Until {han}."
        )
            .With("ai", from.Person.FullName)
            .With("so", $"{left}")
            .With("dot", RoundWords.Name(round))
            .With("han", Format.Moment(round.ClosesAt));
        return new Card(said).Title(new("Nhắc chấm điểm", "Reminder to score")).Line(said).Typed(new("chấm điểm", "score"));
    }
}
