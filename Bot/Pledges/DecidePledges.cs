using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Pledges;

/// <summary>The version is that of the card whose button was pressed; a sentence has none.</summary>
public sealed record DecisionInput(string PledgeId, bool Approve, string Reason, int? Version = null);

/// <summary>Approves or returns a pledge; the person is told in the same transaction.</summary>
public sealed class DecidePledge(BotDb db, OrgCache orgs, OfficeClock clock, Outbox outbox) : IOperation<DecisionInput, Pledge>
{
    public string Capability => "pledge.decide";

    public async Task<Result<Pledge>> RunAsync(Actor who, DecisionInput input, CancellationToken stop)
    {
        var pledge = await db.Pledges.FirstOrDefaultAsync(p => p.Id == input.PledgeId && p.ApproverId == who.Id, stop);
        if (pledge is null)
        {
            return new Refusal("pledge.not_found", ("ma", input.PledgeId));
        }
        if (pledge.Status == PledgeStatus.Waiting && input.Version is { } seen && seen != pledge.Version)
        {
            return new Refusal("pledge.changed", ("ma", pledge.Id));
        }
        var org = await orgs.GetAsync(db, stop);
        var refusal = input.Approve ? pledge.Approve(who.Id, clock.Now) : pledge.Return(who.Id, input.Reason, clock.Now);
        if (refusal is not null)
        {
            return refusal.Name == "pledge.decided" ? Decided(pledge, org) : refusal;
        }
        var subject = pledge.Scope == "individual" ? org.Person(pledge.SubjectId)
            : org.People.FirstOrDefault(p => p.UnitId == pledge.SubjectId && p.Roles.HasFlag(Roles.UnitHead));
        if (subject is not null)
        {
            outbox.Tell(subject, $"pledge.decided:{pledge.Id}:{pledge.Version + 1}", Kinds.Asked,
                PledgeCards.Told(pledge, org.Title(pledge.TitleCode, Vietnam.Day(clock.Now)), who.Person.FullName, clock.Now));
        }
        return pledge;
    }

    /// <summary>That somebody was faster, with the name and what was decided in both languages.</summary>
    public static Refusal Decided(Pledge pledge, Org org) => new("pledge.decided", ("ma", pledge.Id), ("nguoi", org.NameOf(pledge.DecidedBy ?? pledge.SubjectId)),
        ("trang_thai", PledgeCards.Status(pledge.Status).Vi), ("trang_thai.en", PledgeCards.Status(pledge.Status).En));
}

/// <summary>What waits for the approver, each on a card whose button decides it.</summary>
public sealed class WaitingPledges(DecidePledge decide, Operations operations) : IAnswer
{
    private const int MostShown = 5;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        if (!turn.Heard.IsButton)
        {
            await ListAsync(turn, stop);
            return;
        }
        var reason = turn.Heard.Inputs.GetValueOrDefault(PledgeCards.ReasonInput) ?? "";
        var outcome = await operations.RunAsync(turn.Who, decide,
            new(turn.Heard.ButtonId, turn.Heard.Verb == PledgeCards.ApproveVerb, reason.Trim(), turn.Heard.ButtonVersion), stop);
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }
        turn.Become(PledgeCards.Decided(outcome.Value!, turn.Org.Title(outcome.Value!.TitleCode, turn.Today), turn.Org, turn.Who.Person.FullName));
    }

    public static async Task ListAsync(Turn turn, CancellationToken stop)
    {
        var waiting = await turn.Db.Pledges.AsNoTracking().Where(p => p.ApproverId == turn.Who.Id && p.Status == PledgeStatus.Waiting)
            .OrderBy(p => p.SubmittedAt).ToListAsync(stop);
        if (waiting.Count == 0)
        {
            turn.Say(new("Không có bản đăng ký nào đang chờ Anh/Chị duyệt.", "No pledge is waiting for your approval."));
            return;
        }
        turn.Say(new Text("Có {so} bản đăng ký đang chờ Anh/Chị duyệt.", "{so} pledge(s) await your approval.").With("so", $"{waiting.Count}"));
        foreach (var pledge in waiting.Take(MostShown))
        {
            turn.Show(PledgeCards.Waiting(pledge, turn.Org.Title(pledge.TitleCode, turn.Today), turn.Org));
        }
    }
}

public sealed class DecisionDraft
{
    public List<string> Ids { get; set; } = [];

    public bool Approve { get; set; }

    public string Reason { get; set; } = "";
}

