using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Bot.Domain;
using Bot.Understanding;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Platform.Inbound;

/// <summary>
/// Reads the SDK's activities by hand: the same as the SDK's own serialiser reads (a property test holds that) at a fraction of its time. It
/// is more forgiving: a field of the wrong type is absent and the message is still there; half a surrogate pair becomes U+FFFD. Rare members
/// go through the SDK's serialiser.
/// </summary>
internal static class ActivityReader
{
    /// <summary>Longer lists are cut: no client sends them, and each element costs work.</summary>
    public const int MostItems = 100;

    private static readonly JsonReaderOptions Reading = new() { MaxDepth = 64 };

    private static readonly Members<Activity> ActivityMembers = new(
        ("type", (a, ref r) => a.Type = Text(ref r)),
        ("id", (a, ref r) => a.Id = Text(ref r)),
        ("timestamp", (a, ref r) => a.Timestamp = Instant(ref r)),
        ("localTimestamp", (a, ref r) => a.LocalTimestamp = Instant(ref r)),
        ("localTimezone", (a, ref r) => a.LocalTimezone = Text(ref r)),
        ("serviceUrl", (a, ref r) => a.ServiceUrl = Text(ref r)),
        ("channelId", (a, ref r) => a.ChannelId = Text(ref r)),
        ("from", (a, ref r) => a.From = Account(ref r)),
        ("conversation", (a, ref r) => a.Conversation = Conversation(ref r)),
        ("recipient", (a, ref r) => a.Recipient = Account(ref r)),
        ("textFormat", (a, ref r) => a.TextFormat = Text(ref r)),
        ("attachmentLayout", (a, ref r) => a.AttachmentLayout = Text(ref r)),
        ("membersAdded", (a, ref r) => a.MembersAdded = List(ref r, Account)),
        ("membersRemoved", (a, ref r) => a.MembersRemoved = List(ref r, Account)),
        ("reactionsAdded", (a, ref r) => a.ReactionsAdded = Rare<IList<MessageReaction>>(ref r)),
        ("reactionsRemoved", (a, ref r) => a.ReactionsRemoved = Rare<IList<MessageReaction>>(ref r)),
        ("topicName", (a, ref r) => a.TopicName = Text(ref r)),
        ("historyDisclosed", (a, ref r) => a.HistoryDisclosed = Flag(ref r)),
        ("locale", (a, ref r) => a.Locale = Text(ref r)),
        ("text", (a, ref r) => a.Text = Text(ref r)),
        ("speak", (a, ref r) => a.Speak = Text(ref r)),
        ("inputHint", (a, ref r) => a.InputHint = Text(ref r)),
        ("summary", (a, ref r) => a.Summary = Text(ref r)),
        ("suggestedActions", (a, ref r) => a.SuggestedActions = Rare<SuggestedActions>(ref r)),
        ("attachments", (a, ref r) => a.Attachments = List(ref r, Attachment)),
        ("entities", (a, ref r) => a.Entities = List(ref r, Entity)),
        ("channelData", (a, ref r) => a.ChannelData = Free(ref r)),
        ("action", (a, ref r) => a.Action = Text(ref r)),
        ("replyToId", (a, ref r) => a.ReplyToId = Text(ref r)),
        ("label", (a, ref r) => a.Label = Text(ref r)),
        ("valueType", (a, ref r) => a.ValueType = Text(ref r)),
        ("value", (a, ref r) => a.Value = Free(ref r)),
        ("name", (a, ref r) => a.Name = Text(ref r)),
        ("relatesTo", (a, ref r) => a.RelatesTo = Rare<ConversationReference>(ref r)),
        ("code", (a, ref r) => a.Code = Text(ref r)),
        ("expiration", (a, ref r) => a.Expiration = Instant(ref r)),
        ("importance", (a, ref r) => a.Importance = Text(ref r)),
        ("deliveryMode", (a, ref r) => a.DeliveryMode = Text(ref r)),
        ("listenFor", (a, ref r) => a.ListenFor = List(ref r, Text)),
        ("textHighlights", (a, ref r) => a.TextHighlights = Rare<IList<TextHighlight>>(ref r)),
        ("semanticAction", (a, ref r) => a.SemanticAction = Rare<SemanticAction>(ref r)),
        // who called is for the receiver to find out: what the wire claims about it is thrown away
        ("callerId", (_, ref r) => r.Skip())
    );

