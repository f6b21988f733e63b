using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Dialogs;

/// <summary>What happened, in order, in the words of the traces.</summary>
internal sealed class Seen
{
    private readonly List<string> _entries = [];

    internal void Add(object entry)
    {
        var json = SdkJson.Write(entry);
        lock (_entries)
            _entries.Add(json);
    }

    internal void Failure(Exception error) =>
        Add(new { threw = error.Message.Contains("broken", StringComparison.Ordinal) ? "broken" : "refused" });

    internal Seen Changed(Func<string, string> change)
    {
        var changed = new Seen();
        changed._entries.AddRange(_entries.Select(change));
        return changed;
    }

    public override string ToString() => $"[{string.Join(',', _entries)}]";
}

/// <summary>The steps of a script: ["name", argument, …].</summary>
internal static class Steps
{
    internal static IEnumerable<(string Op, JsonElement[] Args)> Of(JsonElement script, string? member = null)
    {
        if (member is not null && !script.TryGetProperty(member, out script))
            return [];
        return script.EnumerateArray().Select(step => (step[0].GetString()!, step.EnumerateArray().Skip(1).ToArray()));
    }

    internal static string? Text(this JsonElement[] args, int index) => index < args.Length ? args[index].GetString() : null;

    internal static bool Has(this JsonElement script, string member) => script.TryGetProperty(member, out _);

    internal static T As<T>(this JsonElement json) => Newtonsoft.Json.JsonConvert.DeserializeObject<T>(json.GetRawText())!;

    internal static Activity Activity(this JsonElement json) => ActivityReader.Read(json.GetRawText())!;
}

/// <summary>An adapter that writes down what it is asked to carry.</summary>
internal class LoggingAdapter(Seen seen) : BotAdapter
{
    private int _count;

    protected Seen Seen => seen;

    internal async Task TurnAsync(Activity activity, BotCallbackHandler logic)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, logic, CancellationToken.None);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        Log(activities);
        return Task.FromResult(activities.Select(_ => new ResourceResponse($"r{++_count}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        seen.Add(new { updated = activity });
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        seen.Add(new { deleted = reference });
        return Task.CompletedTask;
    }

    protected virtual void Log(Activity[] activities) => seen.Add(new { sent = activities });
}

/// <summary>Texts only: what the stories of dialogs and state are about.</summary>
internal sealed class TextAdapter(Seen seen) : LoggingAdapter(seen)
{
    protected override void Log(Activity[] activities)
    {
        foreach (var activity in activities)
            Seen.Add(new { said = activity.Text });
    }
}

/// <summary>A store that keeps JSON, as ours in the database does, and writes down what it is asked.</summary>
internal sealed class LoggingStorage(Seen seen) : IStorage
{
    private readonly Dictionary<string, string> _items = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        seen.Add(new { read = keys });
        return Task.FromResult<IDictionary<string, object>>(
            keys.Where(_items.ContainsKey).ToDictionary(key => key, object (key) => DialogStateJson.Read(_items[key]))
        );
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _items[key] = DialogStateJson.Write(value);
            seen.Add(new { write = key, value = JsonSerializer.Deserialize<JsonElement>(_items[key]) });
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        seen.Add(new { delete = keys });
        foreach (var key in keys)
            _items.Remove(key);
        return Task.CompletedTask;
    }
}

/// <summary>The SDK's objects, and what the traces put around them, as the JSON that the traces are written in.</summary>
internal static class SdkJson
{
    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = new()
    {
        NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
        ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver
        {
            NamingStrategy = new Newtonsoft.Json.Serialization.CamelCaseNamingStrategy(
                processDictionaryKeys: false,
                overrideSpecifiedNames: false
            ),
        },
        Converters = { new ElementConverter(), new NodeConverter() },
    };

    internal static string Write(object value) => Newtonsoft.Json.JsonConvert.SerializeObject(value, Settings);

    private sealed class ElementConverter : Newtonsoft.Json.JsonConverter<JsonElement>
    {
        public override void WriteJson(Newtonsoft.Json.JsonWriter writer, JsonElement value, Newtonsoft.Json.JsonSerializer serializer) =>
            writer.WriteRawValue(value.GetRawText());

        public override JsonElement ReadJson(
            Newtonsoft.Json.JsonReader reader,
            Type objectType,
            JsonElement existingValue,
            bool hasExistingValue,
            Newtonsoft.Json.JsonSerializer serializer
        ) => throw new NotSupportedException();
    }

    private sealed class NodeConverter : Newtonsoft.Json.JsonConverter
    {
        public override bool CanConvert(Type objectType) => objectType.IsAssignableTo(typeof(System.Text.Json.Nodes.JsonNode));

        public override void WriteJson(Newtonsoft.Json.JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
            writer.WriteRawValue(((System.Text.Json.Nodes.JsonNode)value!).ToJsonString());

        public override object ReadJson(
            Newtonsoft.Json.JsonReader reader,
            Type objectType,
            object? existingValue,
            Newtonsoft.Json.JsonSerializer serializer
        ) => throw new NotSupportedException();
    }
}
