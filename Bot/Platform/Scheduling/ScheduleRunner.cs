using System.Globalization;
using Bot.Domain;
using Bot.Platform.Outbound;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Scheduling;

/// <summary>
/// Runs what the schedule says is due and has not happened. What did happen is a JobRun row, unique on job and occurrence, saved in one
/// transaction with what the job changed and will say: a second runner, or a second try after a crash, adds nothing.
/// </summary>
public sealed partial class ScheduleRunner(
    IServiceScopeFactory scopes,
    ScheduleList schedule,
    WriterGate gate,
    Sender sender,
    OfficeClock clock,
    ILogger<ScheduleRunner> logger
)
{
    public const string WatermarkKey = "schedule.ran_until";

    public const string Failed = "failed";

    private const int MostTries = 4;
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(6);

    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Something that is due fails and is tried again every minute: shown by /health/ready.</summary>
    public bool Failing => Troubles.Count > 0;

    /// <summary>Rows that the last look could not read: what they would bring about does not happen.</summary>
    public IReadOnlyList<WrongRow> WrongRows { get; private set; } = [];

    /// <summary>What failed at the last look.</summary>
    public IReadOnlyList<Occurrence> Troubles { get; private set; } = [];

    /// <summary>How many occurrences ran.</summary>
    public async Task<int> RunDueAsync(CancellationToken stop, Action<DateTime>? turnClock = null, DateTime? until = null)
    {
        await one.WaitAsync(stop);
        try
        {
            var to = until ?? clock.Now;
            var due = await DueAsync(to, stop);
            var failed = new List<Occurrence>();
            foreach (var (index, occurrence) in due.Index())
            {
                if (turnClock is not null && index > 0 && due[index - 1].When < occurrence.When)
                {
                    // a clock that is driven passes the minutes between
                    await LookAfterAsync(stop);
                }
                turnClock?.Invoke(occurrence.When);
                if (!await RunAsync(occurrence, stop))
                {
                    failed.Add(occurrence);
                }
            }
            turnClock?.Invoke(to);
            Troubles = failed;
            // the mark stays before what failed, so that it is looked at again; what succeeded has its row
            await MarkAsync(failed.FirstOrDefault()?.When.AddTicks(-1) ?? to, due.Count > 0, stop);
            await LookAfterAsync(stop);
            return due.Count;
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<IReadOnlyList<Occurrence>> DueAsync(DateTime to, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var from = await db.Values.FindAsync([WatermarkKey], stop) is { } mark ? Instant(mark.Value) : to;
        var plan = await scope.ServiceProvider.GetRequiredService<PlanLoader>().LoadAsync(stop);
        var wrong = new List<WrongRow>(plan.Wrong);
        var due =
            from >= to ? [] : schedule.Due(from, to, plan, wrong).Concat(schedule.Housekeeping(from, to)).OrderBy(o => o.When).ToList();
        if (from < to)
        {
            // once, not every minute
            foreach (var row in wrong.Except(WrongRows))
            {
                Log.WrongRow(logger, row.Row, row.Problem);
            }
            WrongRows = wrong;
        }
        return [.. schedule.Lagging(to, plan).Where(o => o.When <= from), .. due];
    }

    private async Task<bool> RunAsync(Occurrence due, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            // somebody changed what it read: once more on what is there now
            if (await TryAsync(due, stop, last: attempt == MostTries) is { } done)
            {
                return done;
            }
        }
    }

    /// <summary>False: it failed and is worth another try later; null: it met another change.</summary>
    private async Task<bool?> TryAsync(Occurrence due, CancellationToken stop, bool last)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (await db.JobRuns.AnyAsync(j => j.Job == due.Job && j.Occurrence == due.Key, stop))
        {
            return true;
        }
        try
        {
            var job = scope.ServiceProvider.GetServices<IJob>().First(j => j.Name == due.Job);
            var action = scope.ServiceProvider.GetRequiredService<ActionScope>();
            action.Begin("schedule", due.Job, clock.Now);
            var outcome = await job.RunAsync(due, stop);
            db.JobRuns.Add(
                new()
                {
                    Job = due.Job,
                    Occurrence = due.Key,
                    DueAt = due.When,
                    RanAt = clock.Now,
                    Outcome = outcome,
                }
            );
            var says = db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
            await gate.SaveAsync(db, action.Action);
            sender.Push(says);
            Log.Ran(logger, due.Job, due.Key, outcome);
            return true;
        }
        catch (DbUpdateConcurrencyException) when (!last)
        {
            return null;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // one job that fails does not keep the others from running
            Log.JobFailed(logger, due.Job, due.Key, problem);
            return clock.Now - due.When > GiveUpAfter && await GiveUpAsync(due);
        }
    }

    private async Task LookAfterAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var action = scope.ServiceProvider.GetRequiredService<ActionScope>();
        action.Begin("schedule", "every minute", clock.Now);
        foreach (var small in scope.ServiceProvider.GetServices<IEveryMinute>())
        {
            await small.RunAsync(stop);
        }
        if (db.ChangeTracker.HasChanges())
        {
            var says = db.ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
            var released = db
                .ChangeTracker.Entries<OutboxMessage>()
                .Where(e =>
                    e is { State: EntityState.Modified, Entity.State: OutboxState.Pending } && e.Property(o => o.NotBefore).IsModified
                )
                .Select(e => e.Entity)
                .ToList();
            await gate.SaveAsync(db, action.Action);
            sender.Push(says);
            sender.Push(released, late: true);
        }
    }

    private async Task<bool> GiveUpAsync(Occurrence due)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<BotDb>();
        ledger.JobRuns.Add(
            new()
            {
                Job = due.Job,
                Occurrence = due.Key,
                DueAt = due.When,
                RanAt = clock.Now,
                Outcome = Failed,
            }
        );
        await gate.SaveAsync(ledger);
        return true;
    }

    private async Task MarkAsync(DateTime to, bool ran, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var mark =
            await db.Values.FindAsync([WatermarkKey], stop)
            ?? db.Values.Add(new() { Key = WatermarkKey, Value = Text(DateTime.UnixEpoch) }).Entity;
        // written when something ran, and every few minutes: a mark that lags costs a look at the ledger, nothing more
        if (ran || to - Instant(mark.Value) > TimeSpan.FromMinutes(5))
        {
            mark.Value = Text(to);
            await gate.SaveAsync(db);
        }
    }

    public static string Text(DateTime instant) => instant.ToString("O", CultureInfo.InvariantCulture);

    public static DateTime Instant(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "a row of the schedule cannot be read and is left out: {Row}: {Problem}")]
        public static partial void WrongRow(ILogger logger, string row, string problem);

        [LoggerMessage(LogLevel.Information, "{Job} {Occurrence}: {Outcome}")]
        public static partial void Ran(ILogger logger, string job, string occurrence, string outcome);

        [LoggerMessage(LogLevel.Error, "{Job} {Occurrence} failed")]
        public static partial void JobFailed(ILogger logger, string job, string occurrence, Exception exception);
    }
}
