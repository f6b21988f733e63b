using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Bot.Platform.Inbound;

/// <summary>Writes the SDK's activities by hand: the same JSON as the SDK's own serialiser writes (a property test holds that), Vietnamese letters as they are.</summary>
internal static class ActivityWriter
{
    private static readonly JsonWriterOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static string WriteText(Activity activity) => Encoding.UTF8.GetString(Write(activity).Span);

    public static ReadOnlyMemory<byte> Write(Activity a)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var w = new Utf8JsonWriter(buffer, Writing);
        w.WriteStartObject();
        Text(w, "type"u8, a.Type);
        Text(w, "id"u8, a.Id);
        Instant(w, "timestamp"u8, a.Timestamp);
        Instant(w, "localTimestamp"u8, a.LocalTimestamp);
        Text(w, "localTimezone"u8, a.LocalTimezone);
        Text(w, "serviceUrl"u8, a.ServiceUrl);
        Text(w, "channelId"u8, a.ChannelId);
        Account(w, "from"u8, a.From);
        Conversation(w, a.Conversation);
        Account(w, "recipient"u8, a.Recipient);
        WriteContent(w, a);
        WriteRest(w, a);
        w.WriteEndObject();
        w.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteContent(Utf8JsonWriter w, Activity a)
    {
        Text(w, "textFormat"u8, a.TextFormat);
        Text(w, "attachmentLayout"u8, a.AttachmentLayout);
        Text(w, "locale"u8, a.Locale);
        Text(w, "text"u8, a.Text);
        Text(w, "speak"u8, a.Speak);
        Text(w, "inputHint"u8, a.InputHint);
        Text(w, "summary"u8, a.Summary);
        Free(w, "suggestedActions"u8, a.SuggestedActions);
        List(w, "attachments"u8, a.Attachments, Attachment);
        List(w, "entities"u8, a.Entities, Entity);
        Free(w, "channelData"u8, a.ChannelData);
        Text(w, "replyToId"u8, a.ReplyToId);
        Free(w, "value"u8, a.Value);
    }

    private static void WriteRest(Utf8JsonWriter w, Activity a)
    {
        List(w, "membersAdded"u8, a.MembersAdded, Account);
        List(w, "membersRemoved"u8, a.MembersRemoved, Account);
        Free(w, "reactionsAdded"u8, a.ReactionsAdded);
        Free(w, "reactionsRemoved"u8, a.ReactionsRemoved);
        Text(w, "topicName"u8, a.TopicName);
        Flag(w, "historyDisclosed"u8, a.HistoryDisclosed);
        Text(w, "action"u8, a.Action);
        Text(w, "label"u8, a.Label);
        Text(w, "valueType"u8, a.ValueType);
        Text(w, "name"u8, a.Name);
        Free(w, "relatesTo"u8, a.RelatesTo);
        Text(w, "code"u8, a.Code);
        Instant(w, "expiration"u8, a.Expiration);
        Text(w, "importance"u8, a.Importance);
        Text(w, "deliveryMode"u8, a.DeliveryMode);
        Free(w, "listenFor"u8, a.ListenFor);
        Free(w, "textHighlights"u8, a.TextHighlights);
        Free(w, "semanticAction"u8, a.SemanticAction);
        Text(w, "callerId"u8, a.CallerId);
        Extras(w, a.Properties);
    }

