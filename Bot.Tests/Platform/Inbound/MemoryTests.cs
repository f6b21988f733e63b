using Bot.Domain;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Inbound;

/// <summary>What is kept in memory is never older than what was saved.</summary>
public sealed class MemoryTests
{
    [Fact]
    public async Task A_person_who_left_is_a_stranger_at_once()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains("Vũ Hoàng Long", (await app.SayAsync("CB19", "tôi là ai")).Single().Text);
        await app.ReadAsync(async db =>
        {
            (await db.People.FirstAsync(p => p.Id == "CB19")).EndDate = new(2026, 6, 15);
            await app.Services.GetRequiredService<WriterGate>().SaveAsync(db, Elsewhere.Action);
            return 0;
        });
        Assert.Contains("chưa biết Anh/Chị là ai", (await app.SayAsync("CB19", "tôi là ai")).Single().Text);
    }

    [Fact]
    public async Task What_is_kept_is_dropped_only_after_the_commit_so_that_nobody_reads_the_old_state_into_it_again()
    {
        await using var app = await BotApp.StartAsync();
        var (cache, gate) = (app.Services.GetRequiredService<OrgCache>(), app.Services.GetRequiredService<WriterGate>());
        for (var n = 0; n < 20; n++)
        {
            var name = $"Tên {n}";
            using var stop = new CancellationTokenSource();
            var readers = Enumerable
                .Range(0, 2)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (!stop.IsCancellationRequested)
                        {
                            await app.ReadAsync(async db => await cache.GetAsync(db, default));
                        }
                    })
                )
                .ToList();
            await app.ReadAsync(async db =>
            {
                (await db.People.FirstAsync(p => p.Id == "CB19")).PositionVi = name;
                await gate.SaveAsync(db, Elsewhere.Action);
                return 0;
            });
            await stop.CancelAsync();
            await Task.WhenAll(readers);
            Assert.Equal(name, (await app.ReadAsync(async db => await cache.GetAsync(db, default))).Person("CB19").PositionVi);
        }
    }

    [Fact]
    public async Task A_form_begun_before_a_restart_goes_on_after_it()
    {
        var folder = BotApp.NewFolder();
        string address;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            await app.SayAsync("CB19", "đăng ký LĐTT");
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        Assert.Contains("Đã ghi nhận", (await again.SayAsync("CB19", "có")).Single().Text);
    }

    [Fact]
    public async Task The_demo_set_back_is_as_at_its_first_moment()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.JumpAsync("briefing");
        using var http = new HttpClient();
        (await http.PostAsync($"{app.Address}/local/api/reset", null)).EnsureSuccessStatusCode();
        Assert.Equal(Demo.Begins.Date, app.Clock.Now.Date);
        // the form of before is gone with everything else
        Assert.Contains("Không có việc nào đang làm dở", (await app.SayAsync("CB19", "có"))[0].Text);
        Assert.Equal(0, await app.ReadAsync(db => db.JobRuns.CountAsync()));
        Assert.NotEmpty(await app.JumpAsync(DemoTime.Briefing));
    }

    [Fact]
    public async Task Another_host_name_does_not_get_into_LocalTeams()
    {
        await using var app = await BotApp.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{app.Address}/local/api/state")
        {
            Headers = { Host = "evil.example" },
        };
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }
}
