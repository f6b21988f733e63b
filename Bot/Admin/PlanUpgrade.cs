using System.Globalization;
using System.Text.Json;
using Bot.Domain;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Admin;

/// <summary>
/// What a newer version added to the plans' own data (rows with a higher "plan") reaches a department that was imported before. It adds
/// once, and only what is not there: what the Office changed or took away stays as it is.
/// </summary>
public static class PlanUpgrade
{
    public const string Key = "plans.version";
    public const int Newest = 2;

    public static ActionContext Action(DateTime now) => new("upgrade", Key, now);

    /// <summary>Stages the new rows; true when there is something to save.</summary>
    public static async Task<bool> StageAsync(BotDb db, DateTime now, CancellationToken stop)
    {
        var mark = await db.Values.FindAsync([Key], stop);
        var had = mark is null ? 1 : int.Parse(mark.Value, NumberStyles.None, CultureInfo.InvariantCulture);
        // the plans' rows belong to the movement that came with the import
        if (
            had >= Newest
            || await db.Reminders.AsNoTracking().OrderBy(r => r.Id).Select(r => r.MovementId).FirstOrDefaultAsync(stop)
                is not { } movementId
            || await db.Movements.AsNoTracking().FirstOrDefaultAsync(m => m.Id == movementId, stop) is not { } movement
        )
        {
            return false;
        }
        var (reminders, rules) = (
            (await db.Reminders.AsNoTracking().Select(r => r.Id).ToListAsync(stop)).ToHashSet(),
            (await db.Rules.AsNoTracking().Select(r => r.Key).ToListAsync(stop)).ToHashSet()
        );
        db.Reminders.AddRange(
            NewerThan(had, "reminders.json").Select(item => ImportTemplates.Reminder(item, movement)).Where(r => !reminders.Contains(r.Id))
        );
        db.Rules.AddRange(
            NewerThan(had, "rules.json")
                .Where(item => !rules.Contains(ImportTemplates.Text(item, "key")))
                .Select(item => new Rule
                {
                    Key = ImportTemplates.Text(item, "key"),
                    Value = ImportTemplates.Text(item, "value"),
                    Source = ImportTemplates.Text(item, "source"),
                    EffectiveFrom = new(2000, 1, 1),
                })
        );
        var titles = (await db.Titles.AsNoTracking().Select(t => t.Code).ToListAsync(stop)).ToHashSet();
        db.Titles.AddRange(NewerThan(had, "titles.json").Select(ImportTemplates.Title).Where(t => !titles.Contains(t.Code)));
        await EndReplacedAsync(db, NewerThan(had, "reminders.json"), Vietnam.Day(now), stop);
        (mark ?? db.Values.Add(new() { Key = Key }).Entity).Value = $"{Newest}";
        return true;
    }

    // a row that another takes the place of holds no longer; it stays to be read
    private static async Task EndReplacedAsync(BotDb db, IEnumerable<JsonElement> added, DateOnly today, CancellationToken stop)
    {
        var replaced = added
            .Select(item => item.TryGetProperty("replaces", out var old) ? old.GetString() : null)
            .OfType<string>()
            .ToList();
        foreach (var old in await db.Reminders.Where(r => replaced.Contains(r.Id) && r.EffectiveTo == null).ToListAsync(stop))
        {
            old.EffectiveTo = today.AddDays(-1);
        }
    }

    private static IEnumerable<JsonElement> NewerThan(int version, string file) =>
        PlanFiles.Read(file).Where(item => item.TryGetProperty("plan", out var plan) && plan.GetInt32() > version);
}
