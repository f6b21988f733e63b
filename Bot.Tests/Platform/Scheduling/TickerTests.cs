using Bot.Domain;
using Bot.Features.Scoring;
using Bot.Platform.Scheduling;
using Bot.Tests.Harness;
using Bot.Understanding;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Scheduling;

/// <summary>Hangfire's side of the schedule: what the dashboard shows is what Due says, and a row that cannot be read stands alone.</summary>
public sealed class TickerTests
{
    [Fact]
    public async Task What_comes_in_35_days_is_planned_as_jobs_with_the_offices_date_in_their_names()
    {
        await using var app = await BotApp.StartAsync();
        var names = Names(app);
        Assert.Contains(names, n => n.StartsWith("24/06/2026 17:00", StringComparison.Ordinal) && n.Contains("khóa chấm điểm"));
        Assert.Contains(names, n => n.StartsWith("26/06/2026 08:00", StringComparison.Ordinal) && n.Contains("báo cáo kỷ luật, kỷ cương"));
        // the demo's June lies in the wall clock's past or future: the job waits as long as the office's clock has to go
        var first = app.Services.GetRequiredService<ScheduleTicker>().Jobs.GetMonitoringApi().ScheduledJobs(0, 1).Single().Value;
        Assert.InRange(first.EnqueueAt - DateTime.UtcNow, TimeSpan.Zero, TimeSpan.FromDays(3));
        using var storage = app.Services.GetRequiredService<ScheduleTicker>().Jobs.GetConnection();
        var people = await app.ReadAsync(db => db.People.Select(p => p.FullName).ToListAsync());
        Assert.DoesNotContain(names, n => people.Exists(p => n.Contains(p, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_plan_is_made_anew_when_a_rule_or_the_clock_has_changed_and_only_then()
    {
        await using var app = await BotApp.StartAsync();
        var ticker = app.Services.GetRequiredService<ScheduleTicker>();
        await ticker.PlanAsync();
        var before = Ids(app);
        await ticker.PlanAsync();
        Assert.Equal(before, Ids(app));
        await app.ReadAsync(db =>
            db.Rules.Where(r => r.Key == RuleKeys.BriefingTime).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, "09:30"))
        );
        await ticker.RingAsync("test");
        Assert.Contains(Names(app), n => n.StartsWith("26/06/2026 09:30", StringComparison.Ordinal));
        Assert.DoesNotContain(Names(app), n => n.StartsWith("26/06/2026 08:00", StringComparison.Ordinal) && n.Contains("báo cáo"));
        await app.JumpAsync("round-end");
        Assert.DoesNotContain(Names(app), n => n.Contains("khóa chấm điểm: Đợt 1"));
    }

    [Fact]
    public async Task A_job_that_Hangfire_runs_does_what_is_due_once()
    {
        await using var app = await BotApp.StartAsync("--Jobs:Run", "true");
        app.Clock.TurnTo(Vietnam.Utc(new DateTime(2026, 6, 24, 17, 0, 5)));
        var ticker = app.Services.GetRequiredService<ScheduleTicker>();
        var id = new BackgroundJobClient(ticker.Jobs).Enqueue<ScheduleTicker>(t => t.RingAsync("24/06/2026 17:00"));
        await BotApp.UntilAsync(() => Task.FromResult(ticker.Jobs.GetMonitoringApi().JobDetails(id).History[0].StateName == "Succeeded"));
        Assert.Equal(
            RoundState.Closed,
            await app.ReadAsync(db => db.Rounds.Where(r => r.Id == "2026-D1").Select(r => r.State).FirstAsync())
        );
        Assert.Equal(1, await app.ReadAsync(db => db.JobRuns.CountAsync(j => j.Job == CloseRound.Job)));
    }

    [Fact]
    public async Task A_rule_and_a_reminder_that_cannot_be_read_fail_alone_and_are_named()
    {
        await using var app = await BotApp.StartAsync();
        await app.ReadAsync(async db =>
        {
            await db.Rules.Where(r => r.Key == RuleKeys.BriefingWeekday).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, "Thứ sáu"));
            await db.Rules.Where(r => r.Key == RuleKeys.SummerHours).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, "sáng đến chiều"));
            await db.Reminders.Where(r => r.Id == "R01").ExecuteUpdateAsync(r => r.SetProperty(x => x.Pattern, "weekly:Thu Sau"));
            return 0;
        });
        var news = await app.TurnToAsync(new(2026, 6, 25, 9, 0, 0));
        // everything else goes on: the round closed, evaluators were reminded
        Assert.Equal(
            RoundState.Closed,
            await app.ReadAsync(db => db.Rounds.Where(r => r.Id == "2026-D1").Select(r => r.State).FirstAsync())
        );
        Assert.Contains(await app.SaidInAsync("a:CB02"), s => s.Text.Contains("Nhắc việc"));
        var said = (await app.SayAsync("CB06", "tình trạng công việc")).Single().Text;
        Assert.Contains("Rules report.briefing_weekday = \"Thứ sáu\"", said);
        Assert.Contains("Rules hours.summer", said);
        Assert.Contains("Reminders R01", said);
        Assert.Contains(news, s => s.Conversation == "a:CB06" && s.Text.Contains("Reminders R01"));
        using var http = new HttpClient();
        Assert.Contains(
            "\"unreadableRows\":[\"Rules hours.*\",\"Rules report.*\",\"Reminders R",
            await http.GetStringAsync($"{app.Address}/health/ready")
        );
    }

    [Fact]
    public async Task The_dashboard_is_shown_to_this_machine_in_Development_and_to_nobody_else()
    {
        await using var app = await BotApp.StartAsync();
        using var http = new HttpClient();
        Assert.Contains("Trợ lý Thi đua", await http.GetStringAsync($"{app.Address}/jobs"));
        using var foreign = new HttpRequestMessage(HttpMethod.Get, $"{app.Address}/jobs") { Headers = { Host = "evil.example" } };
        Assert.Contains((int)(await http.SendAsync(foreign)).StatusCode, new[] { 401, 403 });
        // to look at, not to press
        using var press = await http.PostAsync($"{app.Address}/jobs/jobs/scheduled/delete", null);
        Assert.False(press.IsSuccessStatusCode);
    }

    private static List<string> Names(BotApp app) =>
        [
            .. app
                .Services.GetRequiredService<ScheduleTicker>()
                .Jobs.GetMonitoringApi()
                .ScheduledJobs(0, 1000)
                .Select(j => (string)j.Value.Job.Args[0]),
        ];

    private static List<string> Ids(BotApp app) =>
        [.. app.Services.GetRequiredService<ScheduleTicker>().Jobs.GetMonitoringApi().ScheduledJobs(0, 1000).Select(j => j.Key)];
}
