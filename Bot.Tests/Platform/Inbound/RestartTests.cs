using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Outbound;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Inbound;

public sealed class RestartTests
{
    [Fact]
    public async Task Forty_five_broken_off_turns_are_answered_once_each()
    {
        var folder = BotApp.NewFolder();
        string address;
        List<string> people;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            people = await app.ReadAsync(db => db.People.Select(p => p.Id).ToListAsync());
            foreach (var id in people)
            {
                var activity = app.Teams.Activity(
                    await app.PersonAsync(id),
                    $"a:{id}",
                    "personal",
                    "message",
                    $"m-{id}",
                    "vi-VN",
                    a => a["text"] = "tôi là ai"
                );
                await app
                    .Services.GetRequiredService<WriterGate>()
                    .ArriveAsync(
                        new()
                        {
                            ChannelId = "msteams",
                            ConversationId = $"a:{id}",
                            Type = "message",
                            ActivityId = $"m-{id}",
                            Body = JsonSerializer.Serialize(activity, Wire.Json),
                            ReceivedAt = app.Clock.Now,
                        }
                    );
            }
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        Assert.Equal(45, people.Count);
        foreach (var id in people)
        {
            // the first word between them brings the notice of privacy behind the answer
            Assert.Single(await again.SaidInAsync($"a:{id}"), s => !s.Text.StartsWith("Quyền riêng tư", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_button_of_an_older_card_does_not_confirm_what_was_changed_since()
    {
        await using var app = await BotApp.StartAsync();
        var first = (await app.SayAsync("CB07", "chấm p202 8,5")).Last();
        await app.SayAsync("CB07", "p202 3");
        var (answer, _) = await app.PressAsync("CB07", "Có, gửi", on: first);
        Assert.Contains("Thẻ này đã cũ", answer);
        Assert.Equal(0, await app.ReadAsync(db => db.Ballots.CountAsync(b => b.EvaluatorId == "CB07" && b.SubjectId == "P202")));
        await app.SayAsync("CB07", "có");
        Assert.Equal(
            300,
            await app.ReadAsync(db =>
                db.Ballots.Where(b => b.EvaluatorId == "CB07" && b.SubjectId == "P202").Select(b => b.Score).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_button_drawn_for_another_version_of_a_pledge_changes_nothing()
    {
        await using var app = await BotApp.StartAsync();
        var data = JsonSerializer.SerializeToElement(
            new
            {
                verb = "pledge.approve",
                id = "DK058",
                v = 999,
            }
        );
        Assert.Contains(
            "đã thay đổi",
            await app.Teams.PressAsync(await app.PersonAsync("CB16"), "a:CB16", "1", "pledge.approve", data, "vi-VN")
        );
        Assert.Equal(
            PledgeStatus.Waiting,
            await app.ReadAsync(db => db.Pledges.Where(p => p.Id == "DK058").Select(p => p.Status).FirstAsync())
        );
    }

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/local/api/reset")]
    public async Task Another_web_page_in_the_same_browser_cannot_speak_for_anybody(string path)
    {
        await using var app = await BotApp.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Address}{path}") { Content = new StringContent("{}") };
        request.Headers.Add("Origin", "http://evil.example");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_message_too_long_to_be_read_whole_is_not_read_in_part()
    {
        await using var app = await BotApp.StartAsync();
        var said = Assert.Single(await app.SayAsync("CB07", "chấm " + string.Concat(Enumerable.Repeat("p202 8,5 ", 300))));
        Assert.Contains("quá dài", said.Text);
    }

    [Fact]
    public async Task A_room_with_two_scores_in_one_line_is_asked_about()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains(
            "P202 có hai điểm trong một dòng: 8,5 và 9",
            string.Join("\n", (await app.SayAsync("CB07", "chấm p202 8,5 p202 9")).Select(s => s.Text))
        );
        Assert.Contains("P202 Phòng Biên giới 1 | 9", (await app.SayAsync("CB07", "9")).Last().Text);
    }
}
