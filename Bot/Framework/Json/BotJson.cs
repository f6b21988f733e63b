using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Framework;

/// <summary>How this assembly reads and writes JSON: one set of options for the wire, one for remembered state.</summary>
internal static class BotJson
{
    /// <summary>The channel's JSON: camelCase, nulls left out, Vietnamese letters as they are (escaped they take three times the room).</summary>
    internal static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
        Converters = { new EntityConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Lenient.Apply } },
    };

    /// <summary>The JSON of remembered state: names and nulls exactly as the classes have them.</summary>
    internal static readonly JsonSerializerOptions State = new()
    {
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    /// <summary>The same content as another type; an object that has that type already is handed back as it is.</summary>
    internal static T? Convert<T>(object? value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => element.Deserialize<T>(Wire),
        _ => JsonSerializer.SerializeToElement(value, value.GetType(), Wire).Deserialize<T>(Wire),
    };

    internal static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Wire);
}

/// <summary>An activity from JSON and to JSON, for the Door.</summary>
internal static class ActivityJson
{
    /// <returns>Null where the JSON is broken or is not an object; a field of the wrong type is only absent.</returns>
    internal static Activity? Parse(string json) => Parse(System.Text.Encoding.UTF8.GetBytes(json));

    internal static Activity? Parse(byte[] json)
    {
        try
        {
            // a byte order mark is not JSON, yet some senders put one first
            ReadOnlySpan<byte> bytes = json is [0xEF, 0xBB, 0xBF, ..] ? json.AsSpan(3) : json;
            return Known(bytes.IsEmpty ? null : JsonSerializer.Deserialize<Activity>(bytes, BotJson.Wire));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static Activity? Parse(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? Known(json.Deserialize<Activity>(BotJson.Wire)) : null;

    internal static string Write(Activity activity) => BotJson.Write(activity);

    // who called is for the receiver to find out; what the wire claims about it is thrown away (protocol.md 1.3)
    private static Activity? Known(Activity? activity)
    {
        activity?.Rest?.Remove("callerId");
        return activity;
    }
}
