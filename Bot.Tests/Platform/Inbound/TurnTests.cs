using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Inbound;
using Bot.Platform.Outbound;
using Bot.Tests.Dialogs;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Platform.Inbound;

public sealed class TurnTests
{
    [Fact]
    public async Task The_same_activity_five_times_at_once_is_answered_once()
    {
        await using var app = await BotApp.StartAsync();
        app.Faults.Deliveries = 5;
        Assert.Single(await app.SayAsync("CB19", "tôi là ai"));
    }

    [Fact]
    public async Task The_same_button_press_five_times_at_once_changes_once_and_is_answered_alike()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB16", "đăng ký chờ duyệt");
        app.Faults.Deliveries = 5;
        var (answer, _) = await app.PressAsync("CB16", "Duyệt");
        Assert.Contains("Đã duyệt DK058", answer);
        Assert.Equal(
            1,
            await app.ReadAsync(db => db.Audit.CountAsync(a => a.Entity == "Pledge" && a.EntityId == "DK058" && a.Change == "Modified"))
        );
    }

    [Fact]
    public async Task Every_delivery_of_an_invoke_gets_the_first_ones_answer_though_all_come_in_one_moment()
    {
        await using var app = await BotApp.StartAsync();
        var person = await app.PersonAsync("CB16");
        for (var press = 0; press < 25; press++)
        {
            var json = JsonSerializer.Serialize(
                app.Teams.Activity(
                    person,
                    "a:CB16",
                    "personal",
                    "invoke",
                    $"f:{press}",
                    "vi-VN",
                    a =>
                    {
                        a["name"] = "adaptiveCard/action";
                        a["value"] = new
                        {
                            action = new
                            {
                                type = "Action.Execute",
                                verb = "pledge.approve",
                                data = new { id = "none", v = 0 },
                            },
                            trigger = "manual",
                        };
                    }
                ),
                Wire.Json
            );
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => app.Teams.PostAsync(json)));
            Assert.Equal(200, answers[0].Status);
            Assert.Single(answers.Distinct());
        }
    }

    [Fact]
    public async Task A_second_press_on_the_same_card_hears_that_it_is_decided()
    {
        await using var app = await BotApp.StartAsync();
        var card = (await app.SayAsync("CB16", "đăng ký chờ duyệt")).Last();
        await Task.WhenAll(app.PressAsync("CB16", "Duyệt", on: card), app.PressAsync("CB16", "Duyệt", on: card));
        var pledge = await app.ReadAsync(db => db.Pledges.FirstAsync(p => p.Id == "DK058"));
        Assert.Equal((PledgeStatus.Approved, 1), (pledge.Status, pledge.Version));
        var (again, _) = await app.PressAsync("CB16", "Trả lại", on: card);
        Assert.Contains("đã được Chu Việt Hòa xử lý rồi", again);
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_be_linked()
    {
        await using var app = await BotApp.StartAsync();
        var stranger = new Person
        {
            Id = "X",
            FullName = "Người lạ",
            AadObjectId = "11111111-1111-4111-8111-111111111111",
        };
        var activity = app.Teams.Activity(stranger, "a:CB19", "personal", "message", "m1", "vi-VN", a => a["text"] = "xin chào");
        await app.Teams.DeliverAsync(activity);
        var said = Assert.Single(await app.NewsAsync());
        Assert.Contains("11111111-1111-4111-8111-111111111111", said.Text);
        Assert.Contains("Văn phòng", said.Text);
    }

    [Fact]
    public async Task An_object_id_that_another_channel_claims_is_not_believed()
    {
        await using var app = await BotApp.StartAsync();
        var activity = app.Teams.Activity(
            await app.PersonAsync("CB01"),
            "a:CB01",
            "personal",
            "message",
            "m1",
            "vi-VN",
            a => (a["text"], a["channelId"]) = ("tôi là ai", "webchat")
        );
        await app.Teams.DeliverAsync(activity);
        Assert.Contains("chưa biết Anh/Chị là ai", Assert.Single(await app.NewsAsync()).Text);
    }

    [Fact]
    public async Task Another_bot_is_not_answered()
    {
        await using var app = await BotApp.StartAsync();
        var activity = app.Teams.Activity(
            await app.PersonAsync("CB19"),
            "a:CB19",
            "personal",
            "message",
            "m1",
            "vi-VN",
            a => (a["text"], a["from"]) = ("xin chào", new Dictionary<string, object> { ["id"] = "28:another" })
        );
        await app.Teams.DeliverAsync(activity);
        Assert.Empty(await app.NewsAsync());
    }

    [Theory]
    [InlineData("xếp hạng các nhóm")]
    [InlineData("ừ")]
    [InlineData("cảm ơn bot nhé")]
    public async Task An_edited_question_or_yes_is_not_a_new_request(string text)
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm p202 8");
        await app.NewsAsync();
        await EditAsync(app, text);
        Assert.Empty(await app.NewsAsync());
        Assert.Null(await ScoreAsync(app));
    }

    [Fact]
    public async Task An_edited_score_stands_for_the_one_that_waits_and_is_proposed_for_the_one_that_was_saved()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm p202 8");
        await app.NewsAsync();
        await EditAsync(app, "chấm p202 9");
        var shown = string.Join("\n", (await app.NewsAsync()).Select(s => s.Text));
        Assert.Contains("đọc lại", shown);
        Assert.Matches("P202[^\n]*\n?[^\n]*9", shown);
        await app.SayAsync("CB07", "có");
        Assert.Equal(900, await ScoreAsync(app));
        await EditAsync(app, "chấm p202 9,5");
        Assert.Contains("9 → 9,5", string.Join("\n", (await app.NewsAsync()).Select(s => s.Text)));
        Assert.Equal(900, await ScoreAsync(app));
        await app.SayAsync("CB07", "có");
        Assert.Equal(950, await ScoreAsync(app));
    }

    private static Task<int?> ScoreAsync(BotApp app) =>
        app.ReadAsync(db =>
            db.Ballots.Where(b => b.EvaluatorId == "CB07" && b.SubjectId == "P202").Select(b => (int?)b.Score).FirstOrDefaultAsync()
        );

    private static async Task EditAsync(BotApp app, string text) =>
        await app.Teams.DeliverAsync(
            app.Teams.Activity(await app.PersonAsync("CB07"), "a:CB07", "personal", "messageUpdate", "m1", "vi-VN", a => a["text"] = text)
        );

    [Fact]
    public async Task An_unexpected_error_is_an_apology_with_a_code_and_nothing_is_saved()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB19", "đăng ký LĐTT");
        // a dialog state that nobody can read: what a bug or a hand in the database would leave
        await app.ReadAsync(async db =>
        {
            var row = await db.Dialogs.FirstAsync(d => d.Key.Contains("a:CB19"));
            app.Services.GetRequiredService<DialogMemory>().Forget();
            row.Json =
                """{"DialogState":{"dialogStack":[{"id":"pledge.register","state":{"draft":"not json","step":"review","instance":"x"}}]}}""";
            return await db.SaveChangesAsync();
        });
        var said = Assert.Single(await app.SayAsync("CB19", "có"));
        Assert.Matches("mã [2-9A-Z]{6}", said.Text);
        Assert.DoesNotContain("Exception", said.Text);
        Assert.Equal(0, await app.ReadAsync(db => db.Pledges.CountAsync(p => p.SubjectId == "CB19" && p.Period == "2026-D2")));
    }

    [Fact]
    public async Task A_turn_that_a_crash_broke_off_is_taken_up_again_at_start_and_answered_once()
    {
        var folder = BotApp.NewFolder();
        string address;
        await using (var app = await BotApp.OpenAsync(folder, keepFolder: true))
        {
            address = app.Address;
            // what the door writes before the work: as a process leaves it that was killed right then
            var activity = app.Teams.Activity(
                await app.PersonAsync("CB19"),
                "a:CB19",
                "personal",
                "message",
                "m1",
                "vi-VN",
                a => a["text"] = "tôi là ai"
            );
            await app
                .Services.GetRequiredService<WriterGate>()
                .ArriveAsync(
                    new()
                    {
                        ChannelId = "msteams",
                        ConversationId = "a:CB19",
                        Type = "message",
                        ActivityId = "m1",
                        Body = JsonSerializer.Serialize(activity, Wire.Json),
                        ReceivedAt = app.Clock.Now,
                    }
                );
            Assert.Empty(await app.NewsAsync());
        }
        await using var again = await BotApp.OpenAsync(folder, keepFolder: false, "--urls", address);
        var said = Assert.Single(await again.SaidInAsync("a:CB19"), s => !s.Text.StartsWith("Quyền riêng tư", StringComparison.Ordinal));
        Assert.Contains("Vũ Hoàng Long", said.Text);
    }

    [Fact]
    public async Task A_personal_chat_is_greeted_once_though_Teams_announces_it_twice()
    {
        await using var app = await BotApp.StartAsync();
        await app.ChangeAsync(async db => (await db.Conversations.FindAsync("a:CB19"))!.WelcomedAt = null);
        await app.Teams.InstallAsync(await app.PersonAsync("CB19"), "a:CB19", "vi-VN");
        await app.Teams.InstallAsync(await app.PersonAsync("CB19"), "a:CB19", "vi-VN");
        Assert.Contains("Xin chào Anh/Chị Long", Assert.Single(await app.NewsAsync()).Text);
    }

    [Fact]
    public async Task A_turn_makes_a_bounded_number_of_queries()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB19", "bxh nhóm năm ngoái");
        var counter = app.Services.GetRequiredService<QueryCount>();
        var before = counter.Total;
        await app.SayAsync("CB19", "bxh nhóm năm ngoái");
        // scores and bonuses; LocalTeams' own reads and the harness make the rest
        Assert.InRange(counter.Total - before, 2, 12);
    }

    [Fact]
    public async Task Every_change_is_in_the_audit_trail_with_who_and_before_and_after()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm p201 9");
        await app.SayAsync("CB07", "có");
        var entry = await app.ReadAsync(db => db.Audit.SingleAsync(a => a.Entity == "Ballot" && a.Change == "Modified"));
        Assert.Equal(("CB07", "ballot.submit", "2026-D1:P201:CB07"), (entry.Who, entry.Operation, entry.EntityId));
        Assert.Contains("\"Score\":850", entry.Before);
        Assert.Contains("\"Score\":900", entry.After);
    }

    [Fact]
    public async Task A_card_of_another_form_is_known_as_old()
    {
        await using var app = await BotApp.StartAsync();
        var old = (await app.SayAsync("CB19", "đăng ký LĐTT")).Last();
        await app.SayAsync("CB19", "hủy");
        var (answer, _) = await app.PressAsync("CB19", "Có, gửi", on: old);
        Assert.Contains("Thẻ này đã cũ", answer);
        Assert.Equal(0, await app.ReadAsync(db => db.Pledges.CountAsync(p => p.SubjectId == "CB19" && p.Period == "2026-D2")));
    }

    [Fact]
    public async Task A_forged_press_on_somebody_elses_pledge_changes_nothing()
    {
        await using var app = await BotApp.StartAsync();
        var data = JsonSerializer.SerializeToElement(
            new
            {
                verb = "pledge.approve",
                id = "DK058",
                v = 0,
            }
        );
        var asHead = await app.Teams.PressAsync(await app.PersonAsync("CB26"), "a:CB26", "1", "pledge.approve", data, "vi-VN");
        var asStaff = await app.Teams.PressAsync(await app.PersonAsync("CB19"), "a:CB19", "1", "pledge.approve", data, "vi-VN");
        Assert.Contains("Không có đăng ký DK058", asHead);
        Assert.Contains("chưa được phân quyền", asStaff);
        Assert.Equal(
            PledgeStatus.Waiting,
            await app.ReadAsync(db => db.Pledges.Where(p => p.Id == "DK058").Select(p => p.Status).FirstAsync())
        );
    }

    [Fact]
    public async Task A_submit_from_a_client_that_does_not_know_execute_does_the_same()
    {
        await using var app = await BotApp.StartAsync();
        await app.Teams.DeliverAsync(
            app.Teams.Activity(
                await app.PersonAsync("CB16"),
                "a:CB16",
                "personal",
                "message",
                "m9",
                "vi-VN",
                a =>
                    a["value"] = new
                    {
                        verb = "pledge.approve",
                        id = "DK058",
                        v = 0,
                    }
            )
        );
        Assert.Contains((await app.NewsAsync()), s => s.Text.Contains("Đã duyệt DK058"));
    }
}
