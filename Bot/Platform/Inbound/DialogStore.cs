using System.Collections.Concurrent;
using Bot.Platform.Scheduling;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>
/// Dialog state as the SDK's IStorage. What a turn writes is staged and saved in the turn's one save, or not at all; what was saved is
/// remembered, since one process at a time owns the file and one turn at a time owns a conversation.
/// </summary>
public sealed class DialogStore(BotDb db, DialogMemory memory, OfficeClock clock) : IStorage
{
    private readonly Dictionary<string, DialogRow> staged = [];

    public IReadOnlyList<DialogRow> Staged => [.. staged.Values];

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            var json =
                staged.TryGetValue(key, out var row) ? row.Json
                : memory.TryGet(key, out var known) ? known
                : memory.Keep(
                    key,
                    await db.Dialogs.AsNoTracking().Where(d => d.Key == key).Select(d => d.Json).FirstOrDefaultAsync(cancellationToken)
                );
            if (json is not null)
            {
                found[key] = DialogStateJson.Read(json);
            }
        }
        return found;
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            staged[key] = new()
            {
                Key = key,
                Json = DialogStateJson.Write(value),
                UpdatedAt = clock.Now,
            };
        }
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            staged[key] = new()
            {
                Key = key,
                Json = "{}",
                UpdatedAt = clock.Now,
            };
        }
        return Task.CompletedTask;
    }

    /// <summary>The turn is saved: from now on this is what is remembered.</summary>
    public void Saved()
    {
        foreach (var row in staged.Values)
        {
            memory.Keep(row.Key, row.Json);
        }
    }
}

/// <summary>Dialog state as it stands in the database. Cleared when it grows large: it is only a shortcut.</summary>
public sealed class DialogMemory
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, string?> states = new();

    public bool TryGet(string key, out string? json) => states.TryGetValue(key, out json);

    public string? Keep(string key, string? json)
    {
        if (states.Count > Most)
        {
            states.Clear();
        }
        return states[key] = json;
    }

    public void Forget() => states.Clear();
}
