using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Pledges;

public sealed record DecisionInput(string PledgeId, bool Approve, string Reason);

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
        var org = await orgs.GetAsync(db, stop);
        var refusal = input.Approve ? pledge.Approve(who.Id, clock.Now) : pledge.Return(who.Id, input.Reason, clock.Now);
        if (refusal is not null)
        {
            return refusal.Facts.TryGetValue("nguoi", out var by)
                ? new Refusal(refusal.Name, ("ma", pledge.Id), ("nguoi", org.NameOf(by)), ("trang_thai", PledgeCards.Status(pledge.Status).In(who.Person.Language == "en" ? Language.En : Language.Vi)))
                : refusal;
        }
        var subject = pledge.Scope == "individual" ? org.Person(pledge.SubjectId)
            : org.People.FirstOrDefault(p => p.UnitId == pledge.SubjectId && p.Roles.HasFlag(Roles.UnitHead));
        if (subject is not null)
        {
            outbox.Tell(subject, $"pledge.decided:{pledge.Id}:{pledge.Version + 1}", Kinds.Notice,
                PledgeCards.Told(pledge, org.Title(pledge.TitleCode, Vietnam.Day(clock.Now)), who.Person.FullName, clock.Now));
        }
        return pledge;
    }
}

/// <summary>What waits for the approver; a button or a sentence that names the pledge decides it.</summary>
public sealed class DecidePledges(DecidePledge decide, Operations operations) : IAnswer
{
    private const int MostShown = 5;

    public async Task RunAsync(Turn turn, CancellationToken stop)
    {
        var detail = turn.Heard.Meaning.Detail;
        var named = turn.Heard.IsButton ? turn.Heard.ButtonId : turn.Heard.Meaning.Entities.GetValueOrDefault("pledge");
        var approve = turn.Heard.IsButton ? turn.Heard.Verb == PledgeCards.ApproveVerb : detail is not "return";
        if (named is not null && (turn.Heard.IsButton || detail is "approve" or "return"))
        {
            await DecideAsync(turn, named, approve, stop);
            return;
        }
        await ListAsync(turn, stop);
    }

    private async Task DecideAsync(Turn turn, string pledgeId, bool approve, CancellationToken stop)
    {
        var reason = turn.Heard.Inputs.GetValueOrDefault(PledgeCards.ReasonInput) ?? turn.Heard.Meaning.Entities.GetValueOrDefault("reason") ?? "";
        var outcome = await operations.RunAsync(turn.Who, decide, new(pledgeId, approve, reason.Trim()), stop);
        if (outcome.Refusal is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }
        var pledge = outcome.Value!;
        turn.Become(PledgeCards.Decided(pledge, turn.Org.Title(pledge.TitleCode, turn.Today), turn.Org, turn.Who.Person.FullName));
    }

    private static async Task ListAsync(Turn turn, CancellationToken stop)
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
