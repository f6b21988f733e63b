using Bot.Operating;
using Bot.People;
using Microsoft.Bot.Schema;
using Storage;

namespace Bot.Door;

/// <summary>Who speaks, and where one may write to them: kept from every inbound activity, written only when something changed.</summary>
public sealed class ConversationBook(BotDb db, OfficeClock clock, DoorSettings settings)
{
    // a chat that is used every minute is not written every minute
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    /// <summary>Only an identity that Teams vouches for: other channels let the client choose any id.</summary>
    public async Task<Actor?> WhoAsync(Activity activity, CancellationToken stop) =>
        activity.ChannelId == "msteams" && activity.From?.AadObjectId is { Length: > 0 } id && settings.AcceptsTenant(HeardReader.TenantOf(activity))
            ? await Actor.FindAsync(db, id, Vietnam.Day(clock.Now), stop) : null;

    public async Task<Conversation> KeepAsync(Activity activity, Actor? who, CancellationToken stop)
    {
        var id = HeardReader.BareConversation(activity.Conversation!.Id!);
        var row = await db.Conversations.FindAsync([id], stop) ?? db.Conversations.Add(new() { Id = id, UpdatedAt = clock.Now }).Entity;
        var personal = HeardReader.IsPersonal(activity);
        row.Kind = activity.Conversation.ConversationType ?? "personal";
        row.ChannelId = activity.ChannelId ?? "";
        row.UpdatedAt = clock.Now - row.UpdatedAt > Stale ? clock.Now : row.UpdatedAt;
        row.ServiceUrl = activity.ServiceUrl ?? "";
        row.TenantId = HeardReader.TenantOf(activity) ?? "";
        row.BotId = activity.Recipient?.Id ?? "";
        row.RemovedAt = null;
        if (personal)
        {
            (row.PersonId, row.UserId) = (who?.Id, activity.From?.Id ?? "");
        }
        if (personal || activity.Type is ActivityTypes.InstallationUpdate)
        {
            // a channel speaks the language of whoever installed the bot there
            row.Locale = activity.Locale ?? row.Locale;
        }
        return row;
    }

    /// <summary>True once per conversation.</summary>
    public async Task<bool> FirstWelcomeAsync(Activity activity, Actor? who, CancellationToken stop)
    {
        var row = await KeepAsync(activity, who, stop);
        if (row.WelcomedAt is not null)
        {
            return false;
        }
        row.WelcomedAt = clock.Now;
        return true;
    }

    public async Task RemovedAsync(Activity activity, CancellationToken stop)
    {
        if (await db.Conversations.FindAsync([HeardReader.BareConversation(activity.Conversation!.Id!)], stop) is { } row)
        {
            row.RemovedAt = clock.Now;
        }
    }
}
