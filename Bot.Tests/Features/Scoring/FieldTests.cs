using Bot.Domain;
using Bot.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Scoring;

/// <summary>Scores from the fields of a card: typed by people, and by whoever makes a request by hand.</summary>
public sealed class FieldTests
{
    [Fact]
    public async Task Filled_fields_are_reviewed_and_saved_after_a_yes()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm điểm");
        var (_, said) = await app.PressAsync("CB07", "Xem lại", inputs: new() { ["s_P202"] = "8,5", ["s_P203"] = "tám rưỡi" });
        Assert.Contains("P202 Phòng Biên giới 1 | 8,5", said[^1].Text);
        Assert.Contains("P203 Phòng Biên giới 2 | 8,5", said[^1].Text);
        Assert.Equal(10, await CountAsync(app));
        (_, said) = await app.PressAsync("CB07", "Có, gửi");
        Assert.Equal(12, await CountAsync(app));
    }

    [Theory]
    [InlineData("s_P202", "85", "Điểm phải từ 0 đến 10")]
    [InlineData("s_P202", "8,3", "Điểm lẻ đến 0,25")]
    [InlineData("s_P202", "", "Các ô còn trống")]
    [InlineData("s_P999", "9", "Các ô còn trống")]
    [InlineData("s_", "9", "Các ô còn trống")]
    [InlineData("c_C1", "2", "Các ô còn trống")]
    public async Task What_cannot_be_taken_is_told_and_nothing_is_saved(string field, string value, string told)
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm điểm");
        var (answer, said) = await app.PressAsync("CB07", "Xem lại", inputs: new() { [field] = value });
        Assert.Contains(told, answer + string.Join("\n", said.Select(s => s.Text)));
        Assert.Equal(10, await CountAsync(app));
    }

    [Fact]
    public async Task Points_by_criterion_from_the_fields_add_up_to_the_score_and_the_head_sees_them()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm p202 theo tiêu chí");
        // criteria.csv: 2.50, 2.00, 1.50, 1.00, 1.50, 1.50
        var (_, said) = await app.PressAsync(
            "CB07",
            "Xem lại",
            inputs: new()
            {
                ["c_C1"] = "2,25",
                ["c_C2"] = "2",
                ["c_C3"] = "1",
                ["c_C4"] = "1",
                ["c_C5"] = "1,25",
                ["c_C6"] = "1,75",
            }
        );
        Assert.Contains("Điểm tiêu chí C6 phải từ 0 đến 1,5", string.Join("\n", said.Select(s => s.Text)));
        Assert.Contains("P202 Phòng Biên giới 1: 8,5 điểm. Xác nhận?", (await app.SayAsync("CB07", "c6 1"))[0].Text);
        Assert.Contains("Đã lưu điểm", (await app.SayAsync("CB07", "có"))[0].Text);
        await app.SayAsync("CB01", "đóng đợt chấm điểm");
        await app.SayAsync("CB01", "có");
        Assert.Contains("Tiêu chí: C1 2,25; C2 2; C3 1; C4 1; C5 1,25; C6 1", (await app.SayAsync("CB01", "xem phiếu p202"))[0].Text);
        // a figure given anew no longer rests on the sheet
        Assert.Equal(
            850,
            (
                await app.ReadAsync(db =>
                    db.Set<Ballot>().SingleAsync(b => b.EvaluatorId == "CB07" && b.SubjectId == "P202" && b.RoundId == "2026-D1")
                )
            ).Score
        );
    }

    [Fact]
    public async Task A_sheet_that_one_figure_replaced_comes_back_with_undo()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", "chấm p202 theo tiêu chí");
        await app.SayAsync("CB07", "c1 2,25 c2 2 c3 1 c4 1 c5 1,25 c6 1");
        await app.SayAsync("CB07", "có");
        var before = await SheetAsync(app);
        Assert.Equal([new("C1", 225), new("C2", 200), new("C3", 100), new("C4", 100), new("C5", 125), new("C6", 100)], before);
        await app.SayAsync("CB07", "chấm p202 9");
        await app.SayAsync("CB07", "có");
        Assert.Empty(await SheetAsync(app));
        await app.SayAsync("CB07", "hoàn tác");
        await app.SayAsync("CB07", "có");
        Assert.Equal(before, await SheetAsync(app));
    }

    private static Task<IReadOnlyList<CriterionPoints>> SheetAsync(BotApp app) =>
        app.ReadAsync(db =>
            db.Set<Ballot>()
                .AsNoTracking()
                .Where(b => b.EvaluatorId == "CB07" && b.SubjectId == "P202" && b.RoundId == "2026-D1")
                .Select(b => b.Sheet)
                .SingleAsync()
        );

    [Fact]
    public async Task A_remark_that_is_too_long_is_refused_and_not_lost_in_silence()
    {
        await using var app = await BotApp.StartAsync();
        await app.SayAsync("CB07", $"chấm p202 9 vì {string.Join(' ', Enumerable.Repeat("dài", 300))}");
        Assert.Contains("quá dài", (await app.SayAsync("CB07", "có"))[0].Text);
        Assert.Equal(10, await CountAsync(app));
    }

    private static Task<int> CountAsync(BotApp app) =>
        app.ReadAsync(db => db.Set<Ballot>().CountAsync(b => b.EvaluatorId == "CB07" && b.RoundId == "2026-D1"));
}
