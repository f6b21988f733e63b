using Bot.Movements;
using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Pledges;

/// <summary>
/// Who holds a pledge's card: who is asked to approve and who stands in. When it is settled, every copy turns into the result: nobody
/// decides about what is decided.
/// </summary>
public sealed class PledgeNews(BotDb db, OfficeClock clock, Outbox outbox)
{
    public async Task AskAsync(Pledge pledge, Org org, CancellationToken stop)
    {
        // the version that the row will have after this save: the card's button is for that one
        var version = db.Entry(pledge).State == EntityState.Added ? pledge.Version : pledge.Version + 1;
        var today = Vietnam.Day(clock.Now);
        var facts = await FactsAsync(org, [pledge], stop);
        foreach (var person in org.StandIns(pledge.ApproverId, today).Prepend(org.Person(pledge.ApproverId)).Where(p => p.Id != pledge.SubjectId).DistinctBy(p => p.Id))
        {
            outbox.Tell(person, $"{Prefix(pledge.Id)}{version}:{pledge.Step}:{person.Id}", Kinds.Notice,
                PledgeCards.Waiting(pledge, org.Title(pledge.TitleCode, today), org, (version, clock.Now), facts.Of(pledge, new Actor(person, false, false))));
        }
    }

    /// <summary>Every other copy of its card becomes this one.</summary>
    public async Task SettleAsync(Pledge pledge, Speaking.Card result, string? pressedBy, CancellationToken stop)
    {
        var (from, to) = (Prefix(pledge.Id), Prefix(pledge.Id) + "\uffff");
        var copies = await db.Outbox.AsNoTracking().Where(o => string.Compare(o.Key, from) > 0 && string.Compare(o.Key, to) < 0 && o.State == OutboxState.Sent && o.ConnectorId != null).ToListAsync(stop);
        foreach (var copy in copies.Where(c => c.Verb != Sender.Update && c.Target != $"{Outbox.PersonTarget}{pressedBy}"))
        {
            outbox.Replace(copy, $"pledge.settled:{pledge.Id}:{pledge.Version}:{copy.Id}", result);
        }
    }

    /// <summary>What the rules say about the year so far: facts for who decides, never a verdict.</summary>
    public async Task<PledgeFacts> FactsAsync(Org org, IReadOnlyList<Pledge> pledges, CancellationToken stop)
    {
        var year = pledges.Count == 0 ? Vietnam.Day(clock.Now).Year : int.Parse(pledges[0].Period[..4], null);
        return new(new TitleCheck(await YearFacts.LoadAsync(db, org, year, Vietnam.Day(clock.Now), stop)));
    }

    private static string Prefix(string pledgeId) => $"pledge.waiting:{pledgeId}:";
}
