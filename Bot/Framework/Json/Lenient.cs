using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Framework;

/// <summary>
/// Reads every field of the channel's JSON on its own: one of the wrong type is absent, and the message is still there.
/// Refusing the whole message because of one field has silenced bots (protocol.md 1.1).
/// </summary>
internal static class Lenient
{
    internal static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(Activity).Assembly)
            return;
        foreach (var property in type.Properties)
        {
            if (!property.IsExtensionData && property.Set is not null)
                property.CustomConverter = For(property.PropertyType);
        }
    }

    private static JsonConverter For(Type type)
    {
        if (type == typeof(DateTimeOffset?))
            return new InstantConverter();
        var isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);
        var converter = isList
            ? typeof(ListConverter<>).MakeGenericType(type.GetGenericArguments())
            : typeof(FieldConverter<>).MakeGenericType(type);
        return (JsonConverter)Activator.CreateInstance(converter)!;
    }

    internal static T? Read<T>(JsonElement element, JsonSerializerOptions options)
    {
        try
        {
            return element.Deserialize<T>(options);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private sealed class FieldConverter<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Read<T>(JsonElement.ParseValue(ref reader), options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, options);
    }

    /// <summary>An element of the wrong type is left out; the others stay.</summary>
    private sealed class ListConverter<T> : JsonConverter<IList<T>>
        where T : class
    {
        public override IList<T>? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind == JsonValueKind.Array
                ? [.. element.EnumerateArray().Select(item => Read<T>(item, options)).OfType<T>()]
                : null;
        }

        public override void Write(Utf8JsonWriter writer, IList<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, options);
    }

    /// <summary>An instant without an offset is UTC: the bot's answer must not depend on where its server stands.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset?>
    {
        public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var text = Read<string>(JsonElement.ParseValue(ref reader), options);
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, options);
    }
}

/// <summary>Writes an entity as what it is: a list of entities may hold a mention, whose members a plain entity does not have.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException("An entity is an object.");
        var entity = new Entity { Rest = [] };
        foreach (var member in element.EnumerateObject())
        {
            if (member.NameEquals("type"))
                entity.Type = Lenient.Read<string>(member.Value, options);
            else
                entity.Rest[member.Name] = member.Value;
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
            writer.WriteString("type", value.Type);
        foreach (var (name, member) in value.Rest ?? [])
        {
            writer.WritePropertyName(name);
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
