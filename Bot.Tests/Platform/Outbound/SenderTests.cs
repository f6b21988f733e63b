using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Outbound;

public sealed class SenderTests
{
    [Fact]
    public async Task A_channel_that_is_busy_gets_the_message_once_it_is_free()
    {
        await using var app = await BotApp.StartAsync();
        app.Faults.Add(new(429, "Throttled", RetryAfter: 0), times: 2);
        Assert.Single(await app.SayAsync("CB19", "tôi là ai"));
        var row = await app.ReadAsync(db => db.Outbox.OrderBy(o => o.Id).LastAsync());
        Assert.Equal((OutboxState.Sent, 3), (row.State, row.Attempts));
    }

    [Fact]
    public async Task A_blocked_bot_does_not_try_again_and_the_ledger_says_why()
    {
        await using var app = await BotApp.StartAsync();
        app.Faults.Add(new(403, "ConversationBlockedByUser"));
        Assert.Empty(await app.SayAsync("CB19", "tôi là ai"));
        var row = await app.ReadAsync(db => db.Outbox.OrderBy(o => o.Id).LastAsync());
        Assert.Equal((OutboxState.Dead, 1, "bot đã bị gỡ hoặc bị chặn ở hội thoại này"), (row.State, row.Attempts, row.Problem));
    }

    [Fact]
    public async Task A_report_whose_send_timed_out_is_not_said_twice_without_a_person()
    {
        await using var app = await BotApp.StartAsync();
        await app.JumpAsync("round-end");
        // the channel takes the report and then does not answer in time: whether it is there nobody can know
        await app.Services.GetRequiredService<ScheduleRunner>().RunDueAsync(default, app.Clock.TurnTo, app.Clock.Now.AddHours(30));
        await app.SettleAsync();
        app.Faults.Add(new(504, "GatewayTimeout", Accept: true), times: 2);
        var news = await app.JumpAsync("briefing");
        Assert.Equal(2, news.Count(n => n.Text.Contains("BÁO CÁO")));
        Assert.Equal(2, await app.ReadAsync(db => db.Outbox.CountAsync(o => o.State == OutboxState.Unclear && o.Attempts == 1)));
    }

    [Fact]
    public async Task An_answer_whose_send_timed_out_may_repeat_once()
    {
        await using var app = await BotApp.StartAsync();
        app.Faults.Add(new(504, "GatewayTimeout", Accept: true));
        Assert.Equal(2, (await app.SayAsync("CB19", "tôi là ai")).Count);
    }

    [Fact]
    public async Task Messages_of_one_conversation_keep_their_order_though_the_first_is_held_up()
    {
        await using var app = await BotApp.StartAsync();
        app.Faults.Add(new(503, "ServiceUnavailable"), times: 3);
        var said = await app.SayAsync("CB16", "đăng ký chờ duyệt");
        Assert.Equal(
            ["Có 1 bản đăng ký đang chờ Anh/Chị duyệt, bản lâu nhất chờ 1 ngày.", "Đăng ký DK058 chờ duyệt"],
            said.Select(s => s.Text.Split('\n')[0])
        );
    }

    [Fact]
    public async Task A_person_who_never_wrote_gets_a_chat_opened()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.SayAsync("CB19", "có");
        Assert.Contains("Đăng ký DK059 chờ duyệt", Assert.Single(await app.SaidInAsync("a:CB16")).Text);
    }

    [Fact]
    public async Task What_was_decided_before_a_stop_is_said_after_it()
    {
        var folder = BotApp.NewFolder();
        string address;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            await app.ReadAsync(async db =>
            {
                db.Outbox.Add(
                    new()
                    {
                        Key = "left:1",
                        Kind = Kinds.Notice,
                        Target = "person:CB19",
                        Body = """{"type":"message","text":"còn lại"}""",
                        CreatedAt = app.Clock.Now,
                    }
                );
                db.Outbox.Add(
                    new()
                    {
                        Key = "left:2",
                        Kind = Kinds.MonthlyReport,
                        Target = "channel:19:lead@thread.tacv2",
                        Body = """{"type":"message","text":"không rõ"}""",
                        State = OutboxState.Claimed,
                        CreatedAt = app.Clock.Now,
                    }
                );
                return await db.SaveChangesAsync();
            });
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        Assert.Equal("còn lại", Assert.Single(await again.SaidInAsync("a:CB19")).Text);
        Assert.DoesNotContain(await again.SaidInAsync("19:lead@thread.tacv2"), s => s.Text == "không rõ");
        Assert.Equal(
            OutboxState.Unclear,
            await again.ReadAsync(db => db.Outbox.Where(o => o.Key == "left:2").Select(o => o.State).FirstAsync())
        );
    }

    [Fact]
    public async Task The_English_reader_gets_the_English_notice()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB16", "hello", "en-US");
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.SayAsync("CB19", "có");
        Assert.Contains("Pledge DK059 waits for approval", (await app.SaidInAsync("a:CB16")).Last().Text);
    }
}
