using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Framework;

namespace Microsoft.Bot.Builder;

/// <summary>Where state is kept between turns.</summary>
public interface IStorage
{
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An item that knows which version of itself it was read as, so that a write over a newer one is refused.</summary>
public interface IStoreItem
{
    string? ETag { get; set; }
}

/// <summary>State in memory, as JSON: what is read is a copy, what is written later changed does not change the store.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, (Type Type, string Json, string? ETag)> _items = [];
    private readonly Lock _gate = new();
    private int _lastETag;

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (!_items.TryGetValue(key, out var item))
                    continue;
                var value = JsonSerializer.Deserialize(item.Json, item.Type, BotJson.State)!;
                if (value is IStoreItem versioned)
                    versioned.ETag = item.ETag;
                found[key] = value;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, value) in changes)
            {
                var versioned = value as IStoreItem;
                if (versioned is not null && versioned.ETag != "*" && _items.TryGetValue(key, out var old) && old.ETag != versioned.ETag)
                    throw new ArgumentException("The item was changed by somebody else (ETag).");
                var eTag = versioned is null ? null : (_lastETag++).ToString(CultureInfo.InvariantCulture);
                _items[key] = (value.GetType(), JsonSerializer.Serialize(value, value.GetType(), BotJson.State), eTag);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }
}
