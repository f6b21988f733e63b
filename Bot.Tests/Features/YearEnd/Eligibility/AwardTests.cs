using Bot.Domain;
using Bot.Tests.Harness;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Tests.Features.YearEnd.Eligibility;

/// <summary>Awards are decided elsewhere and entered by the Office with number and date; what was wrong is withdrawn with a reason.</summary>
public sealed class AwardTests
{
    private static readonly DateTime YearsEnd = new(2026, 12, 31, 16, 0, 0);

    [Fact]
    public async Task An_award_is_entered_shown_counted_told_and_written_down()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        var review = Assert
            .Single(await app.SayAsync("CB06", "ghi quyết định khen thưởng số 250/QĐ-UBND ngày 28/12/2026 tặng bằng khen cho chị Giang"))
            .Text;
        Assert.Contains("Bằng khen của Chủ tịch UBND tỉnh", review);
        Assert.Contains("Cho: Đinh Thùy Giang", review);
        Assert.Contains("Số: 250/QĐ-UBND", review);
        Assert.Contains("Ngày: 28/12/2026", review);
        Assert.Contains("mã KT13", Assert.Single(await app.SayAsync("CB06", "có")).Text);
        Assert.Contains(
            "KT13 | Đinh Thùy Giang - Bằng khen",
            Assert.Single(await app.SayAsync("CB19", "các quyết định khen thưởng năm nay")).Text
        );
        Assert.Contains("Thực hiện: 1", Assert.Single(await app.SayAsync("CB19", "chỉ tiêu T10")).Text);
        Assert.Contains(await app.SaidInAsync("a:CB22"), s => s.Text.Contains("250/QĐ-UBND"));
        var entry = await app.ReadAsync(db => db.Audit.SingleAsync(a => a.Entity == "Commendation" && a.EntityId == "KT13"));
        Assert.Equal(("CB06", "award.record"), (entry.Who, entry.Operation));
    }

    [Fact]
    public async Task What_is_not_said_is_asked_for_and_two_of_one_name_are_told_apart()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        Assert.Contains("hình thức khen thưởng nào", Assert.Single(await app.SayAsync("CB06", "ghi quyết định khen thưởng")).Text);
        Assert.Contains("cá nhân hay đơn vị nào", Assert.Single(await app.SayAsync("CB06", "chiến sỹ thi đua cơ sở")).Text);
        Assert.Contains("Có 2 người", Assert.Single(await app.SayAsync("CB06", "Nguyễn Thị Hà")).Text);
        Assert.Contains("Số quyết định", Assert.Single(await app.SayAsync("CB06", "2")).Text);
        Assert.Contains("Ngày ký", Assert.Single(await app.SayAsync("CB06", "251/QĐ-SNgV")).Text);
        Assert.Contains("Chiến sĩ thi đua cơ sở", Assert.Single(await app.SayAsync("CB06", "30/12/2026")).Text);
        await app.SayAsync("CB06", "có");
        Assert.Equal(
            ("CB28", "CSTDCS", "2026"),
            await app.ReadAsync(async db =>
                await db
                    .Commendations.Where(c => c.DecisionNo == "251/QĐ-SNgV")
                    .Select(c => ValueTuple.Create(c.SubjectId, c.AwardCode, c.Period))
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_wrong_entry_is_withdrawn_with_a_reason_no_longer_counts_and_stays_to_be_read()
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        Assert.Contains("vì lý do gì", Assert.Single(await app.SayAsync("CB06", "hủy ghi khen thưởng KT12")).Text);
        Assert.Contains("Thân Đức Việt", Assert.Single(await app.SayAsync("CB06", "vì ghi trùng")).Text);
        Assert.Contains("Đã hủy ghi khen thưởng KT12", Assert.Single(await app.SayAsync("CB06", "có")).Text);
        Assert.Contains("Thực hiện: 7", (await app.SayAsync("CB19", "chỉ tiêu T11")).Single().Text);
        Assert.DoesNotContain("KT12", Assert.Single(await app.SayAsync("CB19", "các quyết định khen thưởng năm nay")).Text);
        Assert.Equal(
            "ghi trùng",
            await app.ReadAsync(db => db.Commendations.Where(c => c.Id == "KT12").Select(c => c.Withdrawn).SingleAsync())
        );
        Assert.Contains("Thân Đức Việt", Assert.Single(await app.SayAsync("CB06", "hủy ghi khen thưởng KT12 vì ghi trùng")).Text);
        Assert.Contains("đã được hủy trước đó", Assert.Single(await app.SayAsync("CB06", "có")).Text);
    }

    [Theory]
    [InlineData("ghi quyết định khen thưởng số 252/QĐ-SNgV ngày 15/1/2027 tặng giấy khen cho chị Giang", "ở tương lai")]
    [InlineData("ghi quyết định khen thưởng số 163/QĐ-SNgV ngày 25/12/2026 tặng giấy khen cho anh Bách", "đã được ghi")]
    [InlineData("ghi quyết định công nhận lđtt số 253/QĐ-SNgV ngày 25/12/2026 cho phòng QLBG", "danh hiệu của cá nhân")]
    [InlineData("ghi quyết định công nhận tập thể lđtt số 253/QĐ-SNgV ngày 25/12/2026 cho anh Bách", "danh hiệu của tập thể")]
    public async Task What_cannot_be_is_refused_and_nothing_is_kept(string words, string says)
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        await app.SayAsync("CB06", words);
        Assert.Contains(says, string.Join("\n", (await app.SayAsync("CB06", "có")).Select(s => s.Text)));
        Assert.Equal(12, await app.ReadAsync(db => db.Commendations.CountAsync()));
    }

    [Theory]
    [InlineData("CB01")]
    [InlineData("CB16")]
    [InlineData("CB19")]
    public async Task Nobody_but_the_office_enters_or_withdraws(string who)
    {
        await using var app = await BotApp.StartDepartmentAsync(YearsEnd, onlyUntilThen: false);
        Assert.Contains(
            "chưa được phân quyền",
            Assert
                .Single(await app.SayAsync(who, "ghi quyết định khen thưởng số 250/QĐ-UBND ngày 28/12/2026 tặng bằng khen cho chị Giang"))
                .Text
        );
        Assert.Contains("chưa được phân quyền", Assert.Single(await app.SayAsync(who, "hủy ghi khen thưởng KT12 vì ghi trùng")).Text);
    }
}
