using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Outbound;

/// <summary>Kinds of messages. The kind decides what happens when the outcome of a send is not known.</summary>
public static class Kinds
{
    public const string Reply = "reply";
    public const string Notice = "notice";
    public const string Reminder = "reminder";
    public const string Check = "check";
    public const string Update = "update";
    public const string MonthlyReport = "monthly-report";
    public const string MonthlyReportCounts = "monthly-report-counts";
    public const string Ranking = "ranking";
    public const string Discipline = "discipline";
    public const string Praise = "praise";

    /// <summary>What follows from an act of the person's own: the decision on the own pledge, the reminder that was asked for.</summary>
    public const string Asked = "asked";

    /// <summary>Discipline and rankings are never said twice without a person; a reminder or an answer may repeat once.</summary>
    public static bool MayRepeat(string kind) => kind is Reply or Notice or Asked or Reminder or Update;

    /// <summary>Counts among the few messages a week that reach a person unasked. A record that is told counts and is told all the same.</summary>
    public static bool Counts(string kind) => kind is not (Reply or Update or Asked);
}

/// <summary>Decides what will be said, in the transaction of what causes it. A key is unique: who may say it again asks first what was said.</summary>
public sealed class Outbox(BotDb db, OfficeClock clock)
{
    public const string PersonTarget = "person:";
    public const string ChannelTarget = "channel:";

    /// <summary>Of these keys, those that were said before.</summary>
    public async Task<HashSet<string>> SaidAsync(IReadOnlyCollection<string> keys, CancellationToken stop) =>
        (await db.Outbox.AsNoTracking().Where(o => keys.Contains(o.Key)).Select(o => o.Key).ToListAsync(stop)).ToHashSet();

    public OutboxMessage Tell(Person person, string key, string kind, Card card) => Add($"{PersonTarget}{person.Id}", key, kind, card);

    /// <summary>A card that is changed in place once the duties it is about are done.</summary>
    public OutboxMessage Remind(Person person, string key, Card card, IReadOnlyList<string>? about)
    {
        var message = Add($"{PersonTarget}{person.Id}", key, Kinds.Reminder, card);
        message.About = about;
        return message;
    }

    public void Post(string channelId, string key, string kind, Card card) => Add($"{ChannelTarget}{channelId}", key, kind, card);

    /// <summary>Puts another card in the place of one that was sent.</summary>
    public void Replace(OutboxMessage sent, string key, Card card)
    {
        var update = Add(sent.Target, key, Kinds.Update, card);
        (update.Verb, update.ActivityId) = (Sender.Update, sent.ConnectorId);
    }

    // which language is read is known when it is sent: both are kept
    private OutboxMessage Add(string target, string key, string kind, Card card) =>
        db
            .Outbox.Add(
                new()
                {
                    Key = key,
                    Kind = kind,
                    Target = target,
                    Body = Wire.Message(card, Language.Vi),
                    BodyEn = Wire.Message(card, Language.En),
                    CreatedAt = clock.Now,
                }
            )
            .Entity;
}

/// <summary>Cards and sentences as the JSON of an activity. A card is sent alone: with text beside it Teams makes two messages of it.</summary>
public static class Wire
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public static string Message(Card card, Language language) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["type"] = "message",
                ["summary"] = card.Summary.In(language),
                ["attachments"] = new List<object>
                {
                    new Dictionary<string, object> { ["contentType"] = CardType, ["content"] = card.Render(language) },
                },
            },
            Json
        );
}
