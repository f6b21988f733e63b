using System.Collections.Concurrent;
using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Inbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Outbound;

/// <summary>
/// Says what was decided: in order per conversation, at once, again when the channel was busy. What could not be said stays in the ledger
/// with the reason in plain words.
/// </summary>
public sealed partial class Sender(
    IServiceScopeFactory scopes,
    ConversationFinder carrier,
    WriterGate gate,
    OfficeClock clock,
    SenderSettings settings,
    ILogger<Sender> logger
)
{
    public const string ConversationTarget = "conv:";
    public const string Send = "send";
    public const string Update = "update";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);

    private readonly KeyedQueue queue = new();
    private readonly SendRateLimiter governor = new(clock.Wall, settings.Limits);

    // what this process has in its hands: the sweep takes up only what nobody has
    private readonly ConcurrentDictionary<long, byte> underWay = new();

    public Task Idle => queue.Idle;

    /// <summary>Messages whose rows are saved. A row without an id was there before: its key has been said.</summary>
    /// <param name="late">Something held them up: they are not said at night for that.</param>
    public void Push(IEnumerable<OutboxMessage> messages, bool late = false)
    {
        foreach (var message in messages.Where(m => m is { Id: > 0, NotBefore: null }))
        {
            if (underWay.TryAdd(message.Id, 0))
            {
                _ = queue.Run(message.Target, () => DeliverAsync(message, late));
            }
        }
    }

    /// <summary>
    /// What was decided before this process began (its rows up to <paramref name="upTo"/>) and not said. A message that was on its way is
    /// said again only if its kind may repeat, and once.
    /// </summary>
    public async Task RecoverAsync(long upTo, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var open = await db
            .Outbox.AsNoTracking()
            .Where(o => o.Id <= upTo && o.NotBefore == null && (o.State == OutboxState.Pending || o.State == OutboxState.Claimed))
            .OrderBy(o => o.Id)
            .ToListAsync(stop);
        foreach (var begun in open.Where(o => o.State == OutboxState.Claimed))
        {
            await DoubtAsync(begun, "tiến trình dừng khi đang gửi");
        }
        Push(open.Where(o => o.State == OutboxState.Pending), late: true);
    }

    /// <summary>Messages that a trouble of the database left lying while this process went on.</summary>
    public async Task SweepAsync()
    {
        var before = clock.Now - Forgotten;
        await using var scope = scopes.CreateAsyncScope();
        var open = await scope
            .ServiceProvider.GetRequiredService<BotDb>()
            .Outbox.AsNoTracking()
            .Where(o => o.NotBefore == null && (o.State == OutboxState.Pending || o.State == OutboxState.Claimed) && o.CreatedAt < before)
            .OrderBy(o => o.Id)
            .ToListAsync();
        var left = open.Where(o => !underWay.ContainsKey(o.Id)).ToList();
        foreach (var begun in left.Where(o => o.State == OutboxState.Claimed))
        {
            await DoubtAsync(begun, "gặp sự cố khi đang gửi");
        }
        Push(left.Where(o => o.State == OutboxState.Pending), late: true);
    }

    private async Task DeliverAsync(OutboxMessage message, bool late)
    {
        try
        {
            while (!(late && await PutOffAsync(message)) && await TryAsync(message) is { } wait)
            {
                await Task.Delay(wait, clock.Wall);
                late = true;
            }
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Log.NotHandled(logger, message.Id, message.Kind, problem);
        }
        finally
        {
            underWay.TryRemove(message.Id, out _);
        }
    }

    /// <summary>How long to wait before another try; null when it is over, well or not.</summary>
    private async Task<TimeSpan?> TryAsync(OutboxMessage message)
    {
        Parcel? parcel = null;
        try
        {
            message.Attempts++;
            parcel = await carrier.PackAsync(message);
            if (await governor.EnterAsync(parcel.Conversation, message.Kind == Kinds.Reply) && await PutOffAsync(message))
            {
                return null;
            }
            await ClaimAsync(message);
            message.ConnectorId = await carrier.SayAsync(parcel);
            await EndAsync(message, OutboxState.Sent, null);
            return null;
        }
        catch (Exception problem) when (StorageTrouble.Passes(problem))
        {
            // before the send: nothing has gone out
            message.Attempts--;
            return Soon;
        }
        catch (Exception problem)
        {
            var outcome = Outcome.Of(problem, clock.Wall.GetUtcNow());
            if (parcel is not null && outcome.Wait is { } rest)
            {
                governor.Pause(parcel.Conversation, rest);
            }
            // before it was packed nothing had gone out
            return await HandleAsync(message, parcel is null && outcome.Unclear ? outcome with { Retry = true, Unclear = false } : outcome);
        }
    }

    private async Task<bool> PutOffAsync(OutboxMessage message)
    {
        if (!QuietHours.Concern(message))
        {
            return false;
        }
        await using var scope = scopes.CreateAsyncScope();
        if (
            QuietHours.Until(
                message,
                (await scope.ServiceProvider.GetRequiredService<PlanLoader>().LoadAsync(CancellationToken.None)).Hours,
                clock.Now
            )
            is not { } until
        )
        {
            return false;
        }
        (message.NotBefore, message.Attempts) = (until, 0);
        await EndAsync(
            message,
            OutboxState.Pending,
            $"{(message.Problem is { } why ? $"{why}; " : "")}bị chậm, chờ đến {Format.Moment(until).Vi}"
        );
        return true;
    }

    // written before the send: after a crash one knows that it may have gone out. An answer is spared the wait for the disk, and may repeat
    private async Task ClaimAsync(OutboxMessage message)
    {
        if (message.Kind is not (Kinds.Reply or Kinds.Update))
        {
            message.State = OutboxState.Claimed;
            await gate.DeliveryAsync(message);
        }
    }

    private async Task<TimeSpan?> HandleAsync(OutboxMessage message, Outcome outcome)
    {
        if (outcome.Unclear)
        {
            await DoubtAsync(message, outcome.Problem);
        }
        else if (outcome.Retry && message.Attempts <= settings.RetrySeconds.Count)
        {
            await EndAsync(message, OutboxState.Pending, outcome.Problem);
        }
        else
        {
            if (outcome.Gone && message.Verb != Update)
            {
                await carrier.MarkGoneAsync(message);
            }
            await EndAsync(message, OutboxState.Dead, outcome.Problem);
        }
        if (message.State == OutboxState.Pending)
        {
            // all of the wait is left to chance: what failed together does not come back together
            return TimeSpan.FromSeconds(
                settings.RetrySeconds[Math.Min(message.Attempts, settings.RetrySeconds.Count) - 1] * settings.Chance()
            );
        }
        Log.NotDelivered(logger, message.Id, message.Kind, outcome.Problem);
        return null;
    }

    // it may have gone out: said again once, and only where a repetition does no harm
    private async Task DoubtAsync(OutboxMessage message, string problem)
    {
        var again = message.Verb == Update || (Kinds.MayRepeat(message.Kind) && !message.Repeated);
        message.Repeated = true;
        await EndAsync(
            message,
            again && message.Attempts <= settings.RetrySeconds.Count ? OutboxState.Pending : OutboxState.Unclear,
            problem
        );
    }

    private async Task EndAsync(OutboxMessage message, OutboxState state, string? problem)
    {
        (message.State, message.Problem, message.SentAt) = (state, problem, state == OutboxState.Sent ? clock.Now : null);
        while (true)
        {
            try
            {
                await gate.DeliveryAsync(message);
                return;
            }
            catch (Exception trouble) when (StorageTrouble.Passes(trouble))
            {
                // what has happened has happened: it is written down as soon as the database takes it
                Log.OutcomeWaits(logger, message.Id, trouble.Message);
                await Task.Delay(Soon, clock.Wall);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "message {Outbox} of kind {Kind} could not be handled")]
        public static partial void NotHandled(ILogger logger, long outbox, string kind, Exception exception);

        [LoggerMessage(LogLevel.Warning, "message {Outbox} of kind {Kind} was not delivered: {Problem}")]
        public static partial void NotDelivered(ILogger logger, long outbox, string kind, string problem);

        [LoggerMessage(LogLevel.Warning, "the outcome of message {Outbox} waits for the database: {Problem}")]
        public static partial void OutcomeWaits(ILogger logger, long outbox, string problem);
    }
}

/// <summary>Waits between tries, each the most that chance may make of it; their number is the number of further tries.</summary>
public sealed record SenderSettings(IReadOnlyList<double> RetrySeconds, SendLimits Limits)
{
    private static readonly double[] Usual = [2, 4, 8, 20, 60, 300, 900, 1800, 3600, 3600, 3600, 3600, 3600, 3600, 3600, 3600];

    /// <summary>Between 0 and 1.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    public static SenderSettings From(IConfiguration configuration) =>
        new(configuration.GetSection("Sender:RetrySeconds").Get<double[]>() ?? Usual, SendLimits.From(configuration));
}
