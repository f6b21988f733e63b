using System.Net;
using System.Text;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>
/// From an activity to what a person said or pressed. Everything in it is
/// user input.
/// </summary>
public static class IncomingMessageReader
{
    /// <summary>A longer message is not read at all: half of it could mean something else.</summary>
    public const int MostLetters = 2000;

    private const int LongestRaw = 20_000;
    private const int MostMentions = 20;
    private const int MostFiles = 10;
    private static readonly JsonSerializerSettings Values = new() { DateParseHandling = DateParseHandling.None, MaxDepth = 32 };
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";

    public static IncomingMessage Words(Activity activity, Org org, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(activity.Text) && Object(activity.Value) is { } value)
        {
            // Action.Submit, the fallback of a client that does not know Action.Execute
            return Button(activity, Text(value, "verb") ?? "", value, org, today);
        }
        var words = SpokenRooms.Write(Clean(activity), org.Names);
        return new(
            words,
            org.Understander.Understand(Cut(words), today),
            null,
            "",
            0,
            new Dictionary<string, string>(),
            IsPersonal(activity)
        )
        {
            Files = FilesOf(activity),
        };
    }

    public static IncomingMessage Button(Activity activity, string verb, object? data, Org org, DateOnly today)
    {
        var value = Object(data);
        var inputs =
            value?.Properties().Where(p => p.Value.Type == JTokenType.String).ToDictionary(p => p.Name, p => Cut((string)p.Value!)) ?? [];
        var version = value?["v"] is JValue { Value: long n and >= int.MinValue and <= int.MaxValue } ? (int)n : 0;
        return new(
            "",
            org.Understander.Understand("", today),
            verb,
            inputs.GetValueOrDefault("id") ?? "",
            version,
            inputs,
            IsPersonal(activity)
        );
    }

    public static Language LanguageOf(Activity activity, Person? person = null) =>
        person?.Language switch
        {
            "vi" => Language.Vi,
            "en" => Language.En,
            _ => activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.En : Language.Vi,
        };

    /// <summary>Only where it says so: what is said about a person must not reach a group that forgot to say that it is one.</summary>
    public static bool IsPersonal(Activity activity) => activity.Conversation is { ConversationType: "personal", IsGroup: not true };

    /// <summary>The conversation without the thread: a channel's own id.</summary>
    public static string BareConversation(string id) => id.Split(";messageid=")[0];

    public static string? TenantOf(Activity activity) => activity.Conversation?.TenantId ?? ChannelTenant(activity);

    public static string? ChannelTenant(Activity activity) =>
        Object(activity.ChannelData)?["tenant"] is JObject tenant ? Text(tenant, "id") : null;

    /// <summary>The opaque id that an offered file carries.</summary>
    public static string? FileOf(object? context) => Object(context) is { } value ? Text(value, "f") : null;

    // in channels Teams hands a bot no files; a picture in the text has its address outside the content
    private static List<IncomingFile> FilesOf(Activity activity) =>
        !IsPersonal(activity)
            ? []
            : (activity.Attachments ?? [])
                .Select(a =>
                    a.ContentType switch
                    {
                        FileInfo when Object(a.Content) is { } content && Text(content, "downloadUrl") is { } url => new IncomingFile(
                            Cut(a.Name ?? ""),
                            Text(content, "fileType") ?? "",
                            url
                        ),
                        { } type when type.StartsWith("image/", StringComparison.Ordinal) && a.ContentUrl is { } url => new IncomingFile(
                            Cut(a.Name ?? ""),
                            type,
                            url
                        ),
                        _ => null,
                    }
                )
                .OfType<IncomingFile>()
                .Take(MostFiles)
                .ToList();

    private static string Clean(Activity activity)
    {
        var text = activity.Text ?? "";
        if (text.Length > LongestRaw)
        {
            // far too long even with every tag taken out: it will be refused as it is
            return text[..LongestRaw];
        }
        // our own mention goes by its entity, never by its words; other people's tags become their names
        foreach (var (tag, mentioned) in Mentions(activity))
        {
            var at = text.IndexOf(tag, StringComparison.Ordinal);
            if (at >= 0)
            {
                text = string.Concat(
                    text.AsSpan(0, at),
                    mentioned is not null && Text(mentioned, "id") == activity.Recipient?.Id
                        ? " "
                        : $" {(mentioned is null ? "" : Text(mentioned, "name"))} ",
                    text.AsSpan(at + tag.Length)
                );
            }
        }
        var plain = new string(
            WebUtility
                .HtmlDecode(text.Replace("&nbsp;", " "))
                .Replace('\u00A0', ' ')
                .Replace('\t', ' ')
                .ReplaceLineEndings(" ")
                .Where(c => !Unseen.Is(c) && !char.IsControl(c))
                .ToArray()
        );
        return plain.IsNormalized(NormalizationForm.FormC) ? plain.Trim() : plain.Normalize(NormalizationForm.FormC).Trim();
    }

    // the SDK's own reading fails on a mention whose members are of another kind
    private static IEnumerable<(string Tag, JObject? Mentioned)> Mentions(Activity activity) =>
        (activity.Entities ?? [])
            .Where(e =>
                string.Equals(e.Type, "mention", StringComparison.OrdinalIgnoreCase) && Text(e.Properties, "text") is { Length: > 0 }
            )
            .Take(MostMentions)
            .Select(e => (Text(e.Properties, "text")!, e.Properties["mentioned"] as JObject));

    private static string Cut(string text) => text.Length > MostLetters ? text[..MostLetters] : text;

    private static JObject? Object(object? value) =>
        value switch
        {
            JObject o => o,
            string text => Parsed(text),
            _ => null,
        };

    private static JObject? Parsed(string text)
    {
        try
        {
            return JsonConvert.DeserializeObject<JToken>(text, Values) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JObject value, string name) => value[name] is JValue { Value: string text } ? text : null;
}

/// <summary>The answers that an invoke may give (protocol 5.3).</summary>
public static class CardAnswers
{
    public static AdaptiveCardInvokeResponse Card(Dictionary<string, object> card) =>
        Body(200, "application/vnd.microsoft.card.adaptive", card);

    public static AdaptiveCardInvokeResponse Message(string text) => Body(200, "application/vnd.microsoft.activity.message", text);

    public static AdaptiveCardInvokeResponse Error(string text) =>
        Body(500, "application/vnd.microsoft.error", new Dictionary<string, object> { ["code"] = "Failed", ["message"] = text });

    private static AdaptiveCardInvokeResponse Body(int status, string type, object value) =>
        new()
        {
            StatusCode = status,
            Type = type,
            Value = value,
        };
}
