using Bot.Features.Reports;
using Bot.Features.Scoring;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.LocalTeams;

/// <summary>Turning the demo's clock forward: what was due on the way runs, in order, each at its own time.</summary>
public sealed class DemoTime(
    IServiceScopeFactory scopes,
    ScheduleList schedule,
    ScheduleRunner runner,
    Demo demo,
    OfficeClock clock,
    TurnRunner turns,
    Sender sender,
    ScheduleTicker ticker
)
{
    public const string NextReminder = "reminder";
    public const string Briefing = "briefing";
    public const string RoundEnd = "round-end";

    private const int DaysAhead = 400;

    /// <summary>The moments that the bar offers, with what happens then.</summary>
    public async Task<IReadOnlyDictionary<string, Occurrence>> MomentsAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = schedule.Due(
            clock.Now,
            clock.Now.AddDays(DaysAhead),
            await scope.ServiceProvider.GetRequiredService<PlanLoader>().LoadAsync(stop)
        );
        var moments = new Dictionary<string, Occurrence>();
        Offer(NextReminder, Kinds.Reminder);
        Offer(Briefing, Kinds.MonthlyReport);
        if (due.FirstOrDefault(o => o.Job == CloseRound.Job) is { } closes)
        {
            moments[RoundEnd] = closes;
        }
        return moments;

        void Offer(string name, string kind)
        {
            if (due.FirstOrDefault(o => o.Kind == kind) is { } first)
            {
                moments[name] = first;
            }
        }
    }

    public async Task<bool> JumpAsync(string to, CancellationToken stop)
    {
        if (!(await MomentsAsync(stop)).TryGetValue(to, out var target))
        {
            return false;
        }
        await turns.Idle;
        foreach (var when in await StopsAsync(target.When, stop))
        {
            await runner.RunDueAsync(stop, clock.TurnTo, when);
            // what was said at this stop has arrived before the clock goes on: its time is the stop's
            await sender.Idle;
        }
        clock.TurnTo(target.When);
        await demo.KeepClockAsync(stop);
        await ticker.PlanAsync();
        await sender.Idle;
        return true;
    }

    private async Task<IReadOnlyList<DateTime>> StopsAsync(DateTime until, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = schedule.Due(clock.Now, until, await scope.ServiceProvider.GetRequiredService<PlanLoader>().LoadAsync(stop));
        return due.Select(o => o.When).Append(until).Distinct().Order().ToList();
    }
}
