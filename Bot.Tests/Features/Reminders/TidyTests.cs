using Bot.Domain;
using Bot.Features.Reminders;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Features.Reminders;

public sealed class TidyTests
{
    [Fact]
    public async Task A_reminders_card_says_that_it_is_done_as_soon_as_it_is()
    {
        await using var app = await BotApp.StartAsync();
        await app.TurnToAsync(new(2026, 7, 1, 9, 0, 0));
        var before = Assert.Single(await app.SaidInAsync("a:CB19"), s => s.Text.StartsWith("Nhắc việc", StringComparison.Ordinal));
        Assert.Contains("Anh/Chị chưa đăng ký thi đua", before.Text);
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.SayAsync("CB19", "có");
        await app.TurnToAsync(new(2026, 7, 1, 9, 10, 0));
        var after = Assert.Single(await app.SaidInAsync("a:CB19"), s => s.Id == before.Id);
        Assert.Contains("không còn chờ Anh/Chị", after.Text);
        Assert.DoesNotContain(await app.SaidInAsync("a:CB20"), s => s.Text.Contains("không còn chờ"));
    }

    [Fact]
    public async Task A_card_of_several_duties_is_redrawn_once_for_each_that_is_done()
    {
        await using var app = await BotApp.StartAsync();
        await app.TurnToAsync(new(2026, 7, 1, 9, 0, 0));
        var before = Assert.Single(await app.SaidInAsync("a:CB16"), s => s.Text.Contains("chưa đăng ký thi đua;"));
        Assert.Contains("Duyệt 1 bản đăng ký", before.Text);
        await app.SayAsync("CB16", "đăng ký LĐTT");
        await app.SayAsync("CB16", "có");
        await app.TurnToAsync(new(2026, 7, 1, 9, 10, 0));
        await app.TurnToAsync(new(2026, 7, 1, 9, 11, 0));
        var after = Assert.Single(await app.SaidInAsync("a:CB16"), s => s.Id == before.Id);
        Assert.Contains("Trong lời nhắc này còn", after.Text);
        Assert.DoesNotContain("Chưa đăng ký thi đua", after.Text);
        // of this very card: the chase of the unit's report in June was one of several duties as well
        var row = await app.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(o => o.ConnectorId == before.Id && o.Verb != "update"));
        Assert.Equal(1, await app.ReadAsync(db => db.Outbox.CountAsync(o => o.Key.StartsWith($"tidy:{row.Id}:"))));
        Assert.Equal(["pledges", "records"], row.About);
        await app.SayAsync("CB16", "duyệt DK058");
        await app.SayAsync("CB16", "có");
        await app.TurnToAsync(new(2026, 7, 1, 9, 15, 0));
        var last = Assert.Single(await app.SaidInAsync("a:CB16"), s => s.Id == before.Id);
        Assert.DoesNotContain("Duyệt 1 bản đăng ký", last.Text);
    }

    [Fact]
    public async Task A_minute_in_which_nothing_was_saved_asks_nobodys_duties()
    {
        await using var app = await BotApp.StartAsync();
        await app.TurnToAsync(new(2026, 7, 1, 9, 0, 0));
        await app.TurnToAsync(new(2026, 7, 1, 9, 1, 0));
        var quiet = await QueriesAsync(app, new(2026, 7, 1, 9, 2, 0));
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.SayAsync("CB19", "có");
        var asked = await QueriesAsync(app, new(2026, 7, 1, 9, 3, 0));
        Assert.True(asked - quiet >= 5, $"{quiet} queries in a quiet minute, {asked} after a change");
        // midnight passes: the day may have changed what is owed
        Assert.True(await QueriesAsync(app, new(2026, 7, 2, 0, 1, 0)) - quiet >= 5);
    }

    private static async Task<long> QueriesAsync(BotApp app, DateTime until)
    {
        var count = app.Services.GetRequiredService<QueryCount>();
        var before = count.Total;
        await app.TurnToAsync(until);
        return count.Total - before;
    }

    [Fact]
    public async Task What_was_done_a_minute_before_is_not_reminded()
    {
        await using var app = await BotApp.StartAsync();
        await app.TurnToAsync(new(2026, 7, 1, 8, 29, 0));
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.SayAsync("CB19", "có");
        await app.TurnToAsync(new(2026, 7, 1, 8, 30, 0));
        Assert.DoesNotContain(await app.SaidInAsync("a:CB19"), s => s.Text.StartsWith("Nhắc việc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_deadline_the_head_gets_the_names_of_the_unit_and_then_the_Office_all_of_them()
    {
        await using var app = await BotApp.StartAsync();
        await app.TurnToAsync(new(2026, 7, 14, 9, 0, 0));
        var head = Assert.Single(await app.SaidInAsync("a:CB16"), s => s.Text.Contains("Trong đơn vị còn người chưa đăng ký"));
        var own = await app.ReadAsync(db =>
            db.People.Where(p => p.UnitId == "QLBG" && p.Id != "CB16").Select(p => p.FullName).ToListAsync()
        );
        Assert.NotEmpty(own);
        Assert.DoesNotContain("Nông Bích Đào", head.Text);
        Assert.DoesNotContain(await app.SaidInAsync("a:CB06"), s => s.Text.Contains("Còn người chưa đăng ký"));
        await app.TurnToAsync(new(2026, 7, 16, 9, 0, 0));
        Assert.Single(await app.SaidInAsync("a:CB06"), s => s.Text.Contains("Còn người chưa đăng ký"));
    }

    [Theory]
    [InlineData("nhắc lại sau 2 giờ", "2026-06-16 11:05")]
    [InlineData("2 tiếng rưỡi nữa nhắc em", "2026-06-16 11:35")]
    [InlineData("nhac lai sau 30 phut", "2026-06-16 09:35")]
    [InlineData("nhắc lại sau ba ngày", "2026-06-19 09:05")]
    [InlineData("remind me in 2 hours", "2026-06-16 11:05")]
    [InlineData("remind me in an hour", "2026-06-16 10:05")]
    [InlineData("lát nữa nhắc lại", "2026-06-16 10:05")]
    [InlineData("mai 8h nhắc", "2026-06-17 08:00")]
    [InlineData("nhắc em lúc 2 giờ chiều", "2026-06-16 14:00")]
    [InlineData("8h nhắc tôi", "2026-06-17 08:00")]
    [InlineData("thứ 5 lúc 9h30 nhắc", "2026-06-18 09:30")]
    [InlineData("chiều mai nhắc", "2026-06-17 14:00")]
    [InlineData("remind me on friday at 9am", "2026-06-19 09:00")]
    [InlineData("nhắc tôi ngày 20/7", "2026-07-20 08:00")]
    [InlineData("nhắc lại sau nửa tiếng", "2026-06-16 09:35")]
    [InlineData("nhắc tôi", null)]
    public void The_time_is_read(string words, string? expected)
    {
        var read = NudgeTime.Read(words, new(2026, 6, 16, 9, 5, 20));
        Assert.Equal(expected, read?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }
}
