using System.Collections.Concurrent;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Scheduling;
using Microsoft.Bot.Schema;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>Who speaks, and where one may write to them: kept from every inbound activity, written only when something changed.</summary>
public sealed class ConversationBook(BotDb db, OrgCache orgs, ConversationMemory memory, OfficeClock clock, InboundSettings settings)
{
    // a chat that is used every minute is not written every minute
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    private (string Id, ConversationFacts Facts)? learned;

    /// <summary>Only an identity that Teams vouches for: other channels let the client choose any id.</summary>
    public async Task<Actor?> WhoAsync(Activity activity, CancellationToken stop) =>
        activity.ChannelId == "msteams"
        && activity.From?.AadObjectId is { Length: > 0 } id
        && settings.AcceptsTenant(IncomingMessageReader.TenantOf(activity))
            ? Actor.Find(await orgs.GetAsync(db, stop), id, Vietnam.Day(clock.Now))
            : null;

    /// <summary>This message is the first that this person and the bot exchange, and no welcome was said.</summary>
    public bool IsFirstContact { get; private set; }

    public async Task KeepAsync(Activity activity, Actor? who, CancellationToken stop)
    {
        var (id, facts) = (IncomingMessageReader.BareConversation(activity.Conversation!.Id!), Facts(activity, who));
        if (!memory.Knows(id, facts, clock.Now, Stale))
        {
            var row = await RowAsync(id, stop);
            Apply(row, facts);
            // Teams may bring a person's first message without ever telling of the install
            if (facts.PersonId is not null && row.WelcomedAt is null)
            {
                (IsFirstContact, row.WelcomedAt) = (true, clock.Now);
            }
            learned = (id, facts with { At = clock.Now });
        }
    }

    /// <summary>True once per conversation.</summary>
    public async Task<bool> FirstWelcomeAsync(Activity activity, Actor? who, CancellationToken stop)
    {
        var row = await RowAsync(IncomingMessageReader.BareConversation(activity.Conversation!.Id!), stop);
        Apply(row, Facts(activity, who));
        if (activity.Type is ActivityTypes.InstallationUpdate)
        {
            // a channel speaks the language of whoever installed the bot there
            row.Locale = activity.Locale ?? row.Locale;
        }
        if (row.WelcomedAt is not null)
        {
            return false;
        }
        row.WelcomedAt = clock.Now;
        return true;
    }

    public async Task RemovedAsync(Activity activity, CancellationToken stop)
    {
        var id = IncomingMessageReader.BareConversation(activity.Conversation!.Id!);
        if (await db.Conversations.FindAsync([id], stop) is { } row)
        {
            row.RemovedAt = clock.Now;
            memory.Forget(id);
        }
    }

    /// <summary>The turn is saved: what it learned is known.</summary>
    public void Saved()
    {
        if (learned is { } now)
        {
            memory.Keep(now.Id, now.Facts);
        }
    }

    private async Task<Conversation> RowAsync(string id, CancellationToken stop) =>
        await db.Conversations.FindAsync([id], stop) ?? db.Conversations.Add(new() { Id = id }).Entity;

    private void Apply(Conversation row, ConversationFacts facts)
    {
        (row.Kind, row.ChannelId, row.ServiceUrl, row.TenantId, row.BotId) = (
            facts.Kind,
            facts.ChannelId,
            facts.ServiceUrl,
            facts.TenantId,
            facts.BotId
        );
        (row.RemovedAt, row.UpdatedAt) = (null, clock.Now);
        if (facts.Kind == "personal")
        {
            (row.PersonId, row.UserId, row.Locale) = (facts.PersonId, facts.UserId, facts.Locale.Length > 0 ? facts.Locale : row.Locale);
        }
    }

    private static ConversationFacts Facts(Activity activity, Actor? who)
    {
        var personal = IncomingMessageReader.IsPersonal(activity);
        // what does not say that it is a person's chat is a group, whatever it calls itself
        var kind =
            personal ? "personal"
            : activity.Conversation!.ConversationType is { } type and not "personal" ? type
            : "groupChat";
        return new(
            kind,
            activity.ChannelId ?? "",
            activity.ServiceUrl ?? "",
            IncomingMessageReader.TenantOf(activity) ?? "",
            activity.Recipient?.Id ?? "",
            personal ? who?.Id : null,
            personal ? activity.From?.Id ?? "" : "",
            personal ? activity.Locale ?? "" : "",
            default
        );
    }
}

/// <summary>What an activity tells about its conversation.</summary>
public sealed record ConversationFacts(
    string Kind,
    string ChannelId,
    string ServiceUrl,
    string TenantId,
    string BotId,
    string? PersonId,
    string UserId,
    string Locale,
    DateTime At
);

/// <summary>What is written already, so that an ordinary message need not look.</summary>
public sealed class ConversationMemory
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, ConversationFacts> known = new();

    public bool Knows(string id, ConversationFacts facts, DateTime now, TimeSpan stale) =>
        known.TryGetValue(id, out var had) && had with { At = default } == facts && now - had.At < stale;

    public void Keep(string id, ConversationFacts facts)
    {
        if (known.Count > Most)
        {
            known.Clear();
        }
        known[id] = facts;
    }

    public void Forget(string id) => known.TryRemove(id, out _);

    public void Forget() => known.Clear();
}
