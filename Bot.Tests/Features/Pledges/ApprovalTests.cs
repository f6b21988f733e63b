using Bot.Domain;
using Bot.Features.Pledges;
using Bot.LocalTeams;
using Bot.Platform.Access;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Features.Pledges;

/// <summary>Who decides about a pledge, in what order, in whose place, and what becomes of the cards that others hold (B1-B5).</summary>
public sealed class ApprovalTests
{
    private static readonly DateTime January = new(2026, 1, 14, 8, 0, 0);

    [Fact]
    public async Task The_head_the_stand_in_and_a_withdrawal_at_the_same_moment_leave_one_end_and_every_card_tells_it()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await using var app = await BotApp.StartDepartmentAsync(January);
            await YesAsync(app, "CB16", "ủy quyền cho anh Bách duyệt đăng ký đến 20/1");
            var id = await RegisterAsync(app, "CB19", "đăng ký LĐTT");
            await app.SettleAsync();
            var (head, deputy) = ((await app.SaidInAsync("a:CB16"))[^1], (await app.SaidInAsync("a:CB17"))[^1]);
            Assert.Contains(id, head.Text);
            Assert.Contains(id, deputy.Text);
            await app.SayAsync("CB19", "rút đăng ký");
            await Task.WhenAll(
                app.PressAsync("CB16", "Duyệt", on: head),
                app.PressAsync("CB17", "Duyệt", on: deputy),
                app.Teams.SayAsync(await app.PersonAsync("CB19"), "có", "vi-VN")
            );
            await app.SettleAsync();
            var pledge = await app.ReadAsync(db => db.Pledges.AsNoTracking().SingleAsync(p => p.Id == id));
            // a withdrawal after an approval is allowed, an approval after a withdrawal is not
            Assert.True(pledge.Status is PledgeStatus.Withdrawn or PledgeStatus.Approved, $"{pledge.Status}");
            var decided = await app.ReadAsync(db =>
                db.Audit.CountAsync(a => a.Entity == nameof(Pledge) && a.EntityId == id && a.Operation == "pledge.decide")
            );
            Assert.InRange(decided, 0, 1);
            // never an approval after a withdrawal
            var order = await app.ReadAsync(db =>
                db.Audit.Where(a => a.Entity == nameof(Pledge) && a.EntityId == id && a.Operation != "pledge.register")
                    .OrderBy(a => a.Id)
                    .Select(a => a.Operation)
                    .ToListAsync()
            );
            Assert.DoesNotContain("pledge.decide", order.SkipWhile(o => o != "pledge.withdraw"));
            foreach (var (chat, card) in new[] { ("a:CB16", head), ("a:CB17", deputy) })
            {
                var now = (await app.SaidInAsync(chat)).Single(s => s.Id == card.Id);
                Assert.DoesNotContain(now.Buttons, b => b.Title == "Duyệt");
                Assert.Matches(pledge.Status == PledgeStatus.Withdrawn ? "đã được người đăng ký rút|Đã duyệt" : "Đã duyệt", now.Text);
            }
        }
    }

    [Fact]
    public async Task A_typed_decision_turns_the_own_card_too_and_says_no_card_twice()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        var id = await RegisterAsync(app, "CB19", "đăng ký LĐTT");
        await app.SettleAsync();
        var card = (await app.SaidInAsync("a:CB16"))[^1];
        await app.SayAsync("CB16", $"duyệt {id}");
        await app.SayAsync("CB16", "có");
        await app.SettleAsync();
        var chat = await app.SaidInAsync("a:CB16");
        Assert.DoesNotContain(chat, s => s.Buttons.Any(b => b.Title == "Duyệt"));
        Assert.Contains("Đã duyệt", chat.Single(s => s.Id == card.Id).Text);
        // asked, "approve?", done: nothing was sent again
        Assert.Equal(3, chat.Count(s => s.Text.Contains(id, StringComparison.Ordinal)));
        await app.SayAsync("CB19", "rút đăng ký");
        await app.SayAsync("CB19", "có");
        await app.SettleAsync();
        Assert.Equal(3, (await app.SaidInAsync("a:CB16")).Count(s => s.Text.Contains(id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_asked_for_twice_a_day_reaches_each_person_once_and_fails_nobody()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        foreach (
            var (who, words, verb) in new[]
            {
                ("CB16", "mời cả phòng đăng ký LĐTT", "mời"),
                ("CB16", "ai chưa đăng ký thi đua", "nhắc"),
                ("CB06", "ai chưa đăng ký thi đua", "nhắc"),
                ("CB16", "ủy quyền cho anh Bách duyệt đăng ký đến 20/1", "Ủy quyền"),
            }
        )
        {
            for (var time = 0; time < 2; time++)
            {
                await app.SayAsync(who, words);
                var answer =
                    verb == "nhắc"
                        ? string.Join("\n", (await app.PressAsync(who, "Nhắc những người này")).Said.Select(s => s.Text))
                        : (await app.SayAsync(who, "có"))[0].Text;
                Assert.DoesNotContain("sự cố", answer);
            }
        }
        await app.SettleAsync();
        Assert.Single(await app.SaidInAsync("a:CB19"), s => s.Text.Contains("mời Anh/Chị đăng ký", StringComparison.Ordinal));
        Assert.Single(await app.SaidInAsync("a:CB19"), s => s.Text.Contains("nhắc: Anh/Chị chưa đăng ký", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_person_does_not_do_both_steps()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        await YesAsync(app, "CB01", "ủy quyền cho đồng chí Chu Việt Hòa duyệt đăng ký đến 20/1");
        await RegisterAsync(app, "CB18", "đăng ký LĐTT và CSTĐ");
        var id = await app.ReadAsync(db =>
            db.Pledges.Where(p => p.SubjectId == "CB18" && p.TitleCode == "CSTDCS" && p.Status == PledgeStatus.Waiting)
                .Select(p => p.Id)
                .SingleAsync()
        );
        Assert.Null((await DecideAsync(app, "CB16", id)).Refusal);
        Assert.NotNull((await DecideAsync(app, "CB16", id)).Refusal);
        Assert.Equal(
            PledgeStatus.Waiting,
            await app.ReadAsync(db => db.Pledges.Where(p => p.Id == id).Select(p => p.Status).SingleAsync())
        );
        Assert.Null((await DecideAsync(app, "CB01", id)).Refusal);
    }

    [Fact]
    public async Task Words_that_were_changed_after_they_were_shown_are_not_approved_unseen()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        var id = await RegisterAsync(app, "CB19", "đăng ký LĐTT");
        await app.SayAsync("CB16", $"duyệt {id}");
        await app.SayAsync("CB19", $"sửa đăng ký {id}: phấn đấu đạt LĐTT và hoàn thành 3 đề án");
        Assert.Contains("Đã ghi nhận", (await app.SayAsync("CB19", "có"))[0].Text);
        Assert.Contains("đã thay đổi", (await app.SayAsync("CB16", "có"))[0].Text);
        var pledge = await app.ReadAsync(db => db.Pledges.AsNoTracking().SingleAsync(p => p.Id == id));
        // what follows the colon is content, though it names a title
        Assert.Equal((PledgeStatus.Waiting, "LDTT"), (pledge.Status, pledge.TitleCode));
        Assert.EndsWith("hoàn thành 3 đề án", pledge.Commitment);
    }

    [Fact]
    public async Task What_waits_for_a_head_who_left_is_the_new_heads()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        var id = await RegisterAsync(app, "CB19", "đăng ký LĐTT");
        await app.ChangeAsync(async db =>
        {
            (await db.People.FindAsync("CB16"))!.EndDate = new(2026, 1, 14);
            (await db.People.FindAsync("CB17"))!.Roles |= Roles.UnitHead;
        });
        await app.TurnToAsync(new(2026, 1, 15, 8, 0, 0));
        Assert.Contains("đăng ký thi đua đang chờ", string.Join("\n", (await app.SayAsync("CB17", "việc của tôi")).Select(s => s.Text)));
        await app.SayAsync("CB17", $"duyệt {id}");
        Assert.Contains($"Đã duyệt {id}", (await app.SayAsync("CB17", "có"))[0].Text);
    }

    [Fact]
    public async Task A_title_that_another_needs_is_not_withdrawn_from_under_it_and_a_question_is_not_an_order()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        await app.SayAsync("CB19", "đăng ký LĐTT");
        await app.SayAsync("CB19", "ai đã đăng ký CSTĐ");
        await app.SayAsync("CB19", "tiếp tục");
        await app.SayAsync("CB19", "có");
        Assert.Equal(
            ["LDTT"],
            await app.ReadAsync(db =>
                db.Pledges.Where(p => p.SubjectId == "CB19" && p.Status == PledgeStatus.Waiting).Select(p => p.TitleCode).ToListAsync()
            )
        );
        await RegisterAsync(app, "CB19", "đăng ký CSTĐ");
        await app.SayAsync("CB19", "rút đăng ký LĐTT");
        Assert.Contains("Đề nghị rút hoặc sửa", (await app.SayAsync("CB19", "có"))[0].Text);
        Assert.Equal(2, await app.ReadAsync(db => db.Pledges.CountAsync(p => p.SubjectId == "CB19" && p.Status == PledgeStatus.Waiting)));
    }

    [Fact]
    public async Task Two_steps_one_after_the_other_and_only_the_last_approves()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        var ids = await RegisterAsync(app, "CB18", "đăng ký LĐTT và CSTĐ");
        var id = await app.ReadAsync(db =>
            db.Pledges.Where(p => p.SubjectId == "CB18" && p.TitleCode == "CSTDCS" && p.Status == PledgeStatus.Waiting)
                .Select(p => p.Id)
                .SingleAsync()
        );
        Assert.NotEqual(ids, id);
        Assert.Equal("pledge.not_found", (await DecideAsync(app, "CB01", id)).Refusal?.Name);
        Assert.Null((await DecideAsync(app, "CB16", id)).Refusal);
        Assert.Equal(
            (PledgeStatus.Waiting, "CB01", 1),
            await app.ReadAsync(db =>
                db.Pledges.Where(p => p.Id == id).Select(p => ValueTuple.Create(p.Status, p.ApproverId, p.Step)).SingleAsync()
            )
        );
        Assert.Equal("pledge.decided", (await DecideAsync(app, "CB16", id)).Refusal?.Name);
        Assert.Null((await DecideAsync(app, "CB01", id)).Refusal);
        Assert.Equal(
            PledgeStatus.Approved,
            await app.ReadAsync(db => db.Pledges.Where(p => p.Id == id).Select(p => p.Status).SingleAsync())
        );
    }

    [Theory]
    // the stand-in's own pledge is the head's alone; a stranger, the Office and another head have nothing to decide
    [InlineData("CB17", "CB17", "pledge.not_found")]
    [InlineData("CB19", "CB19", "deny")]
    [InlineData("CB19", "CB26", "pledge.not_found")]
    [InlineData("CB19", "CB06", "pledge.not_found")]
    [InlineData("CB19", "CB17", "")]
    [InlineData("CB19", "CB16", "")]
    public async Task Who_decides_in_anothers_place_decides_about_everybody_but_oneself(string subject, string who, string expected)
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        await YesAsync(app, "CB16", "ủy quyền cho anh Bách duyệt đăng ký đến 20/1");
        var id = await RegisterAsync(app, subject, "đăng ký LĐTT");
        Assert.Equal(expected, (await DecideAsync(app, who, id)).Refusal?.Name ?? "");
    }

    [Fact]
    public async Task A_stand_in_stands_in_until_the_day_and_no_longer()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        await YesAsync(app, "CB16", "ủy quyền cho anh Bách duyệt đăng ký đến 20/1");
        var id = await RegisterAsync(app, "CB19", "đăng ký LĐTT");
        await app.TurnToAsync(new(2026, 1, 20, 16, 0, 0));
        Assert.Contains(id, string.Join("\n", (await app.SayAsync("CB17", "đăng ký chờ duyệt")).Select(s => s.Text)));
        await app.TurnToAsync(new(2026, 1, 21, 8, 0, 0));
        Assert.Contains("chưa được phân quyền", (await app.SayAsync("CB17", "đăng ký chờ duyệt"))[0].Text);
    }

    [Theory]
    [InlineData("2026-D1:LDTT", "Hiện chỉ nhận đăng ký cho")]
    [InlineData("2026:TTLDTT", "Không có danh hiệu")]
    [InlineData("2026:NICHTS,LDTT' OR 1=1", "Không có danh hiệu")]
    [InlineData("nichts", "Hiện chỉ nhận đăng ký cho")]
    public async Task A_made_up_invitation_registers_nothing(string data, string answer)
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        var before = await app.ReadAsync(db => db.Pledges.CountAsync());
        var value = System.Text.Json.JsonSerializer.SerializeToElement(
            new
            {
                verb = RegisterPledgeForm.JoinVerb,
                id = data,
                v = 0,
            }
        );
        Assert.Contains(
            answer,
            await app.Teams.PressAsync(
                await app.PersonAsync("CB19"),
                LocalIds.Personal("CB19"),
                "1",
                RegisterPledgeForm.JoinVerb,
                value,
                "vi-VN"
            )
        );
        Assert.Equal(before, await app.ReadAsync(db => db.Pledges.CountAsync()));
    }

    [Fact]
    public async Task Nobody_is_invited_by_a_head_of_another_unit()
    {
        await using var app = await BotApp.StartDepartmentAsync(January);
        await using var scope = app.Services.CreateAsyncScope();
        var invited = await scope
            .ServiceProvider.GetRequiredService<OperationRunner>()
            .RunAsync(
                await ActorAsync(app, "CB16"),
                scope.ServiceProvider.GetRequiredService<InvitePledges>(),
                new()
                {
                    MovementId = "PT-2026-01",
                    Period = "2026",
                    Codes = ["LDTT"],
                    People = ["CB19", "CB33"],
                },
                default
            );
        Assert.Equal("pledge.not_your_people", invited.Refusal?.Name);
    }

    private static async Task<Result<Pledge>> DecideAsync(BotApp app, string who, string id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<OperationRunner>()
            .RunAsync(await ActorAsync(app, who), scope.ServiceProvider.GetRequiredService<DecidePledge>(), new(id, true, ""), default);
        if (result.Refusal is null)
        {
            await scope
                .ServiceProvider.GetRequiredService<WriterGate>()
                .SaveAsync(
                    scope.ServiceProvider.GetRequiredService<BotDb>(),
                    scope.ServiceProvider.GetRequiredService<ActionScope>().Action
                );
        }
        return result;
    }

    private static async Task<Actor> ActorAsync(BotApp app, string id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var org = await Org.LoadAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), default);
        return Actor.Find(org, org.Person(id).AadObjectId, new(2026, 1, 14))!;
    }

    private static async Task<string> RegisterAsync(BotApp app, string who, string words)
    {
        await app.SayAsync(who, words);
        return System.Text.RegularExpressions.Regex.Match((await app.SayAsync(who, "có"))[0].Text, "DK[0-9]{3}").Value;
    }

    private static async Task YesAsync(BotApp app, string who, string words)
    {
        await app.SayAsync(who, words);
        Assert.Contains("Đã ủy quyền", (await app.SayAsync(who, "có"))[0].Text);
    }
}
