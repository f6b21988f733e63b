using Bot.Calendar;
using Bot.Movements;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Operating;

/// <summary>Reads the rows from which the schedule is worked out.</summary>
public sealed class PlanLoader(BotDb db)
{
    public async Task<SchedulePlan> LoadAsync(CancellationToken stop)
    {
        var calendar = new WorkCalendar(await db.Holidays.AsNoTracking().ToListAsync(stop));
        var rules = await RuleBook.LoadAsync(db, stop);
        return new(calendar, rules,
            await db.Rounds.AsNoTracking().ToListAsync(stop),
            await db.Reminders.AsNoTracking().ToListAsync(stop),
            await db.Channels.AsNoTracking().ToListAsync(stop))
        {
            Hours = HoursOf(calendar, rules),
            Windows = await db.Windows.AsNoTracking().ToListAsync(stop),
            Nudges = await db.Nudges.AsNoTracking().ToListAsync(stop),
        };
    }

    private static WorkHours HoursOf(WorkCalendar calendar, RuleBook rules) => new(calendar,
        day => new[] { RuleKeys.WinterHours, RuleKeys.SummerHours }.Select(key => rules.TextIfAny(key, day)).OfType<string>().Select(Season.Read).ToList());
}
