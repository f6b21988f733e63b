using Bot.Operating;
using Microsoft.Bot.Builder;
using Storage;

namespace Bot.Door;

/// <summary>Dialog state on the turn's own context: it is saved in the turn's one save, or not at all.</summary>
public sealed class DialogStore(BotDb db, OfficeClock clock) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (await db.Dialogs.FindAsync([key], cancellationToken) is { } row)
            {
                found[key] = SdkJson.ReadState(row.Json);
            }
        }
        return found;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            var row = await db.Dialogs.FindAsync([key], cancellationToken) ?? db.Dialogs.Add(new() { Key = key }).Entity;
            (row.Json, row.UpdatedAt) = (SdkJson.WriteState(value), clock.Now);
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            if (await db.Dialogs.FindAsync([key], cancellationToken) is { } row)
            {
                db.Dialogs.Remove(row);
            }
        }
    }
}
