using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.Features.Reminders;

/// <summary>One reminder to one person as it stands now.</summary>
/// <param name="About">The keys of the duties that it names.</param>
/// <param name="LastCall">What it asks for ends today.</param>
public sealed record Letter(Person To, Card Card, IReadOnlyList<string>? About = null, bool LastCall = false);

/// <summary>Writes a reminder to those whom it concerns at this moment: who has done what it asks for gets none.</summary>
public sealed class ReminderWriter(BotDb db, OrgCache orgs, OfficeClock clock, DutyList duties, Recipients recipients)
{
    public static Card Card(Text text) => new Card(text).Title(new("Nhắc việc", "Reminder")).Line(text);

    /// <summary>True when the audience is meant for as long as somebody owes something.</summary>
    public static bool IsOwed(string audience) =>
        new[] { Recipients.Owing, Recipients.HeadsOf, Recipients.OfficeOf }.Any(kind =>
            audience.StartsWith(kind, StringComparison.Ordinal)
        );

    public async Task<IReadOnlyList<Letter>> WriteAsync(string audience, string about, Text text, CancellationToken stop)
    {
        var people = await recipients.OfAsync(audience, stop);
        if (!IsOwed(audience))
        {
            return people.Select(p => new Letter(p, Card(text))).ToList();
        }
        var debts = await DebtsAsync($"{audience[(audience.IndexOf(':') + 1)..]}:{about}", stop);
        return audience.StartsWith(Recipients.Owing, StringComparison.Ordinal)
            ? Digests(people, debts, text)
            : Escalations(people, debts, text, heads: audience.StartsWith(Recipients.HeadsOf, StringComparison.Ordinal));
    }

    // done a minute before is not reminded: who owes is asked now
    private async Task<Debts> DebtsAsync(string dutyKey, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var working = org.People.Where(p => p.WorksOn(Vietnam.Day(clock.Now))).ToList();
        var owed = await duties.OfAllAsync(working.Select(p => p.Id), stop);
        return new(owed, working.Where(p => owed[p.Id].Any(d => d.Key == dutyKey)).ToList(), dutyKey);
    }

    private List<Letter> Digests(IReadOnlyList<Person> people, Debts debts, Text text)
    {
        var today = Vietnam.Day(clock.Now);
        return people
            .IntersectBy(debts.People.Select(p => p.Id), p => p.Id)
            .Select(person =>
            {
                var all = debts.Owed[person.Id].ToList();
                return new Letter(
                    person,
                    DutyCards.Add(Card(text), all),
                    all.Select(d => d.Key).ToList(),
                    all.Exists(d => d.Key == debts.Key && d.Until is { } end && Vietnam.Day(end) == today)
                );
            })
            .ToList();
    }

    // the head after two working days, then the Office: names go to those who answer for these people, nobody else
    private static List<Letter> Escalations(IReadOnlyList<Person> people, Debts debts, Text text, bool heads) =>
        people
            .Select(p => (To: p, Late: debts.People.Where(d => !heads || (d.UnitId == p.UnitId && d.Id != p.Id)).ToList()))
            .Where(t => t.Late.Count > 0)
            .Select(t => new Letter(t.To, Card(text).Line(Text.Same(string.Join(", ", t.Late.Select(p => p.FullName)) + "."))))
            .ToList();

    private sealed record Debts(ILookup<string, Duty> Owed, IReadOnlyList<Person> People, string Key);
}
