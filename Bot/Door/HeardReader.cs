using System.Net;
using System.Text;
using System.Text.Json;
using Bot.People;
using Bot.Speaking;
using Bot.Understanding;
using Microsoft.Bot.Schema;
using Storage;

namespace Bot.Door;

/// <summary>
/// The one reader of what comes in. Values are read by parsing their JSON again, whatever type the SDK gives them; everything in them is
/// user input.
/// </summary>
public static class HeardReader
{
    /// <summary>A longer message is not read at all: half of it could mean something else.</summary>
    public const int MostLetters = 2000;

    private const int MostFiles = 10;
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";

    public static Heard Words(Activity activity, Org org, DateOnly today)
    {
        var value = activity.Value is null ? null : Object(activity.Value);
        if (string.IsNullOrWhiteSpace(activity.Text) && value is not null)
        {
            // Action.Submit, the fallback of a client that does not know Action.Execute
            return Button(activity, Text(value.Value, "verb") ?? "", value.Value, org, today);
        }
        var words = Clean(activity);
        return new(words, org.Understander.Understand(Cut(words), today), null, "", 0, new Dictionary<string, string>(), IsPersonal(activity)) { Files = FilesOf(activity) };
    }

    public static Heard Button(Activity activity, string verb, object? data, Org org, DateOnly today)
    {
        var value = data is null ? null : Object(data);
        var inputs = value is null ? [] : value.Value.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(p => p.Name, p => Cut(p.Value.GetString()!));
        var version = value is { } v && v.TryGetProperty("v", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var n) ? n : 0;
        return new("", org.Understander.Understand("", today), verb, inputs.GetValueOrDefault("id") ?? "", version, inputs, IsPersonal(activity));
    }

    public static Language LanguageOf(Activity activity, Person? person = null) => person?.Language switch
    {
        "vi" => Language.Vi,
        "en" => Language.En,
        _ => activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.En : Language.Vi,
    };

    public static bool IsPersonal(Activity activity) => activity.Conversation?.ConversationType is null or "personal";

    /// <summary>The conversation without the thread: a channel's own id.</summary>
    public static string BareConversation(string id) => id.Split(";messageid=")[0];

    public static string? TenantOf(Activity activity) => activity.Conversation?.TenantId ?? ChannelTenant(activity);

    public static string? ChannelTenant(Activity activity) =>
        activity.ChannelData is { } data && Object(data) is { } value && value.TryGetProperty("tenant", out var tenant)
        && tenant.ValueKind == JsonValueKind.Object ? Text(tenant, "id") : null;

    /// <summary>The opaque id that an offered file carries.</summary>
    public static string? FileOf(object? context) => context is not null && Object(context) is { } value ? Text(value, "f") : null;

    // in channels Teams hands a bot no files; a picture in the text has its address outside the content
    private static List<HeardFile> FilesOf(Activity activity) => !IsPersonal(activity) ? [] : (activity.Attachments ?? []).Select(a => a.ContentType switch
    {
        FileInfo when a.Content is not null && Object(a.Content) is { } content && Text(content, "downloadUrl") is { } url => new HeardFile(Cut(a.Name ?? ""), Text(content, "fileType") ?? "", url),
        { } type when type.StartsWith("image/", StringComparison.Ordinal) && a.ContentUrl is { } url => new HeardFile(Cut(a.Name ?? ""), type, url),
        _ => null,
    }).OfType<HeardFile>().Take(MostFiles).ToList();

    private static string Clean(Activity activity)
    {
        // our own mention goes by its entity, never by its words; other people's tags become their names
        var text = new StringBuilder(activity.Text ?? "");
        foreach (var mention in activity.GetMentions().Where(m => !string.IsNullOrEmpty(m.Text)))
        {
            var at = text.ToString().IndexOf(mention.Text!, StringComparison.Ordinal);
            if (at >= 0)
            {
                text.Remove(at, mention.Text!.Length);
                text.Insert(at, mention.Mentioned?.Id == activity.Recipient?.Id ? " " : $" {mention.Mentioned?.Name} ");
            }
        }
        var plain = WebUtility.HtmlDecode(text.ToString().Replace("&nbsp;", " ")).Replace('\u00A0', ' ').Normalize(NormalizationForm.FormC);
        return (new string(plain.Where(c => c is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD')).ToArray()).ReplaceLineEndings(" ").Trim());
    }

    private static string Cut(string text) => text.Length > MostLetters ? text[..MostLetters] : text;

    private static JsonElement? Object(object value)
    {
        try
        {
            using var document = JsonDocument.Parse(value as string ?? value.ToString()!, new() { MaxDepth = 32 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}

/// <summary>The answers that an invoke may give (protocol 5.3).</summary>
public static class CardAnswers
{
    public static AdaptiveCardInvokeResponse Card(Dictionary<string, object> card) => Body(200, "application/vnd.microsoft.card.adaptive", card);

    public static AdaptiveCardInvokeResponse Message(string text) => Body(200, "application/vnd.microsoft.activity.message", text);

    public static AdaptiveCardInvokeResponse Error(string text) => Body(500, "application/vnd.microsoft.error", new Dictionary<string, object> { ["code"] = "Failed", ["message"] = text });

    private static AdaptiveCardInvokeResponse Body(int status, string type, object value) => new() { StatusCode = status, Type = type, Value = value };
}
