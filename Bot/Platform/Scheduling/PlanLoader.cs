using Bot.Domain;
using Bot.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Scheduling;

/// <summary>Reads the rows from which the schedule is worked out.</summary>
public sealed class PlanLoader(BotDb db)
{
    public async Task<SchedulePlan> LoadAsync(CancellationToken stop)
    {
        var calendar = await db.CalendarAsync(stop);
        var rows = await db.Rules.AsNoTracking().ToListAsync(stop);
        var rules = new RuleBook([.. rows.Select(r => r.Line)]);
        return new(
            calendar,
            rules,
            await db.Rounds.AsNoTracking().ToListAsync(stop),
            await db.Reminders.AsNoTracking().ToListAsync(stop),
            await db.Channels.AsNoTracking().ToListAsync(stop)
        )
        {
            Hours = HoursOf(calendar, rules),
            Wrong = WrongHours(rows),
            Windows = await db.Windows.AsNoTracking().ToListAsync(stop),
            Nudges = await db.Nudges.AsNoTracking().ToListAsync(stop),
        };
    }

    private static readonly string[] HourKeys = [RuleKeys.WinterHours, RuleKeys.SummerHours];

    private static WorkHours HoursOf(WorkCalendar calendar, RuleBook rules) =>
        new(
            calendar,
            day => HourKeys.Select(key => rules.TextIfAny(key, day)).OfType<string>().Select(SeasonOrNull).OfType<Season>().ToList()
        );

    private static IReadOnlyList<WrongRow> WrongHours(IEnumerable<Rule> rows) =>
        rows.Where(r => HourKeys.Contains(r.Key) && SeasonOrNull(r.Value) is null)
            .Select(r => new WrongRow("Rules hours.*", $"Rules {r.Key} = \"{r.Value}\""))
            .ToList();

    private static Season? SeasonOrNull(string text)
    {
        try
        {
            return Season.Read(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
