using System.Text.Json;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Tests.Harness;

namespace Bot.Tests.Features.YearEnd.Targets;

/// <summary>The year's targets as worked out by hand (Data/expected), asked for in conversation and taken as a workbook.</summary>
public sealed class OracleTests
{
    private static readonly DateTime YearsEnd = new(2026, 12, 31, 16, 0, 0);

    [Fact]
    public async Task Every_figure_on_the_board_is_as_worked_out_by_hand()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var rows = new[] { "chỉ tiêu thi đua", "chỉ tiêu thi đua trang 2" }
            .Select(said => app.SayAsync("CB19", said).Result.Single().Text)
            .SelectMany(text => text.Split('\n'))
            .Where(l => l.StartsWith('T') && l.Count(c => c == '|') == 2)
            .Select(l => l.Split(" | "))
            .ToDictionary(c => c[0][..3]);
        Assert.Equal(20, rows.Count);
        foreach (var target in Expected())
        {
            Assert.Equal(Value(target), rows[target.Name][1]);
            Assert.StartsWith(State(target), rows[target.Name][2], StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(("98%", "Chưa đạt, thiếu 2 điểm phần trăm"), (rows["T16"][1], rows["T16"][2]));
        Assert.Equal("Không áp dụng", rows["T03"][2]);
        Assert.Equal("Chờ công nhận", rows["T06"][2]);
        Assert.Equal("Chưa đạt, thiếu 3", rows["T10"][2]);
        Assert.Equal(("3", "Đạt (mức tối thiểu)"), (rows["T18"][1], rows["T18"][2]));
    }

    [Fact]
    public async Task The_workbook_holds_the_same_figures_with_what_is_needed_and_the_source()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        await app.SayAsync("CB06", "xuất chỉ tiêu ra excel");
        var board = (await Sheets.LastAsync(app))["Chỉ tiêu"].Skip(2).ToDictionary(r => r[0]);
        Assert.Equal(20, board.Count);
        foreach (var target in Expected())
        {
            Assert.Equal(Value(target), board[target.Name][6]);
            Assert.StartsWith(State(target), board[target.Name][7], StringComparison.OrdinalIgnoreCase);
        }
        // base, needed, actual: >= 15 % of 45 is 7, > 90 % of 45 is 41, = 100 % is 45
        Assert.Equal(("45", "7", "6"), (board["T12"][3], board["T12"][4], board["T12"][5]));
        Assert.Equal(("45", "41", "41"), (board["T13"][3], board["T13"][4], board["T13"][5]));
        Assert.Equal(("4", "4", "4"), (board["T08"][3], board["T08"][4], board["T08"][5]));
        Assert.Equal(("45", "45", "29"), (board["T14"][3], board["T14"][4], board["T14"][5]));
        Assert.Equal("TGT-09", board["T12"][10]);
    }

    [Fact]
    public async Task Trap_5_the_floor_of_15_percent_of_all_and_the_cap_of_15_percent_of_ldtt_are_both_shown()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var one = Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T12")).Text;
        Assert.Contains("chỉ tiêu cần 7 người, trần 15% số Lao động tiên tiến chỉ cho phép 6; 7 người đủ điều kiện xét", one);
        Assert.Contains("ít nhất 15% (từ 7)", one);
        Assert.Contains(
            "the target needs 7 persons, the cap of 15% of Advanced worker allows 6; 7 meet",
            Assert.Single(await app.SayAsync("CB19", "emulation targets page 2", "en-US")).Text
        );
    }

    private static IEnumerable<JsonProperty> Expected()
    {
        var json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "expected", "targets_2026_12_31.json"))
        );
        Assert.Equal(10, json.RootElement.EnumerateObject().Count());
        return json.RootElement.EnumerateObject().ToList();
    }

    private static string Value(JsonProperty target) => target.Value.GetProperty("value").GetString()!.Replace('.', ',');

    // "chưa đạt (mâu thuẫn với trần 15% số LĐTT)": which cap it is stands beneath
    private static string State(JsonProperty target) =>
        target.Value.GetProperty("state").GetString()!.Replace(" 15% số LĐTT", "", StringComparison.Ordinal);
}
