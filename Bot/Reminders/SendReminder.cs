using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Reminders;

/// <summary>Says a reminder to those it concerns, in working hours, and only while they owe what it asks for.</summary>
public sealed class SendReminder(BotDb db, OrgCache orgs, Outbox outbox, OfficeClock clock, DutyList duties, ReminderDesk desk) : IJob
{
    // "chiều nay" said in the evening, or a week later, helps nobody
    private static readonly TimeSpan StaleAfter = TimeSpan.FromHours(2);

    public const string Job = "reminder";

    public string Name => Job;

    /// <summary>Whom one due day concerns: each channel on its own, or the name of an audience.</summary>
    public static IEnumerable<string> Targets(ReminderRule rule, IReadOnlyList<PostingChannel> channels) => rule.Audience.Split('|').SelectMany(audience => audience switch
    {
        "group-channels" => channels.Where(c => c.Scope == "group" && c.Takes(Job)).Select(c => c.Id),
        "all-staff" => channels.Where(c => c.Scope == "department" && c.Takes(Job)).Select(c => c.Id),
        _ => [audience],
    });

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var plan = await desk.Plans.LoadAsync(stop);
        if (clock.Now - due.When > StaleAfter || !plan.Hours.IsWorking(Vietnam.Wall(clock.Now)))
        {
            return "too late";
        }
        var key = ReminderKey.Read(due);
        var rule = await db.Reminders.AsNoTracking().FirstAsync(r => r.Id == key.RuleId, stop);
        var text = new Text(due.Line, due.LineEn);
        if (plan.Channels.Any(c => c.Id == due.To))
        {
            outbox.Post(due.To, $"{Job}:{due.Key}", Kinds.Reminder, Reminder(text));
            return "posted";
        }
        var people = await desk.Recipients.OfAsync(due.To, stop);
        var debts = due.To.Contains(':') && !due.To.StartsWith(Recipients.Pledged, StringComparison.Ordinal)
            ? await DebtsAsync($"{due.To[(due.To.IndexOf(':') + 1)..]}:{key.About}", stop) : null;
        return debts is null ? await TellAsync(people, rule, due, text, stop)
            : due.To.StartsWith(Recipients.Owing, StringComparison.Ordinal) ? await DigestAsync(people, rule, due, debts, text, stop)
            : await EscalateAsync(people, rule, due, debts, text, stop);
    }

    // done a minute before is not reminded: who owes is asked now
    private async Task<Debts> DebtsAsync(string dutyKey, CancellationToken stop)
    {
        var org = await orgs.GetAsync(db, stop);
        var working = org.People.Where(p => p.WorksOn(Vietnam.Day(clock.Now))).ToList();
        var owed = await duties.OfAllAsync(working.Select(p => p.Id), stop);
        return new(owed, working.Where(p => owed[p.Id].Any(d => d.Key == dutyKey)).ToList(), dutyKey);
    }

    private async Task<string> TellAsync(IReadOnlyList<Person> people, ReminderRule rule, Occurrence due, Text text, CancellationToken stop)
    {
        var now = await desk.Recipients.NowAsync(people, rule, _ => false, stop);
        foreach (var person in now)
        {
            outbox.Tell(person, $"{Job}:{due.Key}:{person.Id}", Kinds.Reminder, Reminder(text));
        }
        return Said(now.Count, people.Count);
    }

    private async Task<string> DigestAsync(IReadOnlyList<Person> people, ReminderRule rule, Occurrence due, Debts debts, Text text, CancellationToken stop)
    {
        var owing = people.IntersectBy(debts.People.Select(p => p.Id), p => p.Id).ToList();
        var now = await desk.Recipients.NowAsync(owing, rule, p => debts.Owed[p.Id].Any(d => d.Key == debts.Key && d.Until is { } end && Vietnam.Day(end) == Vietnam.Day(clock.Now)), stop);
        foreach (var person in now)
        {
            var all = debts.Owed[person.Id].ToList();
            outbox.Remind(person, $"{Job}:{due.Key}:{person.Id}", DutyCards.Add(Reminder(text), all), all.Select(d => d.Key));
        }
        return Said(now.Count, owing.Count);
    }

    // the head after two working days, then the Office: names go to those who answer for these people, nobody else
    private async Task<string> EscalateAsync(IReadOnlyList<Person> people, ReminderRule rule, Occurrence due, Debts debts, Text text, CancellationToken stop)
    {
        var heads = due.To.StartsWith(Recipients.HeadsOf, StringComparison.Ordinal);
        var told = people.Select(p => (To: p, Late: debts.People.Where(d => !heads || (d.UnitId == p.UnitId && d.Id != p.Id)).ToList())).Where(t => t.Late.Count > 0).ToList();
        var now = (await desk.Recipients.NowAsync(told.Select(t => t.To), rule, _ => false, stop)).Select(p => p.Id).ToHashSet();
        foreach (var (to, late) in told.Where(t => now.Contains(t.To.Id)))
        {
            outbox.Tell(to, $"{Job}:{due.Key}:{to.Id}", Kinds.Reminder, Reminder(text).Line(Text.Same(string.Join(", ", late.Select(p => p.FullName)) + ".")));
        }
        return Said(now.Count, told.Count);
    }

    private static string Said(int now, int all) => now == all ? $"reminded {now}" : $"reminded {now}, {all - now} away, muted or told before";

    private static Card Reminder(Text text) => new Card(text).Title(new("Nhắc việc", "Reminder")).Line(text);

    private sealed record Debts(ILookup<string, Duty> Owed, IReadOnlyList<Person> People, string Key);
}

