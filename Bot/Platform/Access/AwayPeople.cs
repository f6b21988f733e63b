using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Access;

/// <summary>Who has said to be away.</summary>
public static class AwayPeople
{
    public static async Task<HashSet<string>> AwayAsync(this BotDb db, DateOnly day, CancellationToken stop) =>
        [.. await db.Absences.AsNoTracking().Where(a => a.First <= day && a.Last >= day).Select(a => a.PersonId).ToListAsync(stop)];
}
