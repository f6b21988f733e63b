using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Inbound;

/// <summary>
/// Runs a turn from its inbox row: read, decide, one save, then say. Two people who change the same row at the same moment: the second
/// save fails and the turn is run again on what is there now.
/// </summary>
public sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    TurnAdapter adapter,
    WriterGate gate,
    Sender sender,
    OfficeClock clock,
    ILogger<TurnRunner> logger
)
{
    private const int MostTries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly KeyedQueue queue = new();
    private readonly ConcurrentDictionary<long, string> underWay = new();

    public Task Idle => queue.Idle;

    /// <summary>One turn at a time per conversation. The result is the JSON answer of an invoke.</summary>
    /// <param name="read">The body as it was read when it arrived; null after a restart.</param>
    public async Task<string?> EnqueueAsync(long inboxId, string conversation, string body, Activity? read = null)
    {
        string? result = null;
        underWay[inboxId] = conversation;
        await queue.Run(
            conversation,
            async () =>
            {
                try
                {
                    result = await RunAsync(inboxId, body, read);
                }
                finally
                {
                    underWay.TryRemove(inboxId, out _);
                }
            }
        );
        return result;
    }

    /// <summary>
    /// A repeated delivery of an invoke gets the first one's answer, behind it in the queue. Two that arrive in the same moment are saved
    /// together: then the repeat may stand in the queue before the first, and looks again.
    /// </summary>
    public async Task<string?> RepeatAsync(Arrival arrival)
    {
        using var patience = new CancellationTokenSource(Patience, clock.Wall);
        while (true)
        {
            InboxActivity? first = null;
            await queue.Run(
                arrival.ConversationId,
                async () =>
                {
                    await using var scope = scopes.CreateAsyncScope();
                    var db = scope.ServiceProvider.GetRequiredService<BotDb>();
                    first = await db
                        .Inbox.AsNoTracking()
                        .FirstOrDefaultAsync(i =>
                            i.ChannelId == arrival.ChannelId
                            && i.ConversationId == arrival.ConversationId
                            && i.Type == arrival.Type
                            && i.ActivityId == arrival.Id
                        );
                }
            );
            if (first is not { State: InboxState.New } || patience.IsCancellationRequested)
            {
                return first?.Result;
            }
            await Task.Delay(BetweenLooks, clock.Wall);
        }
    }

    /// <summary>What a crash left behind: turns that had arrived before this process began and were not finished.</summary>
    public async Task RecoverAsync(long upTo, CancellationToken stop)
    {
        var left = await LeftAsync(i => i.Id <= upTo, stop);
        foreach (var row in left)
        {
            await TakeUpAsync(row);
        }
        if (left.Count > 0)
        {
            Log.Recovered(logger, left.Count);
        }
    }

    /// <summary>Turns of this process that a trouble of the database left undone.</summary>
    public async Task SweepAsync()
    {
        var before = clock.Now - Forgotten;
        foreach (var row in (await LeftAsync(i => i.ReceivedAt < before, CancellationToken.None)).Where(r => !underWay.ContainsKey(r.Id)))
        {
            // who pressed a button was told that it failed: it must not happen later all the same
            await (row.Type == ActivityTypes.Invoke ? gate.EndTurnAsync(new(row.Id, InboxState.Failed, null, [])) : TakeUpAsync(row));
        }
    }

    private async Task<List<InboxActivity>> LeftAsync(
        System.Linq.Expressions.Expression<Func<InboxActivity, bool>> which,
        CancellationToken stop
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<BotDb>()
            .Inbox.AsNoTracking()
            .Where(i => i.State == InboxState.New)
            .Where(which)
            .OrderBy(i => i.Id)
            .ToListAsync(stop);
    }

    private async Task TakeUpAsync(InboxActivity row)
    {
        await gate.AttemptAsync(row.Id);
        // a turn that broke the process before must not break it for ever
        _ =
            row.Attempts < MostTries && row.Body is { } body
                ? EnqueueAsync(row.Id, row.ConversationId, body)
                : gate.EndTurnAsync(new(row.Id, InboxState.Failed, null, []));
    }

    private async Task<string?> RunAsync(long inboxId, string body, Activity? read)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // a turn may have changed the activity: another try reads it anew
                return await TryAsync(inboxId, attempt == 1 && read is not null ? read : ActivityReader.Read(body)!);
            }
            catch (Exception problem) when (StorageTrouble.Passes(problem))
            {
                // nothing is saved and the row is still new: the sweep takes it up once the database answers again
                Log.Waits(logger, inboxId, problem.Message);
                return null;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                Log.RunAgain(logger, inboxId, attempt);
            }
            catch (Exception problem)
            {
                return await ApologiseAsync(inboxId, body, problem);
            }
        }
    }

    private async Task<string?> TryAsync(long inboxId, Activity activity)
    {
        using var timeout = new CancellationTokenSource(Patience, clock.Wall);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var bot = scope.ServiceProvider.GetRequiredService<TeamsBot>();
        var replies = new TurnReplies($"turn:{inboxId}", clock);
        var answer = await adapter.RunTurnAsync(
            activity,
            (context, stop) =>
            {
                context.TurnState.Add(replies);
                return bot.OnTurnAsync(context, stop);
            },
            timeout.Token
        );
        var result = answer is null ? null : JsonSerializer.Serialize(new { status = answer.Status, body = answer.Body }, InvokeJson);
        // what was only read was said before
        var ahead = db
            .ChangeTracker.Entries<OutboxMessage>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .Select(e => e.Entity)
            .ToList();
        var dialogs = scope.ServiceProvider.GetRequiredService<DialogStore>();
        var action = scope.ServiceProvider.GetRequiredService<ActionScope>().Action;
        await gate.EndTurnAsync(new(inboxId, InboxState.Done, result, replies.Messages, db, action, dialogs.Staged));
        dialogs.Saved();
        scope.ServiceProvider.GetRequiredService<ConversationBook>().Saved();
        scope.ServiceProvider.GetRequiredService<FileConsents>().Saved();
        sender.Push(ahead.Count == 0 ? replies.Messages : [.. replies.Messages, .. ahead]);
        return result;
    }

    // the person gets a code and no exception text; the log gets the code and no words of the person
    private async Task<string?> ApologiseAsync(long inboxId, string body, Exception problem)
    {
        var code = ErrorCode.New();
        Log.Failed(logger, code, inboxId, problem);
        var activity = ActivityReader.Read(body)!;
        if (activity.Type == ActivityTypes.Invoke)
        {
            var answer = JsonSerializer.Serialize(new { status = 200, body = CardAnswers.Error(ErrorCode.Sentence(code).Vi) }, InvokeJson);
            await gate.EndTurnAsync(new(inboxId, InboxState.Failed, answer, []));
            return answer;
        }
        var replies = new TurnReplies($"turn:{inboxId}", clock);
        if (activity.Type == ActivityTypes.Message)
        {
            var sorry = activity.CreateReply(ErrorCode.Sentence(code).In(IncomingMessageReader.LanguageOf(activity)));
            replies.Add(sorry, Sender.Send);
        }
        await gate.EndTurnAsync(new(inboxId, InboxState.Failed, null, replies.Messages));
        sender.Push(replies.Messages);
        return null;
    }

    private static readonly JsonSerializerOptions InvokeJson = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "taken up again after a stop: {Count} turn(s)")]
        public static partial void Recovered(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "turn {InboxId} waits for the database: {Problem}")]
        public static partial void Waits(ILogger logger, long inboxId, string problem);

        [LoggerMessage(LogLevel.Information, "turn {InboxId} met another change, run again ({Attempt})")]
        public static partial void RunAgain(ILogger logger, long inboxId, int attempt);

        [LoggerMessage(LogLevel.Error, "turn {InboxId} failed, code {Code}")]
        public static partial void Failed(ILogger logger, string code, long inboxId, Exception problem);
    }
}

/// <summary>A short word that a person can read out and the Office finds in the log.</summary>
public static class ErrorCode
{
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => System.Security.Cryptography.RandomNumberGenerator.GetString(Letters, 6);

    public static Text Sentence(string code) =>
        new Text(
            "Xin lỗi Anh/Chị, tôi gặp sự cố nên thao tác chưa được lưu. Anh/Chị thử lại sau ít phút; nếu vẫn lỗi, báo Văn phòng mã {ma}.",
            "Sorry, something went wrong and nothing was saved. Please try again in a few minutes; if it stays, tell the Office the code {ma}."
        ).With("ma", code);
}
