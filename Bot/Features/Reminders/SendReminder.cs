using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reminders;

/// <summary>Says a reminder to those it concerns, in working hours, and only while they owe what it asks for.</summary>
public sealed class SendReminder(BotDb db, Outbox outbox, OfficeClock clock, ReminderDesk desk) : IJob
{
    // "chiều nay" said in the evening, or a week later, helps nobody
    private static readonly TimeSpan StaleAfter = TimeSpan.FromHours(2);

    public const string Job = "reminder";

    public string Name => Job;

    public Text Title => new("Nhắc việc", "Reminders");

    /// <summary>Whom one due day concerns: each channel on its own, or the name of an audience.</summary>
    public static IEnumerable<string> Targets(ReminderRule rule, IReadOnlyList<PostingChannel> channels) =>
        rule
            .Audience.Split('|')
            .SelectMany(audience =>
                audience switch
                {
                    "group-channels" => channels.Where(c => c.Scope == "group" && c.Takes(Job)).Select(c => c.Id),
                    "all-staff" => channels.Where(c => c.Scope == "department" && c.Takes(Job)).Select(c => c.Id),
                    _ => [audience],
                }
            );

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
            outbox.Post(due.To, $"{Job}:{due.Key}", Kinds.Reminder, ReminderWriter.Card(text));
            return "posted";
        }
        var judged = await desk.Recipients.JudgeAsync(
            await desk.Writer.WriteAsync(due.To, key.About, text, stop),
            rule,
            waiting: true,
            stop
        );
        foreach (var (letter, verdict) in judged.Where(j => j.Verdict is Verdict.Now or Verdict.Later))
        {
            var message = outbox.Remind(letter.To, $"{Job}:{due.Key}:{letter.To.Id}", letter.Card, letter.About);
            if (verdict == Verdict.Later)
            {
                (message.NotBefore, message.Problem) = Recipients.NextWeek(plan, clock.Now);
            }
        }
        return Said(judged);
    }

    private static string Said(IReadOnlyList<(Letter Letter, Verdict Verdict)> judged)
    {
        var (now, later) = (judged.Count(j => j.Verdict == Verdict.Now), judged.Count(j => j.Verdict == Verdict.Later));
        return $"reminded {now}{(later > 0 ? $", {later} put off to next week" : "")}{(now + later < judged.Count ? $", {judged.Count - now - later} away, muted or told before" : "")}";
    }
}

/// <summary>What reminders are worked out from.</summary>
public sealed record ReminderDesk(PlanLoader Plans, Recipients Recipients, ReminderWriter Writer);

/// <summary>The reminder that a person asked for: what is still owed at that moment, or silence.</summary>
public sealed class SendNudge(BotDb db, OrgCache orgs, Outbox outbox, OfficeClock clock, DutyList duties) : IJob
{
    public const string Job = "nudge";

    public string Name => Job;

    public Text Title => new("Nhắc theo hẹn", "Reminders asked for");

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
        outbox.Tell(
            (await orgs.GetAsync(db, stop)).Person(due.To),
            $"{Job}:{due.Key}",
            Kinds.Asked,
            DutyCards.Digest(owed, new("Nhắc theo hẹn của Anh/Chị", "The reminder that you asked for"))
        );
        return "told";
    }
}
