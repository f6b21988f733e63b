using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Bot.Door;
using Bot.Operating;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Outgoing;

/// <summary>
/// Says what was decided: in order per conversation, at once, again when the channel was busy. What could not be said stays in the ledger
/// with the reason in plain words.
/// </summary>
public sealed class Sender(IServiceScopeFactory scopes, BotFrameworkAuthentication authentication, WriterGate gate, OfficeClock clock,
    SenderSettings settings, ILogger<Sender> logger)
{
    public const string ConversationTarget = "conv:";
    public const string Send = "send";
    public const string Update = "update";

    private const string Blocked = "bot đã bị gỡ hoặc bị chặn ở hội thoại này";

    private readonly KeyedQueue queue = new();

    public Task Idle => queue.Idle;

    /// <summary>Messages whose rows are saved. A row without an id was there before: its key has been said.</summary>
    public void Push(IEnumerable<OutboxMessage> messages)
    {
        foreach (var message in messages.Where(m => m.Id > 0))
        {
            _ = queue.Run(message.Target, () => DeliverAsync(message));
        }
    }

    /// <summary>What was decided before this process began (its rows up to <paramref name="upTo"/>) and not said. A message that was on its way is said again only if its kind may repeat.</summary>
    public async Task RecoverAsync(long upTo, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var open = await db.Outbox.AsNoTracking().Where(o => o.Id <= upTo && (o.State == OutboxState.Pending || o.State == OutboxState.Claimed)).OrderBy(o => o.Id).ToListAsync(stop);
        foreach (var unclear in open.Where(o => o.State == OutboxState.Claimed && !Kinds.MayRepeat(o.Kind)))
        {
            await EndAsync(unclear, OutboxState.Unclear, "tiến trình dừng khi đang gửi");
        }
        Push(open.Where(o => o.State == OutboxState.Pending || Kinds.MayRepeat(o.Kind)));
    }

    private async Task DeliverAsync(OutboxMessage message)
    {
        try
        {
            if (!Kinds.MayRepeat(message.Kind))
            {
                // written before the send: after a crash one knows that it may have gone out
                message.State = OutboxState.Claimed;
                await gate.DeliveryAsync(message);
            }
            while (!await TryAsync(message))
            {
            }
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            logger.LogError(problem, "message {Outbox} of kind {Kind} could not be handled", message.Id, message.Kind);
        }
    }

    /// <summary>True when it is over, well or not; false after the wait for another try.</summary>
    private async Task<bool> TryAsync(OutboxMessage message)
    {
        message.Attempts++;
        try
        {
            message.ConnectorId = await SayAsync(message);
            await EndAsync(message, OutboxState.Sent, null);
            return true;
        }
        catch (Exception problem)
        {
            return await HandleAsync(message, Outcome.Of(problem, message.Kind));
        }
    }

    private async Task<bool> HandleAsync(OutboxMessage message, Outcome outcome)
    {
        if (outcome.Retry && message.Attempts <= settings.RetrySeconds.Count)
        {
            await Task.Delay(outcome.Wait ?? TimeSpan.FromSeconds(settings.RetrySeconds[message.Attempts - 1]), clock.Wall);
            return false;
        }
        if (outcome.Gone && message.Verb != Update)
        {
            await MarkGoneAsync(message);
        }
        await EndAsync(message, outcome.Unclear ? OutboxState.Unclear : OutboxState.Dead, outcome.Problem);
        logger.LogWarning("message {Outbox} of kind {Kind} was not delivered: {Problem}", message.Id, message.Kind, outcome.Problem);
        return true;
    }

    // uninstalled or blocked: nothing more is tried there until the person writes or installs the bot again
    private async Task MarkGoneAsync(OutboxMessage message)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var (personal, target) = (message.Target.StartsWith(Outbox.PersonTarget, StringComparison.Ordinal), message.Target[(message.Target.IndexOf(':') + 1)..]);
        var row = personal ? await db.Conversations.FirstOrDefaultAsync(c => c.PersonId == target && c.Kind == "personal" && c.RemovedAt == null)
            : await db.Conversations.FindAsync(HeardReader.BareConversation(target));
        if (row is not null)
        {
            row.RemovedAt = clock.Now;
            await gate.SaveAsync(db);
            scope.ServiceProvider.GetRequiredService<ConversationMemory>().Forget(row.Id);
        }
    }

    private async Task EndAsync(OutboxMessage message, OutboxState state, string? problem)
    {
        (message.State, message.Problem, message.SentAt) = (state, problem, state == OutboxState.Sent ? clock.Now : null);
        await gate.DeliveryAsync(message);
    }

    private async Task<string?> SayAsync(OutboxMessage message)
    {
        var connectors = authentication.CreateConnectorFactory(new ClaimsIdentity());
        if (message.Target.StartsWith(ConversationTarget, StringComparison.Ordinal))
        {
            var reply = (Activity?)message.Ready ?? SdkJson.Parse(message.Body)!;
            using var service = await connectors.CreateAsync(reply.ServiceUrl!, authentication.GetOriginatingAudience(), CancellationToken.None);
            var sent = message.Verb == Update
                ? await service.Conversations.UpdateActivityAsync(reply.Conversation!.Id!, message.ActivityId!, reply, CancellationToken.None)
                : await service.Conversations.SendToConversationAsync(reply.Conversation!.Id!, reply, CancellationToken.None);
            return sent?.Id;
        }
        var place = await FindAsync(message, connectors);
        using var client = await connectors.CreateAsync(place.ServiceUrl, authentication.GetOriginatingAudience(), CancellationToken.None);
        var activity = SdkJson.Parse(place.Locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? message.BodyEn ?? message.Body : message.Body)!;
        if (message.Verb == Update)
        {
            activity.Id = message.ActivityId;
            return (await client.Conversations.UpdateActivityAsync(place.Id, message.ActivityId!, activity, CancellationToken.None))?.Id;
        }
        return (await client.Conversations.SendToConversationAsync(place.Id, activity, CancellationToken.None))?.Id;
    }

    // a person's or a channel's conversation as last seen; a person who never wrote gets one opened
    private async Task<Conversation> FindAsync(OutboxMessage message, ConnectorFactory connectors)
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
            throw new NotInstalledException(Blocked);
        }
        var known = chats.FirstOrDefault(c => c.RemovedAt is null) ?? await OpenAsync(db, person, connectors);
        known.Locale = person.Language.Length > 0 ? person.Language : known.Locale;
        return known;
    }

    private async Task<Conversation> OpenAsync(BotDb db, Person person, ConnectorFactory connectors)
    {
        var neighbour = await db.Conversations.AsNoTracking().OrderByDescending(c => c.UpdatedAt).FirstOrDefaultAsync(c => c.ServiceUrl != "" && c.TenantId != "")
            ?? throw new NotInstalledException("chưa có hội thoại nào để biết địa chỉ của Teams");
        using var client = await connectors.CreateAsync(neighbour.ServiceUrl, authentication.GetOriginatingAudience(), CancellationToken.None);
        var opened = await client.Conversations.CreateConversationAsync(new ConversationParameters
        {
            IsGroup = false,
            Bot = new() { Id = neighbour.BotId },
            Members = [new() { Id = person.AadObjectId }],
            TenantId = neighbour.TenantId,
            ChannelData = new Dictionary<string, object> { ["tenant"] = new Dictionary<string, object> { ["id"] = neighbour.TenantId } },
        }, CancellationToken.None);
        var row = new Conversation
        {
            Id = opened.Id!, Kind = "personal", PersonId = person.Id, ChannelId = neighbour.ChannelId, ServiceUrl = neighbour.ServiceUrl,
            TenantId = neighbour.TenantId, BotId = neighbour.BotId, Locale = "", UpdatedAt = clock.Now,
        };
        if (await db.Conversations.FindAsync(row.Id) is null)
        {
            db.Conversations.Add(row);
            await gate.SaveAsync(db);
        }
        return row;
    }

    private sealed class NotInstalledException(string message) : Exception(message);

    /// <summary>What a failed send means (protocol 3.3).</summary>
    private sealed record Outcome(bool Retry, bool Unclear, TimeSpan? Wait, string Problem)
    {
        public bool Gone { get; init; }

        public static Outcome Of(Exception problem, string kind) => problem switch
        {
            ErrorResponseException refused => Of(refused, kind),
            NotInstalledException missing => new(false, false, null, missing.Message),
            HttpRequestException { InnerException: SocketException } => new(true, false, null, "không nối được tới Teams"),
            HttpRequestException or TaskCanceledException => Ambiguous(kind, "mất kết nối khi đang gửi"),
            _ => new(false, false, null, problem.GetType().Name),
        };

        // the message may have gone out: said again only where a repetition does no harm
        private static Outcome Ambiguous(string kind, string words) => new(Kinds.MayRepeat(kind), !Kinds.MayRepeat(kind), null, words);

        private static Outcome Of(ErrorResponseException refused, string kind) => refused.Response?.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new(true, false, RetryAfter(refused), "Teams yêu cầu gửi chậm lại"),
            HttpStatusCode.ServiceUnavailable or HttpStatusCode.PreconditionFailed => new(true, false, null, "Teams đang bận"),
            HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => Ambiguous(kind, "Teams không trả lời kịp"),
            HttpStatusCode.Forbidden => new(false, false, null, Blocked) { Gone = true },
            HttpStatusCode.NotFound => new(false, false, null, "hội thoại không còn") { Gone = true },
            HttpStatusCode.RequestEntityTooLarge => new(false, false, null, "tin quá lớn"),
            HttpStatusCode.Unauthorized => new(false, false, null, "Teams không nhận thông tin xác thực của bot"),
            var status => new(false, false, null, $"Teams từ chối ({(int?)status})"),
        };

        private static TimeSpan? RetryAfter(ErrorResponseException refused) =>
            refused.Response?.Headers.TryGetValue("Retry-After", out var values) == true && int.TryParse(values.FirstOrDefault(), out var seconds)
                ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 300)) : null;
    }
}

/// <summary>Waits between tries; their number is the number of further tries.</summary>
public sealed record SenderSettings(IReadOnlyList<double> RetrySeconds)
{
    public static SenderSettings From(IConfiguration configuration) =>
        new(configuration.GetSection("Sender:RetrySeconds").Get<double[]>() ?? [2, 4, 8, 20, 60, 300, 900, 1800, 3600, 3600, 3600]);
}
