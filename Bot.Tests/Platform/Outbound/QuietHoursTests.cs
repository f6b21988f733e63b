using Bot.Domain;
using Bot.Features.Reports;
using Bot.LocalTeams;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Platform.Outbound;

/// <summary>What an outage carried into the night waits for the morning, and is asked anew before it is said.</summary>
public sealed class QuietHoursTests
{
    private const string About = "register:";

    [Fact]
    public async Task After_a_stop_until_the_evening_an_answer_goes_out_and_all_else_waits_for_the_morning_through_another_restart()
    {
        var folder = BotApp.NewFolder();
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            await app.TurnToAsync(new(2026, 7, 1, 9, 0, 0));
            await BreakOffAsync(app, until: new(2026, 7, 1, 20, 0, 0));
        }
        await using (var evening = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            Assert.Contains(await evening.SaidInAsync("a:CB21"), s => s.Text == "trả lời");
            var waiting = await evening.ReadAsync(db => db.Outbox.AsNoTracking().Where(o => o.NotBefore != null).ToListAsync());
            Assert.Equal(["CB19", "CB21", "CB22"], waiting.Select(o => o.Target[7..]).Order());
            Assert.All(
                waiting,
                o => Assert.Equal((OutboxState.Pending, Vietnam.Utc(new DateTime(2026, 7, 2, 7, 0, 0))), (o.State, o.NotBefore))
            );
            Assert.All(waiting, o => Assert.Contains("chờ đến 07:00 thứ Năm 02/07/2026", o.Problem));
            Assert.Contains("chờ đến 07:00", (await evening.SayAsync("CB06", "tình trạng gửi"))[0].Text);
        }
        await using var night = await BotApp.OpenAsync(folder, keepFolder: false);
        await night.SayAsync("CB19", "đăng ký LĐTT");
        await night.SayAsync("CB19", "có");
        var before = (await night.SaidInAsync("a:CB22")).Count;
        await night.TurnToAsync(new(2026, 7, 2, 6, 59, 0));
        Assert.Equal(before, (await night.SaidInAsync("a:CB22")).Count);
        await night.TurnToAsync(new(2026, 7, 2, 7, 1, 0));
        Assert.Equal(before + 1, (await night.SaidInAsync("a:CB22")).Count);
        Assert.Contains("chưa đăng ký thi đua", (await night.SaidInAsync("a:CB22")).Last().Text);
        Assert.Contains(await night.SaidInAsync("a:CB21"), s => s.Text == "giấy tờ");
        var done = await night.ReadAsync(db =>
            db.Outbox.SingleAsync(o => o.Target == "person:CB19" && o.Kind == Kinds.Reminder && o.About != null)
        );
        Assert.Equal(
            (OutboxState.Dropped, "không gửi nữa: việc đã xong, hoặc không còn là việc của người nhận"),
            (done.State, done.Problem)
        );
        Assert.Contains("việc đã xong", (await night.SayAsync("CB06", "tình trạng gửi"))[0].Text);
    }

    [Fact]
    public async Task What_speaks_of_its_own_day_is_not_said_on_the_next()
    {
        await using var app = await BotApp.StartAsync();
        await app.TurnToAsync(new(2026, 6, 19, 15, 5, 0));
        await app.ChangeAsync(async db =>
        {
            var cleaning = await db.Outbox.Where(o => o.Key.StartsWith("reminder:R01:2026-06-19")).OrderBy(o => o.Id).ToListAsync();
            cleaning.ForEach(o => (o.State, o.NotBefore) = (OutboxState.Pending, Vietnam.Utc(new DateTime(2026, 6, 22, 7, 0, 0))));
            cleaning[1].Key = cleaning[1].Key.Replace("R01", "R00");
        });
        await app.TurnToAsync(new(2026, 6, 22, 8, 0, 0));
        var why = await app.ReadAsync(db =>
            db.Outbox.Where(o => o.State == OutboxState.Dropped).OrderBy(o => o.Id).Select(o => o.Problem).ToListAsync()
        );
        Assert.Equal(["không gửi nữa: đã qua thời điểm cần nhắc", "không gửi nữa: lịch nhắc đã đổi"], why.Take(2));
    }

    [Fact]
    public async Task A_report_that_Teams_did_not_take_by_the_evening_is_said_in_the_morning()
    {
        await using var post = new Post(new(2026, 6, 16, 15, 30, 0));
        var back = Vietnam.Utc(new DateTime(2026, 6, 16, 19, 0, 0));
        post.Teams.Decide = (_, _) => new(Away: post.Time.GetUtcNow().UtcDateTime < back);
        await post.SendAsync(Kinds.MonthlyReport, 3, conversations: 3);
        await post.SendAsync(Kinds.Ranking, 3, conversations: 3);
        await post.DriveAsync();
        // a result that a person published just now is said as soon as it can be
        Assert.Equal(3, post.Teams.Taken.Count(t => t.Text.StartsWith(Kinds.Ranking, StringComparison.Ordinal)));
        var waiting = (await post.LedgerAsync()).Where(o => o.Kind == Kinds.MonthlyReport).ToList();
        Assert.All(waiting, o => Assert.Equal(OutboxState.Pending, o.State));
        Assert.All(waiting, o => Assert.Equal(new DateTime(2026, 6, 17, 7, 30, 0), Vietnam.Wall(o.NotBefore!.Value)));
        Assert.All(waiting, o => Assert.StartsWith("không nối được tới Teams; bị chậm, chờ đến 07:30", o.Problem));
    }

    // two reminders, a notice about a record and an answer that were not said when the process stopped
    private static Task BreakOffAsync(BotApp app, DateTime until) =>
        app.ChangeAsync(async db =>
        {
            var digests = await db
                .Outbox.Where(o => o.About!.Any(key => key.StartsWith(About)) && (o.Target == "person:CB19" || o.Target == "person:CB22"))
                .ToListAsync();
            Assert.Equal(2, digests.Count);
            digests.ForEach(o => (o.State, o.ConnectorId, o.SentAt) = (OutboxState.Pending, null, null));
            db.Outbox.Add(
                new()
                {
                    Key = "left:1",
                    Kind = Kinds.Discipline,
                    Target = "person:CB21",
                    Body = """{"type":"message","text":"giấy tờ"}""",
                    CreatedAt = app.Clock.Now,
                }
            );
            db.Outbox.Add(
                new()
                {
                    Key = "left:2",
                    Kind = Kinds.Reply,
                    Target = "person:CB21",
                    Body = """{"type":"message","text":"trả lời"}""",
                    CreatedAt = app.Clock.Now,
                }
            );
            (await db.Values.FindAsync(Demo.ClockKey))!.Value = ScheduleRunner.Text(Vietnam.Utc(until));
        });
}
