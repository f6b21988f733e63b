using Bot.Domain;
using Bot.Platform.Scheduling;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Scheduling;

/// <summary>The schedule when something is in the way.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task A_job_that_fails_is_tried_again_and_posts_once()
    {
        await using var app = await BotApp.StartAsync();
        var runner = app.Services.GetRequiredService<ScheduleRunner>();
        var rule = await app.ReadAsync(async db =>
        {
            var row = await db.Rules.FirstAsync(r => r.Key == RuleKeys.RepeatFrom);
            await db.Rules.Where(r => r.Key == RuleKeys.RepeatFrom).ExecuteDeleteAsync();
            return row;
        });
        Assert.DoesNotContain(await app.JumpAsync("briefing"), s => s.Text.Contains("BÁO CÁO"));
        Assert.True(runner.Failing);
        using var http = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await http.GetAsync($"{app.Address}/health/ready")).StatusCode);
        await app.ReadAsync(db =>
        {
            db.Rules.Add(
                new()
                {
                    Key = rule.Key,
                    Value = rule.Value,
                    EffectiveFrom = rule.EffectiveFrom,
                    Source = rule.Source,
                }
            );
            return db.SaveChangesAsync(Elsewhere.Action);
        });
        await runner.RunDueAsync(default);
        Assert.Equal(2, (await app.NewsAsync()).Count(s => s.Text.Contains("BÁO CÁO")));
        await runner.RunDueAsync(default);
        Assert.Empty(await app.NewsAsync());
        Assert.False(runner.Failing);
    }

    [Fact]
    public async Task A_reminder_that_is_hours_late_is_not_said_but_the_report_is()
    {
        await using var app = await BotApp.StartAsync();
        app.Clock.TurnTo(Vietnam.Utc(new DateTime(2026, 6, 26, 20, 0, 0)));
        await app.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default);
        var news = await app.NewsAsync();
        Assert.DoesNotContain(news, s => s.Text.Contains("chiều nay"));
        Assert.Equal(2, news.Count(s => s.Text.Contains("BÁO CÁO")));
    }

    [Fact]
    public async Task A_round_whose_time_passed_before_the_first_start_moves_all_the_same()
    {
        await using var app = await BotApp.StartAsync();
        await app.ReadAsync(async db =>
        {
            await db
                .Rounds.Where(r => r.Id == "2026-D1")
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.ClosesAt, Vietnam.Utc(new DateTime(2026, 6, 15, 17, 0, 0))));
            return 0;
        });
        await app.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default);
        Assert.Equal(
            RoundState.Closed,
            await app.ReadAsync(db => db.Rounds.Where(r => r.Id == "2026-D1").Select(r => r.State).FirstAsync())
        );
    }

    [Fact]
    public async Task The_general_channel_gets_no_names_whatever_the_list_of_channels_says()
    {
        await using var app = await BotApp.StartAsync();
        await app.ReadAsync(db =>
            db.Channels.Where(c => c.Id == "19:all@thread.tacv2")
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Posts, "report_summary|monthly_report_full"))
        );
        await app.JumpAsync("briefing");
        var said = Assert.Single(await app.SaidInAsync("19:all@thread.tacv2"), s => s.Text.Contains("BÁO CÁO"));
        Assert.DoesNotContain("Trịnh Khắc Tú", said.Body);
    }

    [Fact]
    public async Task In_January_round_two_is_still_the_one_that_was()
    {
        await using var app = await BotApp.StartAsync();
        app.Clock.TurnTo(Vietnam.Utc(new DateTime(2026, 1, 29, 9, 0, 0)));
        Assert.Contains("Nhóm 3 | 25,50", (await app.SayAsync("CB19", "xếp hạng các nhóm đợt 2")).Single().Text);
    }

    [Fact]
    public async Task What_was_confirmed_after_the_briefing_stands_in_the_next_report_as_a_supplement()
    {
        await using var app = await BotApp.StartAsync();
        // the fixture's trap 2: a record of 30/6, confirmed that day, after the June briefing of 26/6
        await app.ReadAsync(db =>
        {
            db.Records.Add(
                new()
                {
                    Id = "GN021",
                    Date = new(2026, 6, 30),
                    PersonId = "CB09",
                    UnitId = "VP",
                    RoomId = "P102",
                    RuleCode = "VP06",
                    RuleText = "Hút thuốc lá nơi công sở",
                    Sensitivity = Sensitivity.B,
                    Status = RecordStatus.Confirmed,
                    RecordedBy = "CB04",
                    RecordedAt = Vietnam.Utc(new DateTime(2026, 6, 30, 16, 45, 0)),
                    DecidedAt = Vietnam.Utc(new DateTime(2026, 6, 30, 17, 15, 0)),
                }
            );
            return db.SaveChangesAsync(Elsewhere.Action);
        });
        await app.JumpAsync("briefing");
        await app.JumpAsync("briefing");
        Assert.Contains(
            (await app.SaidInAsync("19:lead@thread.tacv2")).Select(s => s.Text),
            t => t.Contains("tháng 7") && t.Contains("Bổ sung: 1 lượt")
        );
    }

    [Fact]
    public async Task A_class_B_name_is_seen_by_the_Director_and_not_in_the_leaderships_channel()
    {
        await using var app = await BotApp.StartAsync();
        await app.ReadAsync(db =>
            db.Records.Where(r => r.Id == "GN014").ExecuteUpdateAsync(r => r.SetProperty(x => x.Sensitivity, Sensitivity.B))
        );
        await app.ReadAsync(db =>
            db.Records.Where(r => r.Id == "GN015").ExecuteUpdateAsync(r => r.SetProperty(x => x.Sensitivity, Sensitivity.B))
        );
        Assert.Contains("Trịnh Khắc Tú", (await app.SayAsync("CB01", "báo cáo kỷ luật tháng này")).Last().Text);
        Assert.DoesNotContain("Trịnh Khắc Tú", (await app.SayAsync("CB02", "báo cáo kỷ luật tháng này")).Last().Text);
        await app.JumpAsync("briefing");
        Assert.DoesNotContain(
            await app.SaidInAsync("19:lead@thread.tacv2"),
            s => s.Body.Contains("Trịnh Khắc Tú") || s.Body.Contains("Muộn 15 phút")
        );
    }

    [Fact]
    public async Task A_head_who_has_left_is_not_asked_to_approve()
    {
        await using var app = await BotApp.StartAsync();
        await app.ReadAsync(async db =>
        {
            (await db.People.FirstAsync(p => p.Id == "CB16")).EndDate = new(2026, 6, 1);
            await app.Services.GetRequiredService<WriterGate>().SaveAsync(db, Elsewhere.Action);
            return 0;
        });
        Assert.Contains("Người duyệt: Lương Khánh Toàn", (await app.SayAsync("CB19", "đăng ký LĐTT")).Single().Text);
    }

    [Fact]
    public async Task A_month_without_data_is_not_reported_as_clean()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains("Chưa có dữ liệu", (await app.SayAsync("CB01", "báo cáo kỷ luật tháng 7 năm 2025")).Single().Text);
    }
}
