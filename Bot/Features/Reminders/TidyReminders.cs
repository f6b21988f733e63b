using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reminders;

/// <summary>What the last look at the open reminders rested on: while it is the same, another look would find the same.</summary>
public sealed class TidyMemory
{
    public (long Saves, int Open, long Ids) Seen { get; set; }

    public DateTime From { get; set; }

    public DateTime Until { get; set; }
}

/// <summary>A reminder's card says what is still open as soon as something in it is done: nobody opens it twice for nothing.</summary>
public sealed class TidyReminders(BotDb db, Outbox outbox, DutyList duties, OfficeClock clock, OrgChanges changes, TidyMemory memory)
    : IEveryMinute
{
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(14);
    private static readonly Text Title = new("Nhắc việc", "Reminder");
    private static readonly Text Done = new(
        "Các việc trong lời nhắc này không còn chờ Anh/Chị.",
        "Nothing in this reminder waits for you any more."
    );

    public async Task RunAsync(CancellationToken stop)
    {
        var (now, saves) = (clock.Now, changes.Audited);
        var ids = await db.Outbox.Where(o => o.About != null && o.State == OutboxState.Sent).Select(o => o.Id).ToListAsync(stop);
        var seen = (saves, ids.Count, ids.Sum());
        if (ids.Count == 0 || (memory.Seen == seen && memory.From <= now && now < memory.Until))
        {
            return;
        }
        var open = await db.Outbox.Where(o => ids.Contains(o.Id)).ToListAsync(stop);
        var owed = await duties.OfAllAsync(open.Select(Person).Distinct(), stop);
        foreach (var sent in open)
        {
            Tidy(sent, owed[Person(sent)].ToList(), now);
        }
        // who owes what changes with a save, with a deadline, or with the day
        var midnight = Vietnam.Utc(Vietnam.Day(now).AddDays(1), TimeOnly.MinValue);
        (memory.Seen, memory.From) = (seen, now);
        memory.Until = owed.SelectMany(d => d)
            .Select(d => d.Until)
            .OfType<DateTime>()
            .Where(until => until >= now)
            .Select(until => until.AddTicks(1))
            .Append(midnight)
            .Min();
    }

    // redrawn once for every duty that is done: what is named only ever becomes less
    private void Tidy(OutboxMessage sent, IReadOnlyList<Duty> owed, DateTime now)
    {
        var named = sent.About!;
        var left = owed.Where(d => named.Contains(d.Key)).ToList();
        if (left.Count == named.Count && now - sent.CreatedAt < GivenUpAfter)
        {
            return;
        }
        if (sent.ConnectorId is not null && left.Count == 0)
        {
            outbox.Replace(sent, $"tidy:{sent.Id}", new Card(Done).Title(Title).Line(Done));
        }
        else if (sent.ConnectorId is not null && left.Count < named.Count)
        {
            var still = new Text("Trong lời nhắc này còn {so} việc:", "Of this reminder {so} task(s) are left:").With(
                "so",
                $"{left.Count}"
            );
            outbox.Replace(sent, $"tidy:{sent.Id}:{left.Count}", DutyCards.Add(new Card(still).Title(Title).Line(still), left));
        }
        sent.About = left.Count == 0 || now - sent.CreatedAt >= GivenUpAfter ? null : [.. left.Select(d => d.Key)];
    }

    private static string Person(OutboxMessage message) => message.Target[Outbox.PersonTarget.Length..];
}
