using Bot.Domain;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Access;

/// <summary>Rules and calendar as they lie in the database.</summary>
public static class DatedRules
{
    public static async Task<RuleBook> RulesAsync(this BotDb db, CancellationToken stop) =>
        new((await db.Rules.AsNoTracking().ToListAsync(stop)).Select(r => r.Line).ToList());

    public static async Task<WorkCalendar> CalendarAsync(this BotDb db, CancellationToken stop) =>
        new((await db.Holidays.AsNoTracking().ToListAsync(stop)).Select(h => h.Day));

    public static async Task<BriefingDates> BriefingsAsync(this BotDb db, CancellationToken stop) =>
        new(await db.CalendarAsync(stop), await db.RulesAsync(stop));
}
