using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Documents;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Scoring;

/// <summary>Closing before the time: who is missing is shown, and kept.</summary>
public sealed class CloseRoundForm(CloseRoundNow close, OperationRunner operations) : Form<ReasonedDraft>("round.close")
{
    protected override void Define(FormBuilder<ReasonedDraft> form) =>
        form.Start(
                (turn, draft, stop) =>
                {
                    var round = RoundFinder.Meant(turn.Org, turn.Message.Meaning["round"], turn.Now, r => r.State == RoundState.Open);
                    var refusal =
                        round is null ? RoundFinder.NoRound
                        : round.State == RoundState.Open ? null
                        : Round.NotOpen.With(("dot", Round.NumberOf(round.Id)));
                    if (refusal is not null)
                    {
                        turn.Refuse(refusal);
                    }
                    draft.RoundId = round?.Id ?? "";
                    return Task.FromResult(refusal is null);
                }
            )
            .Confirm(
                async (turn, draft, stop) =>
                    RoundCards.CloseNow(await BallotDuty.LoadAsync(turn.Db, turn.Org, draft.RoundId, stop), turn.Org)
            )
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, close, draft.RoundId, stop) is { } duty)
                    {
                        turn.Become(RoundCards.Closed(duty, turn.Org));
                    }
                }
            );
}

public sealed class CloseRoundNow(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox, ActionScope action)
    : IOperation<string, BallotDuty>
{
    public string Capability => "round.close";

    public async Task<Result<BallotDuty>> RunAsync(Actor who, string roundId, CancellationToken stop)
    {
        var round = await db.Rounds.FirstOrDefaultAsync(r => r.Id == roundId, stop);
        if (round is null)
        {
            return RoundFinder.NoRound;
        }
        var org = await orgs.GetAsync(db, stop);
        var duty = await BallotDuty.LoadAsync(db, org, roundId, stop);
        if ((duty.Sheet.Head?.PersonId != who.Id ? OperationRunner.Denied : round.Close(clock.Now, duty.Missing, who.Id)) is { } refusal)
        {
            return refusal;
        }
        duty.Guard(action);
        // it came before the time that they were told: who still owed ballots, and the Office
        foreach (
            var person in duty
                .Evaluators.Where(e => e.Left.Count > 0)
                .Select(e => org.Person(e.Seat.PersonId))
                .Concat(org.People.Where(p => p.Roles.HasFlag(Roles.Admin)))
                .Where(p => p.Id != who.Id)
                .Distinct()
        )
        {
            outbox.Tell(person, $"closed-early:{round.Id}:{person.Id}", Kinds.Notice, RoundCards.ClosedEarly(round, who.Person.FullName));
        }
        return duty;
    }
}

/// <summary>The Director lets the panel agree anew, with a reason.</summary>
public sealed class ReopenRoundForm(ReopenRound reopen, OperationRunner operations) : ReasonedForm<ReasonedDraft>("round.reopen")
{
    protected override Text Why =>
        new(
            "Đề nghị đồng chí nêu lý do mở lại đợt chấm điểm (ghi vào biên bản).",
            "Please say why the round is reopened (it goes into the minutes)."
        );

    protected override Task<bool> BeginAsync(Turn turn, ReasonedDraft draft, CancellationToken stop)
    {
        var round = RoundFinder.Current(turn.Org, turn.Message.Meaning["round"], turn.Now);
        if (round is null || !round.IsLocked)
        {
            var refusal = round is { State: RoundState.Reopened } ? Round.ReopenedAlready : Round.NotLocked;
            turn.Refuse(refusal.With(("dot", Round.NumberOf(round?.Id ?? "-"))));
            return Task.FromResult(false);
        }
        draft.RoundId = round.Id;
        return Task.FromResult(true);
    }

    protected override Task<Card> ReviewAsync(Turn turn, ReasonedDraft draft, CancellationToken stop)
    {
        var round = turn.Org.Round(draft.RoundId);
        var card = new Card(new Text("Mở lại {dot}?", "Reopen {dot}?").With("dot", RoundWords.Name(round)))
            .Title(new Text("Mở lại để thống nhất điểm - ", "Reopen for agreement - ") + RoundWords.Name(round))
            .Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason));
        return Task.FromResult(
            round.State == RoundState.Published
                ? card.Line(
                    new(
                        "Kết quả đã công bố vẫn có hiệu lực cho đến khi công bố lại.",
                        "The published result stands until it is published again."
                    ),
                    subtle: true
                )
                : card
        );
    }

    protected override async Task ActAsync(Turn turn, ReasonedDraft draft, CancellationToken stop)
    {
        if (await operations.TryAsync(turn, reopen, draft, stop) is { } round)
        {
            turn.Become(ReopenRound.Done(round, draft.Reason));
        }
    }
}

public sealed class ReopenRound(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<ReasonedDraft, Round>
{
    public string Capability => "round.reopen";

    public async Task<Result<Round>> RunAsync(Actor who, ReasonedDraft input, CancellationToken stop)
    {
        var round = await db.Rounds.FirstOrDefaultAsync(r => r.Id == input.RoundId, stop);
        if (round is null || input.Reason.Trim().Length == 0)
        {
            return Round.NotLocked.With(("dot", Round.NumberOf(input.RoundId)));
        }
        if (round.Reopen() is { } refusal)
        {
            return refusal;
        }
        db.Reopenings.Add(
            new()
            {
                RoundId = round.Id,
                At = clock.Now,
                By = who.Id,
                Reason = input.Reason,
            }
        );
        var org = await orgs.GetAsync(db, stop);
        foreach (var person in RoundNews.Runners(org, await org.SheetAsync(db, round.Id, stop)).Where(p => p.Id != who.Id))
        {
            outbox.Tell(
                person,
                $"reopened:{round.Id}:{clock.Now:O}:{person.Id}",
                Kinds.Notice,
                Done(round, input.Reason, head: !person.Roles.HasFlag(Roles.Admin))
            );
        }
        return round;
    }

    public static Card Done(Round round, string reason, bool head = true)
    {
        var said = new Text(
            "Đã mở lại {dot}. Lý do: {ly_do}. Tổ trưởng thống nhất lại điểm, rồi công bố lại.",
            "{dot} is reopened. Reason: {ly_do}. The panel head agrees the scores anew, then they are published again."
        )
            .With("dot", RoundWords.Name(round))
            .With("ly_do", reason.TrimEnd('.'));
        return head ? new Card(said).Line(said).Typed(new("chốt từng phòng", "agree room by room")) : new Card(said).Line(said);
    }
}

/// <summary>The panel and the groups held against the plan: of the round that is open or comes next.</summary>
public sealed class ShowPanelCheck : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (RoundFinder.Coming(turn.Org, turn.Message.Meaning["round"], turn.Now) is not { } round)
        {
            turn.Refuse(RoundFinder.NoRound);
            return;
        }
        var rules = await turn.Db.RulesAsync(stop);
        var sheet = await turn.Org.SheetAsync(turn.Db, round.Id, stop);
        turn.Show(
            RoundCards.Checked(
                sheet,
                turn.Org,
                PanelCheck.Warnings(
                    sheet,
                    turn.Org,
                    rules.Number(RuleKeys.UnionSeats, turn.Today, round.MovementId),
                    rules.Number(RuleKeys.OfficesPerGroup, turn.Today, round.MovementId)
                )
            )
        );
    }
}
