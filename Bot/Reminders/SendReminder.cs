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
        var panel = await db.Panel.AsNoTracking().Where(p => p.MovementId == round.MovementId).ToListAsync(stop);
        var marks = (await db.BallotMarks(roundId).ToListAsync(stop)).ToLookup(m => m.EvaluatorId, m => m.RoomId);
        var owing = panel.Select(p => p.PersonId).Where(id => org.Person(id).WorksOn(Vietnam.Day(clock.Now)) && marks[id].Count() < org.Rooms.Count).ToList();
        foreach (var id in owing)
        {
            var left = org.Rooms.Select(r => r.Id).Except(marks[id]).ToList();
            var text = new Text(rule.TextVi, rule.TextEn).With("dot", new Text(round.NameVi, round.NameEn.Length > 0 ? round.NameEn : round.NameVi))
                .With("gio", Format.Time(round.ClosesAt)).With("ngay", Format.Day(Vietnam.Day(round.ClosesAt)));
            outbox.Tell(org.Person(id), $"{Job}:{due.Key}:{id}", Kinds.Reminder, Reminder(text)
                .Line(new Text("Còn {so} phòng: {cac}.", "{so} room(s) left: {cac}.").With("so", $"{left.Count}").With("cac", string.Join(", ", left)))
                .Typed(new("chấm điểm", "score")));
        }
        return $"reminded {owing.Count}";
    }

    private static Card Reminder(Text text) => new Card(text).Title(new("Nhắc việc", "Reminder")).Line(text);
}