    private static readonly Members<ChannelAccount> AccountMembers = new(
        ("id", (a, ref r) => a.Id = Text(ref r)),
        ("name", (a, ref r) => a.Name = Text(ref r)),
        ("aadObjectId", (a, ref r) => a.AadObjectId = Text(ref r)),
        ("role", (a, ref r) => a.Role = Text(ref r))
    );

    private static readonly Members<ConversationAccount> ConversationMembers = new(
        ("id", (c, ref r) => c.Id = Text(ref r)),
        ("name", (c, ref r) => c.Name = Text(ref r)),
        ("aadObjectId", (c, ref r) => c.AadObjectId = Text(ref r)),
        ("role", (c, ref r) => c.Role = Text(ref r)),
        ("tenantId", (c, ref r) => c.TenantId = Text(ref r)),
        ("conversationType", (c, ref r) => c.ConversationType = Text(ref r)),
        ("isGroup", (c, ref r) => c.IsGroup = Flag(ref r))
    );

    private static readonly Members<Attachment> AttachmentMembers = new(
        ("contentType", (a, ref r) => a.ContentType = Text(ref r)),
        ("contentUrl", (a, ref r) => a.ContentUrl = Text(ref r)),
        ("content", (a, ref r) => a.Content = Free(ref r)),
        ("name", (a, ref r) => a.Name = Text(ref r)),
        ("thumbnailUrl", (a, ref r) => a.ThumbnailUrl = Text(ref r))
    );

    private static readonly Members<Entity> EntityMembers = new(("type", (e, ref r) => e.Type = Text(ref r)));

    private delegate void Setter<in T>(T target, ref Utf8JsonReader reader);

    private delegate T? Reader<out T>(ref Utf8JsonReader reader);

