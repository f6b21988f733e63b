using Bot.Domain;
using Bot.Features.Reports;
using Bot.LocalTeams;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Scheduling;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public async Task A_year_has_twelve_full_reports_and_twelve_counts(int year)
    {
        await using var app = await BotApp.StartAsync();
        var due = await DueAsync(app, Wall(year, 1, 1, 0), Wall(year, 12, 31, 23));
        Assert.Equal(12, due.Count(d => d.Kind == Kinds.MonthlyReport));
        Assert.Equal(12, due.Count(d => d.Kind == Kinds.MonthlyReportCounts));
        Assert.Equal(due.Count, due.Select(d => (d.Job, d.Key)).Distinct().Count());
    }

    [Fact]
    public async Task The_briefing_moves_to_the_working_day_before_a_holiday()
    {
        await using var app = await BotApp.StartAsync();
        // R03c: the last Friday of April 2027 is 30/4, a holiday
        var april = (await DueAsync(app, Wall(2027, 4, 1, 0), Wall(2027, 5, 1, 0))).Single(d => d.Kind == Kinds.MonthlyReport);
        Assert.Equal(Wall(2027, 4, 29, 8), april.When);
        var june = (await DueAsync(app, Wall(2026, 6, 1, 0), Wall(2026, 7, 1, 0))).Single(d => d.Kind == Kinds.MonthlyReport);
        Assert.Equal(Wall(2026, 6, 26, 8), june.When);
    }

    [Fact]
    public async Task Due_leaves_out_its_first_instant_and_takes_in_its_last()
    {
        await using var app = await BotApp.StartAsync();
        var at = Wall(2026, 6, 26, 8);
        Assert.DoesNotContain(await DueAsync(app, at, at.AddMinutes(1)), d => d.Kind == Kinds.MonthlyReport);
        Assert.Single(await DueAsync(app, at.AddMinutes(-1), at), d => d.Kind == Kinds.MonthlyReport);
    }

    [Fact]
    public async Task A_weekly_reminder_goes_to_each_group_on_the_working_day_before_a_day_off()
    {
        await using var app = await BotApp.StartAsync();
        // 01/5/2026 is a Friday and off, 30/4 is off: Wednesday 29/4
        var due = (await DueAsync(app, Wall(2026, 4, 27, 0), Wall(2026, 5, 3, 0)))
            .Where(d => d.Key.StartsWith("R01", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(4, due.Count);
        Assert.All(due, d => Assert.Equal(Wall(2026, 4, 29, 15), d.When));
    }

    [Fact]
    public async Task Evaluators_are_reminded_seven_three_and_one_working_days_before_the_round_ends_and_on_its_last_day()
    {
        await using var app = await BotApp.StartAsync();
        var due = (await DueAsync(app, Wall(2026, 6, 1, 0), Wall(2026, 6, 30, 0)))
            .Where(d => d.Key.StartsWith("R08b", StringComparison.Ordinal))
            .Select(d => d.When)
            .ToList();
        Assert.Equal(
            [
                Wall(2026, 6, 15, 8).AddMinutes(30),
                Wall(2026, 6, 19, 8).AddMinutes(30),
                Wall(2026, 6, 23, 8).AddMinutes(30),
                Wall(2026, 6, 24, 8).AddMinutes(30),
            ],
            due
        );
    }

    [Fact]
    public async Task Only_those_who_still_owe_ballots_are_reminded()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm p202 8,5 p203 9");
        await app.SayAsync("CB07", "có");
        await app.JumpAsync("round-end");
        Assert.DoesNotContain(await app.SaidInAsync("a:CB07"), s => s.Text.Contains("Nhắc việc"));
        Assert.Equal(3, (await app.SaidInAsync("a:CB02")).Count(s => s.Text.Contains("Nhắc việc")));
        Assert.Empty(await app.SaidInAsync("a:CB17"));
    }

    [Fact]
    public async Task A_run_that_is_asked_for_twice_happens_once()
    {
        await using var app = await BotApp.StartAsync();
        await app.JumpAsync("briefing");
        await app.ReadAsync(async db =>
        {
            (await db.Values.FirstAsync(v => v.Key == ScheduleRunner.WatermarkKey)).Value = ScheduleRunner.Text(Demo.Begins);
            return await db.SaveChangesAsync();
        });
        var runs = await app.ReadAsync(db => db.JobRuns.CountAsync());
        await app.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default);
        Assert.Empty(await app.NewsAsync());
        Assert.Equal(runs, await app.ReadAsync(db => db.JobRuns.CountAsync()));
    }

    [Fact]
    public async Task What_was_missed_while_the_process_was_down_is_caught_up_once()
    {
        var folder = BotApp.NewFolder();
        string address;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            // the clock goes on while nobody runs
            await app.ReadAsync(async db =>
            {
                (await db.Values.FirstAsync(v => v.Key == Demo.ClockKey)).Value = ScheduleRunner.Text(Wall(2026, 6, 26, 9));
                return await db.SaveChangesAsync();
            });
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        await again.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default);
        Assert.Single(await again.SaidInAsync("19:lead@thread.tacv2"), s => s.Text.Contains("BÁO CÁO"));
        Assert.Equal(
            RoundState.Closed,
            await again.ReadAsync(db => db.Rounds.Where(r => r.Id == "2026-D1").Select(r => r.State).FirstAsync())
        );
    }

    [Fact]
    public void A_swapped_saturday_is_worked_and_its_monday_is_not()
    {
        // 5.4: off Monday 31/8/2026, work Saturday 22/8
        var calendar = new WorkCalendar([
            new Holiday { Date = new(2026, 8, 22), Kind = "swap_work" }.Day,
            new Holiday { Date = new(2026, 8, 31), Kind = "swap_off" }.Day,
        ]);
        Assert.True(calendar.IsWorkingDay(new(2026, 8, 22)));
        Assert.False(calendar.IsWorkingDay(new(2026, 8, 31)));
        Assert.False(calendar.IsWorkingDay(new(2026, 8, 29)));
        Assert.Equal(new DateOnly(2026, 8, 28), calendar.WorkingDaysBefore(new(2026, 9, 1), 1));
    }

    private static DateTime Wall(int year, int month, int day, int hour) => Vietnam.Utc(new DateTime(year, month, day, hour, 0, 0));

    private static async Task<IReadOnlyList<Occurrence>> DueAsync(BotApp app, DateTime from, DateTime to) =>
        await app.ReadAsync(async db => Schedule.Due(from, to, await new PlanLoader(db).LoadAsync(default)));
}
