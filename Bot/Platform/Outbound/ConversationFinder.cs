using System.Text;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Inbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Outbound;

/// <summary>A message on its way: where it goes, as what, and how Teams is reached there.</summary>
public sealed record Parcel(OutboxMessage Message, ReadOnlyMemory<byte> Activity, string Conversation, string ServiceUrl);

/// <summary>Finds where a message goes, and hands it to Teams. What goes wrong comes back as an <see cref="Outcome"/>.</summary>
public sealed class ConversationFinder(IServiceScopeFactory scopes, TeamsClient teams, WriterGate gate, OfficeClock clock)
{
    public async Task<Parcel> PackAsync(OutboxMessage message)
    {
        if (message.Target.StartsWith(Sender.ConversationTarget, StringComparison.Ordinal))
        {
            return new(
                message,
                Encoding.UTF8.GetBytes(message.Body),
                message.Target[Sender.ConversationTarget.Length..],
                message.ServiceUrl ?? ServiceOf(message.Body)
            );
        }
        var place = await FindAsync(message);
        var body = place.Locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? message.BodyEn ?? message.Body : message.Body;
        return new(message, Encoding.UTF8.GetBytes(body), place.Id, place.ServiceUrl);
    }

    /// <summary>The id that Teams gave the message.</summary>
    public Task<string?> SayAsync(Parcel parcel) =>
        parcel.Message.Verb == Sender.Update
            ? teams.UpdateAsync(parcel.ServiceUrl, parcel.Conversation, parcel.Message.ActivityId!, parcel.Activity, CancellationToken.None)
            : teams.SendAsync(parcel.ServiceUrl, parcel.Conversation, parcel.Activity, CancellationToken.None);

    // uninstalled or blocked: nothing more is tried there until the person writes or installs the bot again
    public async Task MarkGoneAsync(OutboxMessage message)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var (personal, target) = (
            message.Target.StartsWith(Outbox.PersonTarget, StringComparison.Ordinal),
            message.Target[(message.Target.IndexOf(':') + 1)..]
        );
        var row = personal
            ? await db.Conversations.FirstOrDefaultAsync(c => c.PersonId == target && c.Kind == "personal" && c.RemovedAt == null)
            : await db.Conversations.FindAsync(IncomingMessageReader.BareConversation(target));
        if (row is not null)
        {
            row.RemovedAt = clock.Now;
            await gate.SaveAsync(db);
            scope.ServiceProvider.GetRequiredService<ConversationMemory>().Forget(row.Id);
        }
    }

    // a person's or a channel's conversation as last seen; a person who never wrote gets one opened
    private async Task<Conversation> FindAsync(OutboxMessage message)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (message.Target.StartsWith(Outbox.ChannelTarget, StringComparison.Ordinal))
        {
            var channel = message.Target[Outbox.ChannelTarget.Length..];
            return await db.Conversations.AsNoTracking().FirstOrDefaultAsync(c => c.Id == channel && c.RemovedAt == null)
                ?? throw new NotInstalledException("bot chưa được thêm vào kênh này");
        }
        var personId = message.Target[Outbox.PersonTarget.Length..];
        var person = await db.People.AsNoTracking().FirstAsync(p => p.Id == personId);
        var chats = await db.Conversations.AsNoTracking().Where(c => c.PersonId == personId && c.Kind == "personal").ToListAsync();
        if (chats.Count > 0 && chats.All(c => c.RemovedAt is not null))
        {
            throw new NotInstalledException(Outcome.Blocked);
        }
        var known = chats.FirstOrDefault(c => c.RemovedAt is null) ?? await OpenAsync(db, person);
        known.Locale = person.Language.Length > 0 ? person.Language : known.Locale;
        return known;
    }

    private async Task<Conversation> OpenAsync(BotDb db, Person person)
    {
        var neighbour =
            await db
                .Conversations.AsNoTracking()
                .OrderByDescending(c => c.UpdatedAt)
                .FirstOrDefaultAsync(c => c.ServiceUrl != "" && c.TenantId != "")
            ?? throw new NotInstalledException("chưa có hội thoại nào để biết địa chỉ của Teams");
        var opened =
            await teams.OpenAsync(neighbour.ServiceUrl, Opening(neighbour, person), CancellationToken.None)
            ?? throw new NotInstalledException("Teams không cho biết hội thoại vừa mở");
        var row = new Conversation
        {
            Id = opened,
            Kind = "personal",
            PersonId = person.Id,
            ChannelId = neighbour.ChannelId,
            ServiceUrl = neighbour.ServiceUrl,
            TenantId = neighbour.TenantId,
            BotId = neighbour.BotId,
            Locale = "",
            UpdatedAt = clock.Now,
        };
        if (await db.Conversations.FindAsync(row.Id) is null)
        {
            db.Conversations.Add(row);
            await gate.SaveAsync(db);
        }
        return row;
    }

    private static Dictionary<string, object> Opening(Conversation neighbour, Person person) =>
        new()
        {
            ["isGroup"] = false,
            ["bot"] = new Dictionary<string, object> { ["id"] = neighbour.BotId },
            ["members"] = new List<object> { new Dictionary<string, object> { ["id"] = person.AadObjectId } },
            ["tenantId"] = neighbour.TenantId,
            ["channelData"] = new Dictionary<string, object>
            {
                ["tenant"] = new Dictionary<string, object> { ["id"] = neighbour.TenantId },
            },
        };

    private static string ServiceOf(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("serviceUrl").GetString()!;
    }
}
