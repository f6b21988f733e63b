using Bot.Admin;
using Bot.Domain;
using Bot.Features.Pledges;
using Bot.LocalTeams;
using Bot.Platform.Documents;
using Bot.Platform.Inbound;
using Bot.Platform.Operations;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot;

/// <summary>From a cold file to a working bot: checks, shape of the database, the demo where there is nothing, then what a stop left behind.</summary>
public sealed partial class StartUp(
    IServiceProvider services,
    DataFolder folder,
    OfficeClock clock,
    InboundSettings door,
    IHostApplicationLifetime lifetime
) : IHostedService, IDisposable
{
    private (long Inbox, long Outbox) left;
    private FolderLock? owned;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (door.Problem() is { } problem)
        {
            throw new CannotStartException(problem);
        }
        owned = FolderLock.Take(folder);
        folder.Prepare();
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            if (
                door.Development
                && services.GetRequiredService<IConfiguration>()["Demo:Off"] != "true"
                && !await db.Departments.AnyAsync(cancellationToken)
            )
            {
                await services.GetRequiredService<Demo>().LoadAsync(cancellationToken);
            }
            if (await PlanRows.CompleteAsync(db, cancellationToken))
            {
                await db.SaveChangesAsync(new ActionContext("system", "upgrade", clock.Wall.GetUtcNow().UtcDateTime), cancellationToken);
            }
            await SetClockAsync(db, cancellationToken);
            if (await PlanUpgrade.StageAsync(db, clock.Now, cancellationToken))
            {
                await db.SaveChangesAsync(PlanUpgrade.Action(clock.Now), cancellationToken);
            }
            // what comes from now on is in this process's own hands: only older rows were left behind
            left = (
                await db.Inbox.MaxAsync(i => (long?)i.Id, cancellationToken) ?? 0,
                await db.Outbox.MaxAsync(o => (long?)o.Id, cancellationToken) ?? 0
            );
        }
        lifetime.ApplicationStarted.Register(() => _ = TakeUpAsync());
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ScheduleTicker>().DisposeAsync();
        await services
            .GetRequiredService<TurnRunner>()
            .Idle.WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await services
            .GetRequiredService<Uploads>()
            .Idle.WaitAsync(TimeSpan.FromSeconds(3), clock.Wall, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // what is on its way may arrive; what waits for a busy channel is said after the next start
        await services
            .GetRequiredService<Sender>()
            .Idle.WaitAsync(TimeSpan.FromSeconds(3), clock.Wall, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => owned?.Dispose();

    // the demo stands where it was left; a setting may hold another time for an imported department; else the wall's clock
    private async Task SetClockAsync(BotDb db, CancellationToken stop)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (await Demo.ClockAsync(db, stop) is { } stopped)
        {
            clock.TurnTo(stopped);
        }
        else if (door.Development && configuration["Demo:Clock"] is { Length: > 0 } held)
        {
            clock.TurnTo(DateTimeOffset.Parse(held, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);
        }
        if (await db.Values.FindAsync([ScheduleRunner.WatermarkKey], stop) is null)
        {
            db.Values.Add(new() { Key = ScheduleRunner.WatermarkKey, Value = ScheduleRunner.Text(clock.Now) });
            await db.SaveChangesAsync(stop);
        }
    }

    // after the address is known: LocalTeams is served by this very process
    private async Task TakeUpAsync()
    {
        try
        {
            if (services.GetService<LocalTeamsStart>() is { } local)
            {
                await local.RunAsync();
            }
            await services.GetRequiredService<Uploads>().RecoverAsync(lifetime.ApplicationStopping);
            await services.GetRequiredService<Sender>().RecoverAsync(left.Outbox, lifetime.ApplicationStopping);
            await services.GetRequiredService<TurnRunner>().RecoverAsync(left.Inbox, lifetime.ApplicationStopping);
            services.GetRequiredService<ScheduleTicker>().Start();
            services.GetRequiredService<Ready>().Started.TrySetResult();
            await using var scope = services.CreateAsyncScope();
            await services
                .GetRequiredService<FileStore>()
                .SweepAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), lifetime.ApplicationStopping);
        }
        catch (Exception problem)
        {
            Log.NotTakenUp(services.GetRequiredService<ILogger<StartUp>>(), problem);
            services.GetRequiredService<Ready>().Started.TrySetException(problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "what a stop left behind could not be taken up")]
        public static partial void NotTakenUp(ILogger logger, Exception exception);
    }
}
