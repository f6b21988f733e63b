using Bot.Tests.Harness;

namespace Bot.Tests.Stories;

/// <summary>The ten minutes of the README, typed as they stand there.</summary>
public sealed class TourTests
{
    [Fact]
    public async Task The_ten_minutes_of_the_README_go_as_they_are_written()
    {
        await using var app = await BotApp.StartAsync();
        async Task<string> Say(string person, string words) => string.Join("\n", (await app.SayAsync(person, words)).Select(s => s.Text));

        await Say("CB19", "đăng ký LĐTT");
        Assert.Contains("Đã ghi nhận", await Say("CB19", "có"));
        Assert.Contains(await app.SaidInAsync("a:CB16"), s => s.Text.Contains("chờ duyệt"));
        await Say("CB07", "chấm nhóm 2: p202 8,5 p203 9");
        Assert.Contains("Đã lưu điểm", await Say("CB07", "có"));
        await app.JumpAsync("round-end");
        Assert.Contains("P202", await Say("CB01", "bảng phiếu"));
        Assert.Contains("ghi rõ lý do", await Say("CB01", "chốt điểm thống nhất theo trung vị"));
        Assert.Contains("Trả lời \"có\"", await Say("CB01", "vì Tổ đã xem xét tại chỗ"));
        Assert.Contains("Đã ghi điểm thống nhất", await Say("CB01", "có"));
        Assert.Contains("Nhóm 1 | 26,00", await Say("CB01", "xếp hạng các nhóm đợt 1"));
        Assert.Contains("9 + 8,5 + 8,5 = 26,00", await Say("CB01", "vì sao nhóm 1 đứng đầu"));
        Assert.Contains(".docx", await Say("CB01", "biên bản chấm điểm đợt 1"));
        Assert.Contains("Trả lời \"có\"", await Say("CB01", "công bố kết quả đợt 1"));
        Assert.Contains("Đã công bố", await Say("CB01", "có"));
        await app.JumpAsync("briefing");
        Assert.Contains(await app.SaidInAsync("19:lead@thread.tacv2"), s => s.Text.Contains("BÁO CÁO"));
    }
}
