#if !CLIENT_PACKAGES
using Quartz;
#else
using Hangfire;
#endif

namespace Bot.Operating;

/// <summary>
/// Rings once a minute; what is due then is the schedule's business. The one seam where Quartz stands in for Hangfire: neither holds any
/// truth about runs.
/// </summary>
public sealed class Bell(ScheduleRunner runner, ILogger<Bell> logger) : IHostedService
{
#if !CLIENT_PACKAGES
    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        scheduler = await QuartzSchedulerBuilder.Create().BuildScheduler(cancellationToken);
        scheduler.Context["ring"] = (Func<Task>)RingAsync;
        await scheduler.ScheduleJob(JobBuilder.Create<Ring>().Build(),
            TriggerBuilder.Create().StartNow().WithSimpleSchedule(TimeSpan.FromMinutes(1)).Build(), cancellationToken: cancellationToken);
        await scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (scheduler is not null)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    [DisallowConcurrentExecution]
    private sealed class Ring : Quartz.IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await ((Func<Task>)context.Scheduler.Context["ring"]!)();
    }
#else
    public Task StartAsync(CancellationToken cancellationToken)
    {
        RecurringJob.AddOrUpdate("ring", () => RingAsync(), "* * * * *");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
#endif

    public async Task RingAsync()
    {
        try
        {
            await runner.RunDueAsync(CancellationToken.None);
        }
        catch (Exception problem)
        {
            logger.LogError(problem, "the schedule could not be looked at; it is tried again in a minute");
        }
    }
}
