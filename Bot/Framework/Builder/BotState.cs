using System.Text.Json;
using Microsoft.Bot.Framework;

namespace Microsoft.Bot.Builder;

public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>One named part of the remembered state.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    Task<T?> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);
    Task SetAsync(ITurnContext turnContext, T? value, CancellationToken cancellationToken = default);
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>State that is read once in a turn, changed in memory, and written back only where it changed.</summary>
public abstract class BotState
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));
        return new Property<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Cached(turnContext) is not null)
            return;
        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedState(stored switch
        {
            IDictionary<string, object> values => values,
            JsonElement { ValueKind: JsonValueKind.Object } json => json.Deserialize<Dictionary<string, object>>(BotJson.State)!,
            _ => new Dictionary<string, object>(),
        });
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is not { } cached || (!force && !cached.IsChanged))
            return;
        await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.Values }, cancellationToken);
        cached.Saved();
    }

    /// <summary>Forgets everything in memory; the next save writes the emptiness.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cleared = new CachedState(new Dictionary<string, object>());
        cleared.MarkChanged();
        turnContext.TurnState[_contextServiceKey] = cleared;
        return Task.CompletedTask;
    }

    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    private CachedState? Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedState>(_contextServiceKey);

    private async Task<IDictionary<string, object>> ValuesAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await LoadAsync(turnContext, false, cancellationToken);
        return Cached(turnContext)!.Values;
    }

    private sealed class CachedState
    {
        private string? _saved;

        internal CachedState(IDictionary<string, object> values)
        {
            Values = values;
            Saved();
        }

        internal IDictionary<string, object> Values { get; }
        internal bool IsChanged => _saved != Json();
        internal void Saved() => _saved = Json();
        internal void MarkChanged() => _saved = null;
        private string Json() => JsonSerializer.Serialize(Values, BotJson.State);
    }

    private sealed class Property<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T?> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            var values = await state.ValuesAsync(turnContext, cancellationToken);
            switch (values.TryGetValue(name, out var found) ? found : null)
            {
                case T value:
                    return value;
                case JsonElement json when json.Deserialize<T>(BotJson.State) is { } value:
                    // the object itself is kept, so that what is changed inside it is saved
                    values[name] = value;
                    return value;
            }

            if (defaultValueFactory is null)
                return default;
            var created = defaultValueFactory();
            values[name] = created!;
            return created;
        }

        public async Task SetAsync(ITurnContext turnContext, T? value, CancellationToken cancellationToken = default) =>
            (await state.ValuesAsync(turnContext, cancellationToken))[name] = value!;

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            (await state.ValuesAsync(turnContext, cancellationToken)).Remove(name);
    }
}

/// <summary>State of one conversation, whoever speaks in it.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity names no channel.");
        var conversation = turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation.");
        return $"{channel}/conversations/{conversation}";
    }
}
