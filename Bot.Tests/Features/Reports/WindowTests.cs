using Bot.Domain;
using Bot.Tests.Harness;
using Bot.Understanding;
using Storage;

namespace Bot.Tests.Features.Reports;

/// <summary>Every span of discipline.json, asked for in chat after the year's end.</summary>
public sealed class WindowTests
{
    private static readonly DateTime AfterTheYear = new(2027, 1, 5, 9, 0, 0);

    [Theory]
    [InlineData("calendar month", "báo cáo kỷ luật tháng 6 năm 2026")]
    [InlineData("July", "bc ky luat thang 7/2026")]
    [InlineData("December", "báo cáo kỷ luật tháng 12/2026")]
    [InlineData("year", "báo cáo kỷ luật năm 2026")]
    public async Task A_span_asked_for_in_chat_is_as_worked_out_by_hand(string label, string words)
    {
        await using var app = await BotApp.StartDepartmentAsync(AfterTheYear);
        await AssertAsync(app, label, words);
    }

    [Fact]
    public async Task Where_the_rule_says_15th_to_14th_the_month_is_those_days()
    {
        await using var app = await BotApp.StartDepartmentAsync(
            AfterTheYear,
            change: db => db.Rules.Local.Single(r => r.Key == "report.data_window").Value = "15th_to_14th"
        );
        await AssertAsync(app, "15th-to-14th", "báo cáo kỷ luật tháng 6/2026");
        Assert.Contains("từ ngày 15 tháng trước đến ngày 14", (await app.SayAsync("CB06", "báo cáo kỷ luật tháng 6/2026"))[0].Text);
    }

    [Fact]
    public async Task At_the_briefing_the_rule_decides_which_days_are_counted_and_the_rest_is_a_supplement()
    {
        await using var midMonth = await BotApp.StartDepartmentAsync(
            new(2026, 6, 26, 7, 0, 0),
            change: db => db.Rules.Local.Single(r => r.Key == "report.data_window").Value = "15th_to_14th"
        );
        var posted = (await midMonth.TurnToAsync(new(2026, 6, 26, 8, 0, 0)))
            .Single(s => s.Conversation.Contains("19:lead", StringComparison.Ordinal))
            .Text;
        JuneDrivenTests.AssertFigures(JuneDrivenTests.Oracle("15th-to-14th"), posted);
        // GN018-GN020 are of 16, 18 and 24/6: next month's
        Assert.Contains("Số liệu từ 15/05/2026 đến 14/06/2026", posted);
        await using var calendar = await BotApp.StartDepartmentAsync(
            new(2026, 7, 31, 7, 0, 0),
            change: db => db.Rules.Local.Single(r => r.Key == "report.data_window").Value = "calendar_month"
        );
        var july = (await calendar.TurnToAsync(new(2026, 7, 31, 8, 0, 0)))
            .Single(s => s.Conversation.Contains("19:lead", StringComparison.Ordinal))
            .Text;
        JuneDrivenTests.AssertFigures(JuneDrivenTests.Oracle("July"), july);
        // GN021 of 30/6 came after June's briefing of 26/6: it is in no report but as July's supplement
        Assert.Contains("Bổ sung: 1 lượt", july);
    }

    [Fact]
    public async Task A_unit_whose_head_has_left_is_named_as_silent_and_the_Office_may_speak_for_it()
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 6, 22, 16, 0, 0));
        await app.ChangeAsync(async db => (await db.People.FindAsync("CB35"))!.EndDate = new(2026, 6, 20));
        await app.TurnToAsync(new(2026, 6, 24, 9, 0, 0));
        var list = (await app.SayAsync("CB06", "đơn vị nào chưa báo cáo"))[0].Text;
        Assert.Matches("Trung tâm[^|]*\\| chưa báo cáo", list);
        await app.SayAsync("CB06", "xác nhận báo cáo của trung tâm");
        Assert.Contains("Đã xác nhận báo cáo tháng 6/2026 của Trung tâm", (await app.SayAsync("CB06", "có"))[0].Text);
        Assert.Contains(
            "Đơn vị đã báo cáo: 1/4",
            (await app.TurnToAsync(new(2026, 6, 26, 8, 0, 0))).First(s => s.Conversation.Contains("19:lead", StringComparison.Ordinal)).Text
        );
    }

    private static async Task AssertAsync(BotApp app, string label, string words)
    {
        var oracle = JuneDrivenTests.Oracle(label);
        var card = (await app.SayAsync("CB06", words))[0].Text;
        JuneDrivenTests.AssertFigures(oracle, card);
        foreach (var unit in oracle.GetProperty("by_unit").EnumerateObject())
        {
            var name = await app.ReadAsync(async db => (await db.Units.FindAsync(unit.Name))!.NameVi);
            Assert.Contains($"{name} | {unit.Value} |", card);
        }
        var repeating = card.Split('\n').SingleOrDefault(l => l.StartsWith("Ghi nhận nhiều lần", StringComparison.Ordinal)) ?? "";
        foreach (var id in oracle.GetProperty("repeat").EnumerateArray())
        {
            Assert.Contains((await app.PersonAsync(id.GetString()!)).FullName, repeating);
        }
        Assert.Equal(oracle.GetProperty("repeat").GetArrayLength(), repeating.Count(c => c == ',') + (repeating.Length > 0 ? 1 : 0));
    }
}
