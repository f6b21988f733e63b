using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The stack of a conversation, as it is remembered between turns.</summary>
public class DialogState
{
    [JsonConstructor]
    public DialogState()
        : this([])
    {
    }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}

/// <summary>One dialog on the stack and what it remembers.</summary>
public class DialogInstance
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("state"), JsonConverter(typeof(StateConverter))]
    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();

    public int? StackIndex { get; set; }
    public string? Version { get; set; }

    /// <summary>Strings, whole numbers and booleans come back as what they were, not as JSON.</summary>
    private sealed class StateConverter : JsonConverter<IDictionary<string, object?>>
    {
        public override IDictionary<string, object?> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind == JsonValueKind.Object
                ? element.EnumerateObject().ToDictionary(member => member.Name, member => Plain(member.Value))
                : [];
        }

        public override void Write(Utf8JsonWriter writer, IDictionary<string, object?> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, options);

        private static object? Plain(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
            _ => value,
        };
    }
}
