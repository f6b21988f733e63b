using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>
/// Who holds a pledge's card: who is asked to approve and who stands in. When it is settled, every copy turns into the result: nobody
/// decides about what is decided.
/// </summary>
public sealed class PledgeNews(BotDb db, OfficeClock clock, Outbox outbox)
{
    // once a turn, however many pledges are decided in it
    private readonly Dictionary<int, TitleCheck> years = [];
    private readonly List<CountedRecord> confirmed = [];

    public async Task AskAsync(Pledge pledge, Org org, CancellationToken stop)
    {
        // the version that the row will have after this save: the card's button is for that one
        var version = db.Entry(pledge).State == EntityState.Added ? pledge.Version : pledge.Version + 1;
        var today = Vietnam.Day(clock.Now);
        var facts = await FactsAsync(org, [pledge], stop);
        foreach (
            var person in org.StandIns(pledge.ApproverId, today)
                .Prepend(org.Person(pledge.ApproverId))
                .Where(p => p.Id != pledge.SubjectId)
                .DistinctBy(p => p.Id)
        )
        {
            outbox.Tell(
                person,
                $"{Prefix(pledge.Id)}{version}:{pledge.Step}:{person.Id}",
                Kinds.Notice,
                PledgeCards.Waiting(
                    pledge,
                    org.Title(pledge.TitleCode, today),
                    org,
                    (version, clock.Now),
                    facts.Of(pledge, new Actor(person, new Dictionary<string, Standing>()))
                )
            );
        }
    }

    /// <summary>Every other copy of its card becomes this one.</summary>
    public async Task SettleAsync(Pledge pledge, Card result, string? pressedBy, CancellationToken stop)
    {
        var (from, to) = (Prefix(pledge.Id), Prefix(pledge.Id) + "\uffff");
        var copies = await db
            .Outbox.AsNoTracking()
            .Where(o =>
                string.Compare(o.Key, from) > 0 && string.Compare(o.Key, to) < 0 && o.State == OutboxState.Sent && o.ConnectorId != null
            )
            .ToListAsync(stop);
        foreach (var copy in copies.Where(c => c.Verb != Sender.Update && c.Target != $"{Outbox.PersonTarget}{pressedBy}"))
        {
            outbox.Replace(copy, $"pledge.settled:{pledge.Id}:{pledge.Version}:{copy.Id}", result);
        }
    }

    /// <summary>What the rules say about the year so far: facts for who decides, never a verdict.</summary>
    public async Task<PledgeFacts> FactsAsync(Org org, IReadOnlyList<Pledge> pledges, CancellationToken stop)
    {
        var today = Vietnam.Day(clock.Now);
        foreach (
            var year in pledges
                .Select(p => int.Parse(p.Period[..4], null))
                .DefaultIfEmpty(today.Year)
                .Distinct()
                .Where(y => !years.ContainsKey(y))
                .ToList()
        )
        {
            years[year] = new(await YearFacts.LoadAsync(db, org, year, today, stop));
            confirmed.AddRange(
                (await db.RecordsToCount(new(year, 1, 1), new(year, 12, 31)).AsNoTracking().ToListAsync(stop)).Where(r =>
                    r.Status == RecordStatus.Confirmed
                )
            );
        }
        return new(years, confirmed, org, today);
    }

    private static string Prefix(string pledgeId) => $"pledge.waiting:{pledgeId}:";
}
