using System.Text.Json;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.LocalTeams;

/// <summary>The conversations of LocalTeams, in the database. Every change raises a revision that the page waits for.</summary>
public sealed class LocalStore(IServiceScopeFactory scopes, WriterGate gate, OfficeClock clock)
{
    private readonly SemaphoreSlim one = new(1, 1);
    private long revision = -1;
    private long lastId;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Revision => Math.Max(0, Interlocked.Read(ref revision));

    /// <summary>Another one after the demo was set back or the process began anew: what a page knows is then void.</summary>
    public string Epoch { get; private set; } = NewEpoch();

    /// <summary>Ends at the next change.</summary>
    public Task Changed => Volatile.Read(ref changed).Task;

    /// <summary>Adds a message; in a channel without a thread it begins one.</summary>
    public async Task<LocalMessage> AddAsync(string conversation, string? thread, string fromId, string fromName, JsonElement body)
    {
        await one.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            await StartAsync(db);
            var id = NextId();
            var message = new LocalMessage
            {
                ConversationId = conversation,
                ActivityId = id,
                ThreadId = thread ?? id,
                FromId = fromId,
                FromName = fromName,
                FromBot = fromId == LocalIds.Bot,
                Body = body.GetRawText(),
                At = clock.Now,
                Revision = revision + 1,
            };
            db.LocalMessages.Add(message);
            await gate.SaveAsync(db);
            // raised only now: who reads a revision finds everything up to it
            revision++;
            return message;
        }
        finally
        {
            one.Release();
            Ring();
        }
    }

    /// <summary>Replaces or, with no body, removes a message of the bot's. False: there is none.</summary>
    public async Task<bool> ReplaceAsync(string conversation, string activityId, JsonElement? body)
    {
        await one.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            await StartAsync(db);
            var message = await db.LocalMessages.FirstOrDefaultAsync(m =>
                m.ConversationId == conversation && m.ActivityId == activityId && m.FromBot
            );
            if (message is null)
            {
                return false;
            }
            (message.Body, message.Revision) = (body?.GetRawText() ?? "{}", revision + 1);
            await gate.SaveAsync(db);
            revision++;
            return true;
        }
        finally
        {
            one.Release();
            Ring();
        }
    }

    public async Task<IReadOnlyList<LocalMessage>> SinceAsync(long after, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<BotDb>()
            .LocalMessages.AsNoTracking()
            .Where(m => m.Revision > after)
            .OrderBy(m => m.Sequence)
            .ToListAsync(stop);
    }

    /// <summary>Goes on from what the database holds.</summary>
    public async Task OpenAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await StartAsync(scope.ServiceProvider.GetRequiredService<BotDb>());
    }

    /// <summary>After the demo was set back: everything is new to every page.</summary>
    public void Forget()
    {
        Epoch = NewEpoch();
        Interlocked.Exchange(ref revision, -1);
        Ring();
    }

    private async Task StartAsync(BotDb db)
    {
        if (revision < 0)
        {
            revision = await db.LocalMessages.MaxAsync(m => (long?)m.Revision) ?? 0;
            lastId = Math.Max(
                lastId,
                long.Parse(
                    await db.LocalMessages.OrderByDescending(m => m.Sequence).Select(m => m.ActivityId).FirstOrDefaultAsync() ?? "0",
                    null
                )
            );
        }
    }

    // epoch milliseconds as text, as Teams has it, and never the same twice
    private string NextId()
    {
        lastId = Math.Max(lastId + 1, new DateTimeOffset(clock.Now).ToUnixTimeMilliseconds());
        return $"{lastId}";
    }

    private static string NewEpoch() => Guid.NewGuid().ToString("N");

    private void Ring() => Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
