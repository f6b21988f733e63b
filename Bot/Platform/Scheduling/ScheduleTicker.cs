using Bot.Domain;
using Bot.Platform.Operations;
using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.States;
using Storage;

namespace Bot.Platform.Scheduling;

/// <summary>
/// Runs the schedule with Hangfire: a ring every minute, and what comes in the next weeks as jobs of their own, so that the dashboard shows
/// what comes and when. All of them only ask the runner; what has happened is a JobRun row, and Hangfire's memory may be lost at any time.
/// Its plan follows what is due (a rule, a round, a reminder, the demo's clock): what is no longer due goes, what is new comes.
/// </summary>
public sealed partial class ScheduleTicker(
    IServiceScopeFactory scopes,
    ScheduleList schedule,
    ScheduleRunner runner,
    Sweeper sweeper,
    OfficeClock clock,
    IConfiguration configuration,
    ILogger<ScheduleTicker> logger
) : IAsyncDisposable
{
    public const int DaysPlanned = 35;

    // a job may fire most of a second early: it then would find nothing due
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(1);
    private static readonly TimeZoneInfo Vietnamese = TimeZoneInfo.CreateCustomTimeZone(
        "Asia/Ho_Chi_Minh",
        Vietnam.Offset,
        "Việt Nam",
        "Việt Nam"
    );

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly Dictionary<(DateTime At, string Name), string> planned = [];
    private BackgroundJobServer? server;

    // it owns a thread: it goes when the ticker goes
    private readonly InMemoryStorage memory = new();

    /// <summary>Where the dashboard looks.</summary>
    public JobStorage Jobs => memory;

    /// <summary>Runs what is due now and goes on running; the setting Jobs:Run = false leaves it to whoever rings.</summary>
    public void Start()
    {
        if (configuration["Jobs:Run"] == "false")
        {
            return;
        }
        var recurring = new RecurringJobManager(Jobs);
        Daily(recurring, "Lập lịch 35 ngày tới", new(0, 5));
        Daily(recurring, "Xóa dữ liệu người đã nghỉ", schedule.HousekeepingAt);
        Daily(recurring, "Kiểm tra việc gửi tin", schedule.CheckAt);
        recurring.AddOrUpdate(
            "Xem việc đến hạn",
            Job.FromExpression<ScheduleTicker>(t => t.RingAsync("Xem việc đến hạn")),
            Cron.Minutely(),
            new RecurringJobOptions { TimeZone = Vietnamese }
        );
        server = new(
            new BackgroundJobServerOptions
            {
                WorkerCount = 1,
                SchedulePollingInterval = TimeSpan.FromSeconds(1),
                Activator = new Itself(this),
                ServerName = "thi-dua",
                StopTimeout = TimeSpan.FromSeconds(5),
                ShutdownTimeout = TimeSpan.FromSeconds(5),
            },
            Jobs
        );
        new BackgroundJobClient(Jobs).Create(Job.FromExpression<ScheduleTicker>(t => t.RingAsync("Khởi động")), new EnqueuedState());
    }

    /// <summary>Hangfire calls it; so does whoever turned the clock.</summary>
    /// <param name="name">What the dashboard shows.</param>
    [JobDisplayName("{0}"), AutomaticRetry(Attempts = 0)]
    public async Task RingAsync(string name)
    {
        try
        {
            await runner.RunDueAsync(CancellationToken.None);
            await sweeper.SweepAsync();
            await PlanAsync();
        }
        catch (Exception problem)
        {
            Log.Missed(logger, name, problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            server.SendStop();
            await server.WaitForShutdownAsync(CancellationToken.None);
            server.Dispose();
            server = null;
        }
        memory.Dispose();
    }

    /// <summary>What is due in the coming weeks as one-off jobs; nothing is touched where that has not changed.</summary>
    public async Task PlanAsync()
    {
        await one.WaitAsync();
        try
        {
            var (now, shift) = (clock.Now, clock.Shift);
            await using var scope = scopes.CreateAsyncScope();
            var due = schedule.Due(
                now,
                now.AddDays(DaysPlanned),
                await scope.ServiceProvider.GetRequiredService<PlanLoader>().LoadAsync(CancellationToken.None)
            );
            // several at one moment are one job: the runner does all that is due
            var wanted = due.GroupBy(o => o.When).Select(moment => (At: moment.Key - shift + Late, Name: Name(moment))).ToHashSet();
            var client = new BackgroundJobClient(Jobs);
            foreach (var gone in planned.Keys.Where(job => !wanted.Contains(job)).ToList())
            {
                // one that has run keeps its place among those done
                planned.Remove(gone, out var id);
                client.ChangeState(id, new DeletedState(), ScheduledState.StateName);
            }
            foreach (var job in wanted.Where(job => !planned.ContainsKey(job)))
            {
                planned[job] = client.Create(
                    Job.FromExpression<ScheduleTicker>(t => t.RingAsync(job.Name)),
                    new ScheduledState(DateTime.SpecifyKind(job.At, DateTimeKind.Utc))
                );
            }
        }
        finally
        {
            one.Release();
        }
    }

    private static string Name(IGrouping<DateTime, Occurrence> moment) =>
        $"{Vietnam.Wall(moment.Key):dd/MM/yyyy HH:mm} {string.Join("; ", moment.Select(o => o.Line).Distinct())}";

    private static void Daily(RecurringJobManager recurring, string name, TimeOnly at) =>
        recurring.AddOrUpdate(
            name,
            Job.FromExpression<ScheduleTicker>(t => t.RingAsync(name)),
            Cron.Daily(at.Hour, at.Minute),
            new RecurringJobOptions { TimeZone = Vietnamese }
        );

    /// <summary>Jobs run in this very object: nothing of this host lies in a static.</summary>
    private sealed class Itself(ScheduleTicker ticker) : JobActivator
    {
        public override object ActivateJob(Type jobType) => ticker;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Name}: the schedule could not be looked at; it is tried again in a minute")]
        public static partial void Missed(ILogger logger, string name, Exception problem);
    }
}