/// <summary>What reminders are worked out from.</summary>
public sealed record ReminderDesk(PlanLoader Plans, Recipients Recipients);

/// <summary>The reminder that a person asked for: what is still owed at that moment, or silence.</summary>
public sealed class SendNudge(BotDb db, OrgCache orgs, Outbox outbox, OfficeClock clock, DutyList duties) : IJob
{
    public const string Job = "nudge";

    public string Name => Job;

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        var today = Vietnam.Day(clock.Now);
        var id = int.Parse(due.Key, System.Globalization.CultureInfo.InvariantCulture);
        if (await db.Nudges.FirstOrDefaultAsync(n => n.Id == id, stop) is { } nudge)
        {
            db.Nudges.Remove(nudge);
        }
        if (await db.Absences.AnyAsync(a => a.PersonId == due.To && a.First <= today && a.Last >= today, stop))
        {
            return "away";
        }
        var owed = await duties.OfAsync(due.To, stop);
        if (owed.Count == 0)
        {
            return "nothing is owed";
        }
        outbox.Tell((await orgs.GetAsync(db, stop)).Person(due.To), $"{Job}:{due.Key}", Kinds.Notice, DutyCards.Digest(owed, new("Nhắc theo hẹn của Anh/Chị", "The reminder that you asked for")));
        return "told";
    }
}

/// <summary>A reminder's card says that its work is done as soon as it is: nobody opens it twice for nothing.</summary>
public sealed class TidyReminders(BotDb db, Outbox outbox, DutyList duties, OfficeClock clock) : IEveryMinute
{
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(14);
    private static readonly Text Done = new("Các việc trong lời nhắc này không còn chờ Anh/Chị.", "Nothing in this reminder waits for you any more.");

    public async Task RunAsync(CancellationToken stop)
    {
        var open = await db.Outbox.Where(o => o.About != null && o.State == OutboxState.Sent).ToListAsync(stop);
        if (open.Count == 0)
        {
            return;
        }
        var owed = await duties.OfAllAsync(open.Select(Person).Distinct(), stop);
        foreach (var sent in open)
        {
            var keys = owed[Person(sent)].Select(d => d.Key).ToHashSet();
            if (sent.About!.Split('|').Any(keys.Contains) && clock.Now - sent.CreatedAt < GivenUpAfter)
            {
                continue;
            }
            if (sent.ConnectorId is not null && !sent.About.Split('|').Any(keys.Contains))
            {
                outbox.Replace(sent, $"tidy:{sent.Id}", new Card(Done).Title(new("Nhắc việc", "Reminder")).Line(Done));
            }
            sent.About = null;
        }
    }

    private static string Person(OutboxMessage message) => message.Target[Outbox.PersonTarget.Length..];
}
