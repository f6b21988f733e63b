using Bot.Domain;
using Bot.Features.Discipline;
using Bot.Platform.Access;
using Bot.Platform.Outbound;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storage;

namespace Bot.Tests.Features.Discipline;

/// <summary>Who may note about whom, and who decides: asked of the operations, whatever a card shows.</summary>
public sealed class WhoMayTests
{
    private static readonly DateTime Now = new(2026, 3, 4, 9, 0, 0);

    // CB01 Director, CB02 deputy, CB04 head of VP, CB06 the Office, CB08 a supervisor of VP, CB16 head of QLBG, CB17 deputy head, CB19 staff of QLBG, CB35 head of TTDVDN
    [Theory]
    [InlineData("CB16", "CB19", "")]
    [InlineData("CB16", "CB17", "")]
    [InlineData("CB16", "CB16", "record.self")]
    [InlineData("CB16", "CB01", "record.superior")]
    [InlineData("CB16", "CB02", "record.superior")]
    [InlineData("CB16", "CB35", "record.not_your_unit")]
    [InlineData("CB16", "CB40", "record.not_your_unit")]
    [InlineData("CB06", "CB40", "")]
    [InlineData("CB06", "CB04", "")]
    [InlineData("CB06", "CB01", "")]
    [InlineData("CB06", "CB06", "record.self")]
    [InlineData("CB04", "CB06", "")]
    [InlineData("CB08", "CB40", "finding")]
    [InlineData("CB08", "CB35", "finding")]
    [InlineData("CB08", "CB04", "record.superior")]
    [InlineData("CB08", "CB02", "record.superior")]
    [InlineData("CB08", "CB08", "record.self")]
    [InlineData("CB19", "CB18", "deny")]
    [InlineData("CB17", "CB19", "deny")]
    [InlineData("CB02", "CB19", "deny")]
    [InlineData("CB01", "CB19", "deny")]
    public async Task Noting(string who, string about, string expected)
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        var (refusal, record) = await NoteAsync(
            app,
            who,
            new()
            {
                PersonId = about,
                RuleCode = "VP01",
                Date = new(2026, 3, 3),
            }
        );
        Assert.Equal(expected, refusal ?? (record!.Status == RecordStatus.Finding ? "finding" : ""));
    }

    [Theory]
    [InlineData("CB06", "QLBG", "")]
    [InlineData("CB08", "QLBG", "finding")]
    [InlineData("CB08", "VP", "record.unit_office")]
    [InlineData("CB16", "QLBG", "record.unit_office")]
    public async Task Noting_about_a_unit_as_such(string who, string unit, string expected)
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        var (refusal, record) = await NoteAsync(
            app,
            who,
            new()
            {
                UnitId = unit,
                RuleCode = "VP15",
                Date = new(2026, 3, 3),
            }
        );
        Assert.Equal(expected, refusal ?? (record!.Status == RecordStatus.Finding ? "finding" : ""));
    }

    [Theory]
    [InlineData("2026-03-05", "VP01", "CB19", "record.future")]
    [InlineData("2026-03-03", "VP99", "CB19", "record.no_rule")]
    [InlineData("2026-03-03", "VP01", "CB20", "record.not_here")]
    [InlineData("2026-02-03", "VP01", "CB25", "record.twice")]
    public async Task What_cannot_be_noted(string day, string rule, string about, string expected)
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        var (refusal, _) = await NoteAsync(
            app,
            "CB06",
            new()
            {
                PersonId = about,
                RuleCode = rule,
                Date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            }
        );
        Assert.Equal(expected, refusal);
    }

    // recorder, rule, what the person said, who decides, confirms?
    [Theory]
    [InlineData("CB16", "VP01", "accepted", "CB16", true, "")]
    [InlineData("CB16", "VP01", "accepted", "CB06", true, "")]
    [InlineData("CB16", "VP01", "", "CB16", true, "record.too_early")]
    [InlineData("CB16", "VP01", "", "CB16", false, "")]
    [InlineData("CB16", "VP01", "contested", "CB16", true, "record.contested")]
    [InlineData("CB16", "VP01", "contested", "CB06", true, "")]
    [InlineData("CB16", "VP01", "contested", "CB06", false, "")]
    [InlineData("CB16", "VP01", "accepted", "CB19", true, "deny")]
    [InlineData("CB16", "VP01", "accepted", "CB35", true, "record.not_found")]
    [InlineData("CB16", "VP01", "accepted", "CB01", true, "record.not_yours")]
    [InlineData("CB06", "VP01", "accepted", "CB16", true, "record.not_yours")]
    [InlineData("CB16", "VP11", "accepted", "CB16", true, "record.not_found")]
    [InlineData("CB16", "VP11", "accepted", "CB06", true, "")]
    public async Task Deciding(string recorder, string rule, string answer, string who, bool confirm, string expected)
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        var (_, record) = await NoteAsync(
            app,
            recorder,
            new()
            {
                PersonId = "CB19",
                RuleCode = rule,
                Date = new(2026, 3, 3),
            }
        );
        if (answer.Length > 0)
        {
            Assert.Null(
                await RunAsync<AnswerRecord, AnswerDraft, DisciplineRecord>(
                    app,
                    "CB19",
                    new()
                    {
                        RecordId = record!.Id,
                        Accepts = answer == "accepted",
                        Reason = "xe hỏng",
                    }
                )
            );
        }
        Assert.Equal(
            expected,
            await RunAsync<DecideRecord, DecideDraft, DisciplineRecord>(
                app,
                who,
                new()
                {
                    RecordId = record!.Id,
                    Confirm = confirm,
                    Reason = confirm ? "" : "có lý do",
                }
            ) ?? ""
        );
    }

    [Fact]
    public async Task The_Office_is_decided_about_by_the_Director_and_nobody_answers_for_another()
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        var (_, record) = await NoteAsync(
            app,
            "CB04",
            new()
            {
                PersonId = "CB06",
                RuleCode = "VP01",
                Date = new(2026, 3, 3),
            }
        );
        Assert.Equal(
            "record.not_found",
            await RunAsync<AnswerRecord, AnswerDraft, DisciplineRecord>(app, "CB05", new() { RecordId = record!.Id, Accepts = true })
        );
        Assert.Null(
            await RunAsync<AnswerRecord, AnswerDraft, DisciplineRecord>(app, "CB06", new() { RecordId = record.Id, Reason = "đi công tác" })
        );
        Assert.Equal(
            "record.own",
            await RunAsync<DecideRecord, DecideDraft, DisciplineRecord>(
                app,
                "CB06",
                new()
                {
                    RecordId = record.Id,
                    Confirm = false,
                    Reason = "x",
                }
            )
        );
        Assert.Null(
            await RunAsync<DecideRecord, DecideDraft, DisciplineRecord>(
                app,
                "CB01",
                new()
                {
                    RecordId = record.Id,
                    Confirm = false,
                    Reason = "có lệnh công tác",
                }
            )
        );
    }

    [Fact]
    public async Task The_rules_words_of_that_day_are_kept_whatever_the_catalogue_says_later()
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        await app.ChangeAsync(async db =>
            db.Violations.Add(
                new()
                {
                    MovementId = (await db.Movements.OrderByDescending(m => m.StartsOn).FirstAsync()).Id,
                    Code = "VP01",
                    EffectiveFrom = new(2026, 3, 4),
                    NameVi = "Đi muộn quá 10 phút",
                    RequirementIds = "V-01",
                    Sensitivity = Sensitivity.A,
                }
            )
        );
        var (_, before) = await NoteAsync(
            app,
            "CB16",
            new()
            {
                PersonId = "CB19",
                RuleCode = "VP01",
                Date = new(2026, 3, 3),
            }
        );
        var (_, after) = await NoteAsync(
            app,
            "CB16",
            new()
            {
                PersonId = "CB19",
                RuleCode = "VP01",
                Date = new(2026, 3, 4),
            }
        );
        Assert.Equal(["Đi muộn, về sớm", "Đi muộn quá 10 phút"], new[] { before!.RuleText, after!.RuleText });
    }

    [Fact]
    public async Task A_line_that_may_not_be_noted_keeps_the_others_out_too()
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        var before = await app.ReadAsync(db => db.Records.CountAsync());
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<OperationRunner>()
            .RunAsync(
                await ActorAsync(app, "CB16"),
                scope.ServiceProvider.GetRequiredService<RecordViolations>(),
                new()
                {
                    Items =
                    [
                        new()
                        {
                            PersonId = "CB19",
                            RuleCode = "VP01",
                            Date = new(2026, 3, 3),
                        },
                        new()
                        {
                            PersonId = "CB01",
                            RuleCode = "VP01",
                            Date = new(2026, 3, 3),
                        },
                    ],
                },
                default
            );
        Assert.Equal("record.superior", result.Refusal?.Name);
        Assert.Empty(scope.ServiceProvider.GetRequiredService<BotDb>().ChangeTracker.Entries<DisciplineRecord>());
        Assert.Equal(before, await app.ReadAsync(db => db.Records.CountAsync()));
    }

    [Fact]
    public async Task Two_who_decide_at_the_same_moment_decide_once()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await using var app = await BotApp.StartDepartmentAsync(Now);
            await app.SayAsync("CB16", "ghi nhận anh Long đi muộn hôm qua");
            await app.SayAsync("CB16", "có");
            await app.SayAsync("CB19", "tôi nhận lỗi GN005");
            Assert.Contains("Anh/Chị nhận ghi nhận GN005", (await app.SayAsync("CB19", "có"))[0].Text);
            await app.SayAsync("CB16", "xác nhận GN005");
            await app.SayAsync("CB06", "hủy GN005 vì có lý do");
            await Task.WhenAll(
                app.Teams.SayAsync(await app.PersonAsync("CB16"), "có", "vi-VN"),
                app.Teams.SayAsync(await app.PersonAsync("CB06"), "có", "vi-VN")
            );
            await app.SettleAsync();
            var answers = string.Join("\n", (await app.SaidInAsync("a:CB16")).Concat(await app.SaidInAsync("a:CB06")).Select(s => s.Text));
            Assert.Contains("đã được giải quyết rồi", answers);
            var record = await app.ReadAsync(db => db.Records.AsNoTracking().SingleAsync(r => r.Id == "GN005"));
            Assert.Equal(record.Status == RecordStatus.Confirmed ? "CB16" : "CB06", record.DecidedBy);
            Assert.Equal(1, await app.ReadAsync(db => db.Outbox.CountAsync(o => o.Key == "record:GN005:decided")));
        }
    }

    [Fact]
    public async Task A_confirmed_record_is_taken_back_by_the_Office_alone_and_counted_no_more()
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        await app.SayAsync("CB16", "ghi nhận anh Long đi muộn hôm qua");
        await app.SayAsync("CB16", "có");
        await app.SayAsync("CB19", "tôi nhận lỗi GN005");
        await app.SayAsync("CB19", "có");
        await app.SayAsync("CB16", "xác nhận GN005");
        await app.SayAsync("CB16", "có");
        Assert.Contains("đã được giải quyết rồi", (await app.SayAsync("CB16", "hủy GN005 vì nhầm"))[0].Text);
        var before = (await app.SayAsync("CB06", "báo cáo kỷ luật tháng 3"))[0].Text;
        await app.SayAsync("CB06", "hủy GN005 vì nhầm người");
        Assert.Contains("đã được hủy", (await app.SayAsync("CB06", "có"))[0].Text);
        await app.SettleAsync();
        Assert.Contains("GN005 đã được hủy. Lý do: nhầm người", (await app.SaidInAsync("a:CB19"))[^1].Text);
        Assert.Contains("Đã xác nhận: 1", before);
        var after = (await app.SayAsync("CB06", "báo cáo kỷ luật tháng 3"))[0].Text;
        Assert.Contains("Đã xác nhận: 0", after);
        Assert.Contains("Đã hủy: 1", after);
    }

    [Fact]
    public async Task A_card_drawn_before_the_explanation_decides_nothing()
    {
        await using var app = await BotApp.StartDepartmentAsync(Now);
        await app.SayAsync("CB06", "ghi nhận anh Long đi muộn hôm qua");
        await app.SayAsync("CB06", "có");
        var drawn = (await app.SayAsync("CB06", "xem GN005"))[0];
        await app.SayAsync("CB19", "giải trình GN005 vì xe hỏng");
        await app.SayAsync("CB19", "có");
        await app.PressAsync("CB06", "Xác nhận", on: drawn);
        Assert.Equal(
            RecordStatus.Pending,
            await app.ReadAsync(db => db.Records.Where(r => r.Id == "GN005").Select(r => r.Status).SingleAsync())
        );
        // on the card as it is now it does
        await app.PressAsync("CB06", "Xác nhận");
        Assert.Equal(
            RecordStatus.Confirmed,
            await app.ReadAsync(db => db.Records.Where(r => r.Id == "GN005").Select(r => r.Status).SingleAsync())
        );
    }

    private static async Task<(string? Refusal, DisciplineRecord? Record)> NoteAsync(BotApp app, string who, RecordItem item)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<OperationRunner>()
            .RunAsync(
                await ActorAsync(app, who),
                scope.ServiceProvider.GetRequiredService<RecordViolations>(),
                new() { Items = [item] },
                default
            );
        await app
            .Services.GetRequiredService<WriterGate>()
            .SaveAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<ActionScope>().Action);
        return (result.Refusal?.Name, result.Value?[0]);
    }

    private static async Task<string?> RunAsync<TOperation, TInput, TOutcome>(BotApp app, string who, TInput input)
        where TOperation : IOperation<TInput, TOutcome>
    {
        await using var scope = app.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<OperationRunner>()
            .RunAsync(await ActorAsync(app, who), scope.ServiceProvider.GetRequiredService<TOperation>(), input, default);
        await app
            .Services.GetRequiredService<WriterGate>()
            .SaveAsync(scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<ActionScope>().Action);
        return result.Refusal?.Name;
    }

    private static Task<Actor> ActorAsync(BotApp app, string id) =>
        app.ReadAsync(async db =>
        {
            var org = await Org.LoadAsync(db, default);
            return Actor.Find(org, org.Person(id).AadObjectId, new(2026, 3, 4))!;
        });
}