    private static void Text(Utf8JsonWriter w, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            w.WriteString(name, value);
        }
    }

    private static void Flag(Utf8JsonWriter w, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            w.WriteBoolean(name, flag);
        }
    }

    private static void Instant(Utf8JsonWriter w, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            w.WriteString(name, instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
        }
    }

    private static void Account(Utf8JsonWriter w, ReadOnlySpan<byte> name, ChannelAccount? account)
    {
        if (account is not null)
        {
            w.WritePropertyName(name);
            Account(w, account);
        }
    }

    private static void Account(Utf8JsonWriter w, ChannelAccount account)
    {
        w.WriteStartObject();
        Text(w, "id"u8, account.Id);
        Text(w, "name"u8, account.Name);
        Text(w, "aadObjectId"u8, account.AadObjectId);
        Text(w, "role"u8, account.Role);
        Extras(w, account.Properties);
        w.WriteEndObject();
    }

    private static void Conversation(Utf8JsonWriter w, ConversationAccount? conversation)
    {
        if (conversation is null)
        {
            return;
        }
        w.WriteStartObject("conversation"u8);
        Flag(w, "isGroup"u8, conversation.IsGroup);
        Text(w, "conversationType"u8, conversation.ConversationType);
        Text(w, "tenantId"u8, conversation.TenantId);
        Text(w, "id"u8, conversation.Id);
        Text(w, "name"u8, conversation.Name);
        Text(w, "aadObjectId"u8, conversation.AadObjectId);
        Text(w, "role"u8, conversation.Role);
        Extras(w, conversation.Properties);
        w.WriteEndObject();
    }

    private static void Attachment(Utf8JsonWriter w, Attachment attachment)
    {
        w.WriteStartObject();
        Text(w, "contentType"u8, attachment.ContentType);
        Text(w, "contentUrl"u8, attachment.ContentUrl);
        Free(w, "content"u8, attachment.Content);
        Text(w, "name"u8, attachment.Name);
        Text(w, "thumbnailUrl"u8, attachment.ThumbnailUrl);
        Extras(w, attachment.Properties);
        w.WriteEndObject();
    }

    private static void Entity(Utf8JsonWriter w, Entity entity)
    {
        if (entity.GetType() != typeof(Entity))
        {
            Value(w, JToken.FromObject(entity, SdkSerializer.Instance));
            return;
        }
        w.WriteStartObject();
        Text(w, "type"u8, entity.Type);
        Extras(w, entity.Properties);
        w.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter w, ReadOnlySpan<byte> name, IList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            return;
        }
        w.WriteStartArray(name);
        foreach (var item in items)
        {
            write(w, item);
        }
        w.WriteEndArray();
    }

    private static void Extras(Utf8JsonWriter w, JObject? members)
    {
        foreach (var (name, value) in members ?? [])
        {
            w.WritePropertyName(name);
            Value(w, value);
        }
    }

    private static void Free(Utf8JsonWriter w, ReadOnlySpan<byte> name, object? value)
    {
        if (value is not null)
        {
            w.WritePropertyName(name);
            Value(w, value);
        }
    }

    // our cards are dictionaries, lists and plain values; what comes from the wire is JToken
    private static void Value(Utf8JsonWriter w, object? value)
    {
        switch (value)
        {
            case JObject o:
                w.WriteStartObject();
                Extras(w, o);
                w.WriteEndObject();
                break;
            case IDictionary<string, object> members:
                w.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    w.WritePropertyName(name);
                    Value(w, member);
                }
                w.WriteEndObject();
                break;
            case JArray or List<object> or object[]:
                w.WriteStartArray();
                foreach (var item in (IEnumerable)value)
                {
                    Value(w, item);
                }
                w.WriteEndArray();
                break;
            default:
                Plain(w, value);
                break;
        }
    }

    private static void Plain(Utf8JsonWriter w, object? value)
    {
        switch (value)
        {
            case null:
                w.WriteNullValue();
                break;
            case string text:
                w.WriteStringValue(text);
                break;
            case bool flag:
                w.WriteBooleanValue(flag);
                break;
            case int number:
                w.WriteNumberValue(number);
                break;
            case long number:
                w.WriteNumberValue(number);
                break;
            case JValue { Value: null or string or bool or int or long } token:
                Plain(w, token.Value);
                break;
            case JValue token:
                // numbers with a fraction, dates, addresses: rare, and written as the SDK writes them
                w.WriteRawValue(token.ToString(Newtonsoft.Json.Formatting.None), skipInputValidation: true);
                break;
            default:
                Value(w, JToken.FromObject(value, SdkSerializer.Instance));
                break;
        }
    }
}

/// <summary>The SDK's own serialiser, made once: its settings build a new contract for every type each time they are asked.</summary>
internal static class SdkSerializer
{
    public static readonly Newtonsoft.Json.JsonSerializer Instance = Newtonsoft.Json.JsonSerializer.Create(
        new()
        {
            NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
            DateParseHandling = Newtonsoft.Json.DateParseHandling.None,
            MaxDepth = 64,
        }
    );
}