    /// <returns>Null where the bytes are not a JSON object.</returns>
    public static Activity? Read(ReadOnlySpan<byte> json)
    {
        // a byte order mark is not JSON, yet some senders put one first
        var reader = new Utf8JsonReader(json is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json, Reading);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }
            var activity = new Activity();
            ActivityMembers.Fill(activity, ref reader, a => a.Properties);
            // nothing may follow
            return reader.Read() ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Activity? Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    private static string? Text(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.String)
        {
            return String(ref r);
        }
        r.Skip();
        return null;
    }

    private static string String(ref Utf8JsonReader r)
    {
        if (!r.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(r.ValueSpan);
        }
        try
        {
            return r.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Mended(r.ValueSpan);
        }
    }

    // the escapes of a text in which some stand for half a surrogate pair
    private static string Mended(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        var raw = Encoding.UTF8.GetString(escaped);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }
            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                continue;
            }
            text.Append(
                raw[i] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'b' => '\b',
                    'f' => '\f',
                    var other => other,
                }
            );
        }
        return WellFormed(text.ToString());
    }

    private static string WellFormed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }
        return whole.ToString();
    }

    private static bool? Flag(ref Utf8JsonReader r)
    {
        if (r.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return r.GetBoolean();
        }
        r.Skip();
        return null;
    }

    // an instant without an offset is UTC: the answer must not depend on where the server stands
    private static DateTimeOffset? Instant(ref Utf8JsonReader r) =>
        DateTimeOffset.TryParse(Text(ref r), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;

    private static ChannelAccount? Account(ref Utf8JsonReader r) =>
        Begins(ref r) ? AccountMembers.Fill(new(), ref r, a => a.Properties) : null;

    private static ConversationAccount? Conversation(ref Utf8JsonReader r) =>
        Begins(ref r) ? ConversationMembers.Fill(new(), ref r, c => c.Properties) : null;

    private static Attachment? Attachment(ref Utf8JsonReader r) =>
        Begins(ref r) ? AttachmentMembers.Fill(new(), ref r, a => a.Properties) : null;

    private static Entity? Entity(ref Utf8JsonReader r) => Begins(ref r) ? EntityMembers.Fill(new(), ref r, e => e.Properties) : null;

    private static bool Begins(ref Utf8JsonReader r)
    {
        if (r.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }
        r.Skip();
        return false;
    }

    private static List<T>? List<T>(ref Utf8JsonReader r, Reader<T> read)
        where T : class
    {
        if (r.TokenType != JsonTokenType.StartArray)
        {
            r.Skip();
            return null;
        }
        var items = new List<T>();
        while (r.Read() && r.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == MostItems)
            {
                r.Skip();
            }
            else if (read(ref r) is { } item)
            {
                items.Add(item);
            }
        }
        return items;
    }

    private static T? Rare<T>(ref Utf8JsonReader r)
        where T : class
    {
        try
        {
            return Token(ref r).ToObject<T>(SdkSerializer.Instance);
        }
        catch (Exception wrong)
            when (wrong is Newtonsoft.Json.JsonException or ArgumentException or FormatException or InvalidCastException)
        {
            return null;
        }
    }

    // what has no fixed shape: objects as the SDK has them, plain values as plain values
    private static object? Free(ref Utf8JsonReader r) => Token(ref r) is var token && token is JValue value ? value.Value : token;

    private static JToken Token(ref Utf8JsonReader r)
    {
        switch (r.TokenType)
        {
            case JsonTokenType.StartObject:
                var o = new JObject();
                while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
                {
                    var name = String(ref r);
                    r.Read();
                    o[name] = Token(ref r);
                }
                return o;
            case JsonTokenType.StartArray:
                var list = new JArray();
                while (r.Read() && r.TokenType != JsonTokenType.EndArray)
                {
                    list.Add(Token(ref r));
                }
                return list;
            default:
                return Value(ref r);
        }
    }

    private static JValue Value(ref Utf8JsonReader r) =>
        r.TokenType switch
        {
            JsonTokenType.String => new(String(ref r)),
            JsonTokenType.True => new(true),
            JsonTokenType.False => new(false),
            JsonTokenType.Number when r.TryGetInt64(out var whole) => new(whole),
            JsonTokenType.Number when r.ValueSpan.IndexOfAny(".eE"u8) < 0 && r.ValueSpan.Length < 400 => new(
                BigInteger.Parse(Encoding.ASCII.GetString(r.ValueSpan), CultureInfo.InvariantCulture)
            ),
            JsonTokenType.Number => new(r.TryGetDouble(out var number) && double.IsFinite(number) ? number : 0d),
            _ => JValue.CreateNull(),
        };

    /// <summary>The members of a type by name; what is not known goes to its extension data.</summary>
    private sealed class Members<T>(params (string Name, Setter<T> Set)[] known)
    {
        private readonly (byte[] Name, Setter<T> Set)[] known = [.. known.Select(k => (Encoding.UTF8.GetBytes(k.Name), k.Set))];

        public T Fill(T target, ref Utf8JsonReader r, Func<T, JObject> more)
        {
            while (r.Read() && r.TokenType == JsonTokenType.PropertyName)
            {
                if (Find(r.ValueSpan) is { } set)
                {
                    r.Read();
                    set(target, ref r);
                    continue;
                }
                var name = String(ref r);
                r.Read();
                more(target)[name] = Token(ref r);
            }
            return target;
        }

        private Setter<T>? Find(ReadOnlySpan<byte> name)
        {
            foreach (var (own, set) in known)
            {
                if (name.SequenceEqual(own))
                {
                    return set;
                }
            }
            return null;
        }
    }
}
