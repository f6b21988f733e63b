using Bot.Movements;
using Bot.Operating;
using Bot.Outgoing;
using Bot.People;
using Bot.Speaking;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Reminders;

/// <summary>Says a reminder to those it concerns, and only while they owe what it asks for.</summary>
public sealed class SendReminder(BotDb db, OrgCache orgs, Outbox outbox, OfficeClock clock) : IJob
{
    // "chiều nay" said in the evening, or a week later, helps nobody
    private static readonly TimeSpan StaleAfter = TimeSpan.FromHours(2);

    public const string Job = "reminder";
    private const string GroupChannels = "group-channels";
    private const string MissingEvaluators = "missing-evaluators";

    public string Name => Job;

    /// <summary>Whom one due day concerns: each group's channel on its own, or "those who owe it".</summary>
    public static IEnumerable<string> Targets(ReminderRule rule, IReadOnlyList<PostingChannel> channels) => rule.Audience == GroupChannels
        ? channels.Where(c => c.Scope == "group" && c.Takes("reminder")).Select(c => c.Id)
        : [rule.Audience];

    public async Task<string> RunAsync(Occurrence due, CancellationToken stop)
    {
        if (clock.Now - due.When > StaleAfter)
        {
            return "too late";
        }
        var rule = await db.Reminders.AsNoTracking().FirstAsync(r => r.Id == due.Key.Substring(0, due.Key.IndexOf(':')), stop);
        if (rule.Audience == MissingEvaluators)
        {
            return await RemindEvaluatorsAsync(rule, due, stop);
        }
        outbox.Post(due.To, $"{Job}:{due.Key}", Kinds.Reminder, Reminder(new(rule.TextVi, rule.TextEn)));
        return "posted";
    }

    // done a minute before is not reminded: the ballots are counted now
    private async Task<string> RemindEvaluatorsAsync(ReminderRule rule, Occurrence due, CancellationToken stop)
    {
        var roundId = due.Key.Split(':')[2];
        var round = await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == roundId, stop);
        if (round is not { State: RoundState.Open })
        {
            return "round is not open";
        }
        var org = await orgs.GetAsync(db, stop);
        var duty = await BallotDuty.LoadAsync(db, org, roundId, stop);
        var owing = duty.Evaluators.Where(e => e.Left.Count > 0 && org.Person(e.Seat.PersonId).WorksOn(Vietnam.Day(clock.Now))).ToList();
        foreach (var one in owing)
        {
            var id = one.Seat.PersonId;
            var text = new Text(rule.TextVi, rule.TextEn).With("dot", Format.Name(round)).With("gio", Format.Time(round.ClosesAt)).With("ngay", Format.Day(Vietnam.Day(round.ClosesAt)));
            outbox.Tell(org.Person(id), $"{Job}:{due.Key}:{id}", Kinds.Reminder, Reminder(text)
                .Line(new Text("Còn {so} phòng: {cac}.", "{so} room(s) left: {cac}.").With("so", $"{one.Left.Count}").With("cac", string.Join(", ", one.Left.Select(s => s.Id))))
                .Typed(new("chấm điểm", "score")));
        }
        return $"reminded {owing.Count}";
    }

    private static Card Reminder(Text text) => new Card(text).Title(new("Nhắc việc", "Reminder")).Line(text);
}
