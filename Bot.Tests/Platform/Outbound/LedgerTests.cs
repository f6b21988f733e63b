using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Platform.Outbound;

/// <summary>What was not delivered is told to the Office, and sent again when it says so.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task A_blocked_chat_is_marked_the_Office_is_told_once_and_may_send_again()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB19", "tôi là ai");
        app.Faults.Add(new(403, "ConversationBlockedByUser"));
        await app.ChangeAsync(db =>
        {
            db.Nudges.Add(new() { PersonId = "CB19", DueAt = Vietnam.Utc(new DateTime(2026, 6, 16, 10, 0, 0)) });
            return Task.CompletedTask;
        });
        await app.TurnToAsync(new(2026, 6, 16, 10, 1, 0));
        Assert.NotNull(await app.ReadAsync(db => db.Conversations.Where(c => c.PersonId == "CB19").Select(c => c.RemovedAt).FirstAsync()));
        await app.TurnToAsync(new(2026, 6, 18, 9, 0, 0));
        Assert.Single(await app.SaidInAsync("a:CB06"), s => s.Text.Contains("1 tin không gửi được"));
        var ledger = (await app.SayAsync("CB06", "tình trạng gửi")).Single();
        Assert.Contains("bot đã bị gỡ hoặc bị chặn", ledger.Text);
        var id = await app.ReadAsync(db => db.Outbox.Where(o => o.State == OutboxState.Dead).Select(o => o.Id).SingleAsync());
        // the person writes again: the mark is gone, and the message can go out
        await app.SayAsync("CB19", "tôi là ai");
        Assert.Contains($"Gửi lại tin #{id}?", (await app.SayAsync("CB06", $"gửi lại tin {id}")).Single().Text);
        await app.SayAsync("CB06", "có");
        Assert.Contains(await app.SaidInAsync("a:CB19"), s => s.Text.Contains("Nhắc theo hẹn"));
        Assert.Contains("Không có tin nào gửi không được", (await app.SayAsync("CB06", "tình trạng gửi")).Single().Text);
        Assert.Contains("Không có tin gửi lỗi mang số ấy", (await app.SayAsync("CB06", $"gửi lại tin {id}")).Single().Text);
    }

    [Fact]
    public async Task An_uncertain_report_says_that_it_may_be_seen_twice()
    {
        await using var app = await BotApp.StartAsync();
        await app.ChangeAsync(db =>
        {
            db.Outbox.Add(
                new()
                {
                    Key = "x",
                    Kind = Kinds.MonthlyReport,
                    Target = "channel:19:lead@thread.tacv2",
                    Body = """{"type":"message","text":"BÁO CÁO"}""",
                    State = OutboxState.Unclear,
                    Problem = "Teams không trả lời kịp",
                    CreatedAt = app.Clock.Now,
                }
            );
            return Task.CompletedTask;
        });
        var id = await app.ReadAsync(db => db.Outbox.Where(o => o.Key == "x").Select(o => o.Id).SingleAsync());
        Assert.Contains("có thể thấy hai lần", (await app.SayAsync("CB06", $"gửi lại tin số {id}")).Single().Text);
        await app.SayAsync("CB06", "hủy");
        Assert.Equal(OutboxState.Unclear, await app.ReadAsync(db => db.Outbox.Where(o => o.Key == "x").Select(o => o.State).SingleAsync()));
    }

    [Fact]
    public async Task Only_the_Office_sees_the_ledger_and_the_jobs()
    {
        await using var app = await BotApp.StartAsync();
        foreach (var sentence in new[] { "tình trạng gửi", "tình trạng công việc", "gửi lại tin 1" })
        {
            Assert.Contains("chưa được phân quyền", (await app.SayAsync("CB19", sentence)).Single().Text);
        }
        var jobs = (await app.SayAsync("CB06", "tình trạng công việc")).Single().Text;
        Assert.Contains("Báo cáo tháng", jobs);
        Assert.Contains("08:00 thứ Sáu 26/06/2026", jobs);
        Assert.Contains("Không có việc nào lỗi", jobs);
    }
}
