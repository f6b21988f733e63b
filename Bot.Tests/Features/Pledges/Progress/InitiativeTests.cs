using Bot.Domain;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.Pledges.Progress;

/// <summary>An initiative from the idea to what the Office entered about it.</summary>
public sealed class InitiativeTests
{
    [Fact]
    public async Task An_idea_is_kept_submitted_recognised_and_corrected_by_the_Office_alone()
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 11, 25, 9, 0, 0));
        Assert.Contains("cấp cơ sở hay cấp tỉnh", await SayAsync(app, "CB19", "đăng ký sáng kiến: bộ hỏi đáp thủ tục lãnh sự"));
        Assert.Contains("Tên: bộ hỏi đáp thủ tục lãnh sự", await SayAsync(app, "CB19", "cấp cơ sở"));
        Assert.Contains("SK11: bộ hỏi đáp thủ tục lãnh sự (ý tưởng)", await SayAsync(app, "CB19", "có"));
        Assert.Contains("không có sáng kiến SK11", await SayAsync(app, "CB18", "rút sáng kiến SK11"));
        await app.SayAsync("CB19", "nộp sáng kiến SK11");
        Assert.Contains("đã nộp, chờ xét", await SayAsync(app, "CB19", "có"));
        Assert.Contains(
            "chưa được phân quyền",
            await SayAsync(app, "CB16", "SK11 được công nhận theo quyết định 15/QĐ-SNgV ngày 20/11/2026")
        );
        Assert.Contains("Số: 15/QĐ-SNgV", await SayAsync(app, "CB06", "SK11 được công nhận theo quyết định 15/QĐ-SNgV ngày 20/11/2026"));
        await app.SayAsync("CB06", "có");
        Assert.Contains("được công nhận, số 15/QĐ-SNgV ngày 20/11/2026", (await app.SaidInAsync("a:CB19"))[^1].Text);
        await app.SayAsync("CB19", "rút sáng kiến SK11");
        Assert.Contains("đã có kết quả", await SayAsync(app, "CB19", "có"));
        await app.SayAsync("CB06", "ghi kết quả sáng kiến SK11 không được công nhận");
        await app.SayAsync("CB06", "7/BB-HĐ");
        Assert.Contains("Thành: không được công nhận", await SayAsync(app, "CB06", "21/11/2026"));
        await app.SayAsync("CB06", "có");
        var kept = await app.ReadAsync(db => db.Initiatives.SingleAsync(i => i.Id == "SK11"));
        Assert.Equal(
            ("not_recognized", "7/BB-HĐ", new DateOnly(2026, 11, 21), "2026"),
            (kept.Status, kept.DecisionNo, kept.DecidedOn!.Value, kept.Period)
        );
        Assert.Equal(4, await app.ReadAsync(db => db.Audit.CountAsync(a => a.Entity == nameof(Initiative) && a.EntityId == "SK11")));
    }

    [Fact]
    public async Task Everybody_reads_the_own_and_the_recognised_ones_heads_the_units_the_Office_all()
    {
        await using var app = await BotApp.StartDepartmentAsync(new(2026, 11, 25, 9, 0, 0));
        await app.SayAsync("CB18", "đăng ký sáng kiến cấp cơ sở cùng anh Vũ Hoàng Long: lịch trực điện tử");
        await app.SayAsync("CB18", "có");
        Assert.Contains("Vũ Hoàng Long", (await SayAsync(app, "CB18", "xem SK11")));
        Assert.Contains("lịch trực điện tử", await SayAsync(app, "CB19", "sáng kiến của tôi đến đâu rồi"));
        Assert.Contains("lịch trực điện tử", await SayAsync(app, "CB16", "xem SK11"));
        Assert.Contains("Không có sáng kiến SK11", await SayAsync(app, "CB26", "xem SK11"));
        Assert.Contains("được công nhận", await SayAsync(app, "CB26", "xem SK03"));
        Assert.Contains("Sáng kiến năm 2026: 11", await SayAsync(app, "CB06", "danh sách sáng kiến"));
        Assert.Contains("15/11", await SayAsync(app, "CB19", "hạn nộp sáng kiến khi nào"));
    }

    private static async Task<string> SayAsync(BotApp app, string who, string words) =>
        string.Join("\n", (await app.SayAsync(who, words)).Select(s => s.Text));
}
