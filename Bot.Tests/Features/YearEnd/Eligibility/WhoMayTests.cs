using Bot.Domain;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.YearEnd.Eligibility;

/// <summary>Who reads whose year; a signed decision stays with the person, the Office and the Director.</summary>
public sealed class WhoMayTests
{
    private static readonly DateTime YearsEnd = new(2026, 12, 31, 16, 0, 0);

    [Theory]
    [InlineData("CB19", "ai đủ điều kiện xét LĐTT")]
    [InlineData("CB02", "ai đủ điều kiện xét LĐTT")]
    [InlineData("CB08", "anh Tú đủ điều kiện lđtt chưa")]
    [InlineData("CB19", "xuất danh sách đủ điều kiện ra excel")]
    [InlineData("CB35", "anh Tú đủ điều kiện lđtt chưa")]
    public async Task A_list_or_another_persons_year_is_refused(string who, string words)
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var said = string.Join("\n", (await app.SayAsync(who, words)).Select(s => s.Text));
        Assert.Contains("chưa được phân quyền", said);
        Assert.DoesNotContain("khiển trách", said);
    }

    [Fact]
    public async Task A_head_reads_the_own_unit_and_never_that_there_is_a_decision()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var list = Assert.Single(await app.SayAsync("CB16", "ai đủ điều kiện xét LĐTT")).Text;
        Assert.Contains("7/10 người", list);
        Assert.DoesNotContain("Văn Thị Nga", list);
        var one = Assert.Single(await app.SayAsync("CB16", "anh Tú đủ điều kiện lđtt chưa")).Text;
        var clean = Assert.Single(await app.SayAsync("CB16", "chị Giang đủ điều kiện lđtt chưa")).Text;
        const string office = "Không có quyết định kỷ luật từ khiển trách trở lên trong năm | Văn phòng đối chiếu | ";
        Assert.Contains(office, one);
        Assert.Contains(office, clean);
        await app.SayAsync("CB16", "xuất danh sách đủ điều kiện ra excel");
        var book = await Sheets.LastAsync(app);
        Assert.Equal(10, book["LDTT"].Count - 2);
        Assert.False(book.ContainsKey("Tổng hợp"));
        var cells = string.Join("\n", book.Values.SelectMany(s => s.Skip(2)).SelectMany(r => r));
        Assert.All(new[] { list, one, cells }, text => Assert.DoesNotContain("118/QĐ-SNgV", text));
        Assert.All(new[] { list, cells }, text => Assert.DoesNotContain("khiển trách", text));
        Assert.Contains("118/QĐ-SNgV", Assert.Single(await app.SayAsync("CB06", "anh Tú đủ điều kiện lđtt chưa")).Text);
    }

    [Fact]
    public async Task Where_the_decision_is_the_only_reason_a_head_is_sent_to_the_office()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        await app.ChangeAsync(async db => (await db.Grades.FindAsync(2026, "CB25"))!.GradeCode = "hoan_thanh_tot");
        Assert.Contains(
            "Trịnh Khắc Tú | đề nghị trao đổi với Văn phòng",
            Assert.Single(await app.SayAsync("CB16", "ai chưa đủ điều kiện xét lđtt")).Text
        );
    }

    [Fact]
    public async Task Before_the_grades_are_there_nothing_is_concluded()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains(
            "Chưa đủ điều kiện xét (còn chờ kết quả)",
            Assert.Single(await app.SayAsync("CB19", "em đủ điều kiện xét LĐTT chưa")).Text
        );
        Assert.Contains(
            "chưa có kết quả xếp loại nên chưa đối chiếu được",
            Assert.Single(await app.SayAsync("CB06", "ai đủ điều kiện xét LĐTT")).Text
        );
    }

    [Fact]
    public async Task The_law_in_force_is_a_row_with_a_date_and_another_row_puts_the_draft_in_force()
    {
        await using var app = await BotApp.StartDepartmentAsync(
            YearsEnd,
            onlyUntilThen: false,
            db =>
                db.Rules.Add(
                    new()
                    {
                        Key = "titles.law",
                        Value = "draft",
                        EffectiveFrom = new(2027, 1, 1),
                        Source = "test",
                    }
                )
        );
        Assert.Contains(
            "7 đủ điều kiện xét theo luật hiện hành",
            Assert.Single(await app.SayAsync("CB06", "danh sách đủ điều kiện xét cstđ cơ sở")).Text
        );
        await app.ChangeAsync(async db =>
            (await db.Rules.SingleAsync(r => r.Key == "titles.law" && r.Value == "draft")).EffectiveFrom = new(2026, 7, 1)
        );
        Assert.Contains(
            "5 đủ điều kiện xét theo luật hiện hành",
            Assert.Single(await app.SayAsync("CB06", "danh sách đủ điều kiện xét cstđ cơ sở")).Text
        );
    }
}
