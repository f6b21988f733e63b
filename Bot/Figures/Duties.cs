using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.Figures;

/// <summary>Something a person owes.</summary>
/// <param name="Key">The same for as long as it is owed: "ballots:2026-D1".</param>
/// <param name="Say">The sentence that does it, or begins it.</param>
public sealed record Duty(string Key, Text What, Text Say, DateTime? Until = null);

/// <summary>Whose duties are asked for. Many at once: a reminder to everybody costs as many queries as one person's question.</summary>
public sealed record DutyQuestion(Org Org, IReadOnlySet<string> People, DateTime Now)
{
    public bool Asks(string personId) => People.Contains(personId);
}

/// <summary>What a feature knows about who owes what; the digest "việc của tôi" and the reminders read nothing else.</summary>
public interface IDuties
{
    Task<IReadOnlyList<(string PersonId, Duty Duty)>> OwedAsync(DutyQuestion question, CancellationToken stop);
}

/// <summary>All features' answers: nothing is kept, so what is done is gone at once.</summary>
public sealed class DutyList(IEnumerable<IDuties> features, BotDb db, OrgCache orgs, OfficeClock clock)
{
    public async Task<IReadOnlyList<Duty>> OfAsync(string personId, CancellationToken stop) =>
        (await OfAllAsync([personId], stop))[personId].ToList();

    /// <summary>By person, the next deadline first.</summary>
    public async Task<ILookup<string, Duty>> OfAllAsync(IEnumerable<string> people, CancellationToken stop)
    {
        var question = new DutyQuestion(await orgs.GetAsync(db, stop), people.ToHashSet(), clock.Now);
        var owed = new List<(string PersonId, Duty Duty)>();
        foreach (var feature in features)
        {
            owed.AddRange(await feature.OwedAsync(question, stop));
        }
        return owed.OrderBy(o => o.Duty.Until ?? DateTime.MaxValue)
            .ThenBy(o => o.Duty.Key, StringComparer.Ordinal)
            .ToLookup(o => o.PersonId, o => o.Duty);
    }
}