/// <summary>A typed decision is shown before it is made: only a button on the pledge's own card decides at once.</summary>
public sealed class DecidePledgeForm(DecidePledge decide, Operations operations) : Form<DecisionDraft>("pledge.decide")
{
    protected override void Define(FormBuilder<DecisionDraft> form) => form
        .Start(BeginAsync)
        .Ask("reason", d => !d.Approve && d.Reason.Length == 0, AskReasonAsync, ReadReasonAsync)
        .Confirm(ReviewAsync)
        .Then(DecideAsync);

    private static async Task<bool> BeginAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var meaning = turn.Heard.Meaning;
        var said = meaning["pledges"] ?? meaning["pledge"];
        if (said is null)
        {
            await WaitingPledges.ListAsync(turn, stop);
            return false;
        }
        (draft.Approve, draft.Reason) = (meaning.Detail != "return", turn.Reason ?? "");
        foreach (var id in said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
        {
            var pledge = await turn.Db.Pledges.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.ApproverId == turn.Who.Id, stop);
            if (pledge?.Status == PledgeStatus.Waiting)
            {
                draft.Ids.Add(id);
            }
            else
            {
                turn.Refuse(pledge is null ? new("pledge.not_found", ("ma", id)) : DecidePledge.Decided(pledge, turn.Org));
            }
        }
        return draft.Ids.Count > 0;
    }

    private static Task<Card> AskReasonAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var text = Refusals.Sentence(new("pledge.reason_needed", ("ma", string.Join(", ", draft.Ids))));
        return Task.FromResult(new Card(text).Line(text));
    }

    private static Task<Answer> ReadReasonAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var said = turn.Reason;
        if (said is null && (turn.Heard.Meaning.IsActionable || turn.Heard.Words.Length < 3))
        {
            return Task.FromResult(Answer.NotMine);
        }
        draft.Reason = said ?? turn.Heard.Words.Trim();
        return Task.FromResult(Answer.Taken);
    }

    private static async Task<Card> ReviewAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        var pledges = await turn.Db.Pledges.AsNoTracking().Where(p => draft.Ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(stop);
        var heading = draft.Approve ? new Text("Duyệt {so} bản đăng ký?", "Approve {so} pledge(s)?") : new Text("Trả lại {so} bản đăng ký?", "Return {so} pledge(s)?");
        var card = new Card(heading.With("so", $"{pledges.Count}")).Title(heading.With("so", $"{pledges.Count}"));
        foreach (var pledge in pledges)
        {
            card.Facts((Text.Same(pledge.Id), PledgeCards.Name(turn.Org.Title(pledge.TitleCode, turn.Today), pledge)),
                (new("Người đăng ký", "From"), Text.Same(PledgeCards.Subject(pledge, turn.Org))), (new("Kỳ", "Period"), PledgeCards.PeriodName(pledge.Period)));
        }
        return draft.Approve ? card : card.Line(new Text("Lý do: {ly_do}", "Reason: {ly_do}").With("ly_do", draft.Reason));
    }

    private async Task DecideAsync(Turn turn, DecisionDraft draft, CancellationToken stop)
    {
        foreach (var id in draft.Ids)
        {
            var outcome = await operations.RunAsync(turn.Who, decide, new(id, draft.Approve, draft.Reason), stop);
            if (outcome.Refusal is { } refusal)
            {
                turn.Refuse(refusal);
                continue;
            }
            turn.Become(PledgeCards.Decided(outcome.Value!, turn.Org.Title(outcome.Value!.TitleCode, turn.Today), turn.Org, turn.Who.Person.FullName));
        }
    }
}

/// <summary>One's own pledges of the running periods.</summary>
public sealed class ShowMyPledges : IAnswer
{
    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var own = await Own(turn).OrderByDescending(p => p.SubmittedAt).Take(10).ToListAsync(stop);
        if (own.Count == 0)
        {
            turn.Say(new("Anh/Chị chưa có đăng ký thi đua nào. Gõ \"đăng ký thi đua\" để bắt đầu.", "You have no pledge yet. Type \"register a pledge\" to begin."));
            return;
        }
        turn.Show(PledgeCards.Mine(own, p => PledgeCards.Name(turn.Org.Title(p.TitleCode, turn.Today), p), turn.Org.NameOf));
    }

    public static IQueryable<Pledge> Own(Turn turn)
    {
        var (id, unit, head) = (turn.Who.Id, turn.Who.Person.UnitId, turn.Who.IsHead);
        return turn.Db.Pledges.AsNoTracking().Where(p => (p.Scope == "individual" && p.SubjectId == id) || (head && p.Scope == "collective" && p.SubjectId == unit));
    }
}
