using Bot.Calendar;
using Bot.Movements;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Operating;

/// <summary>Reads the rows from which the schedule is worked out.</summary>
public sealed class PlanLoader(BotDb db)
{
    public async Task<SchedulePlan> LoadAsync(CancellationToken stop) => new(
        new WorkCalendar(await db.Holidays.AsNoTracking().ToListAsync(stop)),
        await RuleBook.LoadAsync(db, stop),
        await db.Rounds.AsNoTracking().ToListAsync(stop),
        await db.Reminders.AsNoTracking().ToListAsync(stop),
        await db.Channels.AsNoTracking().ToListAsync(stop));
}
