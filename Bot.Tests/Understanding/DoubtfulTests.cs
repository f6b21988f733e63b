using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class DoubtfulTests
{
    [Theory]
    [InlineData("báo cáo tháng 13", "tháng 13")]
    [InlineData("bao cao ky luat thang 13", "thang 13")]
    [InlineData("báo cáo kỷ luật tháng 0", "tháng 0")]
    [InlineData("báo cáo tháng 13/2026", "tháng 13/2026")]
    [InlineData("báo cáo kỷ luật 13/2026", "13/2026")]
    [InlineData("báo cáo kỷ luật tháng 1 năm 1900", "tháng 1 năm 1900")]
    [InlineData("báo cáo kỷ luật tháng 1/1900", "tháng 1/1900")]
    [InlineData("report for month 13", "month 13")]
    [InlineData("xếp hạng năm 9999", "năm 9999")]
    [InlineData("xep hang nam 1999", "nam 1999")]
    [InlineData("ranking of year 2150", "year 2150")]
    [InlineData("xếp hạng đợt 3", "đợt 3")]
    [InlineData("xếp hạng các nhóm đợt 9 năm 2025", "đợt 9 năm 2025")]
    [InlineData("xếp hạng đợt 1 năm 9999", "đợt 1 năm 9999")]
    [InlineData("ranking of round 9", "round 9")]
    [InlineData("xếp hạng đợt thi đua thứ ba", "đợt thi đua thứ ba")]
    [InlineData("báo cáo kỷ luật quý 5", "quý 5")]
    [InlineData("báo cáo kỷ luật q5", "q5")]
    [InlineData("báo cáo kỷ luật từ 2/30 đến 45/45", "từ 2/30 đến 45/45")]
    [InlineData("báo cáo kỷ luật từ 14/6 đến 15/5", "từ 14/6 đến 15/5")]
    [InlineData("báo cáo kỷ luật t13", "t13")]
    public void A_period_that_cannot_be_is_told_and_no_other_put_in_its_place(string text, string raw)
    {
        var meaning = Understand(text);
        Assert.Equal(raw, meaning["bad_period"]);
        Assert.Null(meaning["period"]);
        Assert.Null(meaning["month"]);
        Assert.Null(meaning["round"]);
    }

    [Theory]
    [InlineData("báo cáo kỷ luật tháng 12")]
    [InlineData("báo cáo kỷ luật từ 15/5 đến 14/6")]
    [InlineData("xếp hạng đợt 2 năm 2025")]
    [InlineData("xếp hạng đợt năm nay")]
    [InlineData("báo cáo 6 tháng đầu năm")]
    [InlineData("xếp hạng nhóm 6 tháng đầu năm")]
    [InlineData("báo cáo quý IV")]
    [InlineData("chấm nhóm 2: p202 8,5 p203 9")]
    [InlineData("chấm nhóm 2 9 điểm")]
    [InlineData("cham diem thang 6/2026")]
    [InlineData("nhóm năm nay đứng thứ mấy")]
    [InlineData("ghi nhận anh Tú đi muộn ngày 12/6")]
    public void What_can_be_is_no_doubt(string text)
    {
        var meaning = Understand(text);
        Assert.Null(meaning["bad_period"]);
        Assert.Null(meaning["bad_group"]);
    }

    [Fact]
    public void No_other_sentence_of_ours_is_doubted()
    {
        var doubted = Office
            .Rows("utterances.tsv")
            .Concat(Office.Rows("own-utterances.tsv"))
            .Where(r => r[0] != Meaning.None)
            .Where(r => Understand(r[2]) is var m && (m["bad_period"] ?? m["bad_group"]) is not null)
            .Select(r => r[2]);
        Assert.Empty(doubted);
    }

    [Theory]
    [InlineData("báo cáo kỷ luật t6", "2026-06")]
    [InlineData("bao cao ky luat T5", "2026-05")]
    [InlineData("báo cáo t12", "2025-12")]
    [InlineData("báo cáo kỷ luật t6/2025", "2025-06")]
    [InlineData("xếp hạng các nhóm t6", "2026-06")]
    public void A_short_month_is_a_month_beside_a_report_or_a_ranking(string text, string month)
    {
        Assert.Equal(month, Understand(text)["month"]);
        Assert.Null(Understand(text)["ambiguous_period"]);
    }

    [Theory]
    [InlineData("chấm điểm t6", "t6")]
    [InlineData("nhắc tôi t6 chấm điểm", null)]
    [InlineData("chấm điểm tháng 6", null)]
    public void Elsewhere_it_is_asked_about(string text, string? raw) => Assert.Equal(raw, Understand(text)["ambiguous_period"]);

    [Theory]
    [InlineData("nhóm 9 đứng thứ mấy", "nhóm 9")]
    [InlineData("vì sao nhóm 7 đứng đầu", "nhóm 7")]
    [InlineData("xep hang nhom 12", "nhom 12")]
    [InlineData("chấm nhóm số 5", "nhóm số 5")]
    [InlineData("group 9 ranking", "group 9")]
    [InlineData("nhóm chín xếp hạng mấy", "nhóm chín")]
    [InlineData("nhóm 2 đứng thứ mấy", null)]
    public void A_group_that_does_not_exist_is_told(string text, string? raw) => Assert.Equal(raw, Understand(text)["bad_group"]);

    [Theory]
    [InlineData("duyệt DK058 và DK059", "approve_pledge", "approve", "pledges=DK058,DK059")]
    [InlineData("đăng ký LĐTT cho anh Toàn", "register_pledge", "invite", "person=CB01")]
    [InlineData("đăng ký lđtt cho anh toàn", "register_pledge", "invite", "person=CB01")]
    [InlineData("dang ky ldtt cho anh toan", "register_pledge", "invite", "person=CB01")]
    [InlineData("đăng ký hộ anh Toàn LĐTT", "register_pledge", "invite", "person=CB01")]
    [InlineData("register advanced worker for Toàn", "register_pledge", "invite", "person=CB01")]
    [InlineData("đăng ký LĐTT cho chị Lan đợt 2", "register_pledge", "invite", "person=CB18")]
    [InlineData("đăng ký LĐTT cho em", "register_pledge", "title", "person=")]
    [InlineData("đăng ký LĐTT cho tôi", "register_pledge", "title", "person=")]
    [InlineData("đăng ký LĐTT cho mình", "register_pledge", "title", "person=")]
    [InlineData("đăng ký LĐTT cho anh", "register_pledge", "title", "person=")]
    [InlineData("đăng ký LĐTT đợt 1", "register_pledge", "title", "round=D1")]
    [InlineData("đăng ký LĐTT đợt 2 năm 2026", "register_pledge", "title", "round=2026-D2")]
    [InlineData("đăng ký cstđ năm sau", "register_pledge", "title", "period=2027-01-01..2027-12-31")]
    [InlineData("đăng ký LĐTT đợt 3", "register_pledge", "title", "bad_period=đợt 3")]
    [InlineData("ai chưa đăng ký", "view_pledges", "missing", "person=")]
    [InlineData("danh sách đăng ký phòng biên giới", "view_pledges", "unit", "unit=QLBG")]
    [InlineData("ds dang ky phong bien gioi", "view_pledges", "unit", "unit=QLBG")]
    [InlineData("xem đăng ký phòng biên giới", "view_pledges", "unit", "unit=QLBG")]
    public void Pledges_carry_who_what_and_when(string text, string intent, string detail, string entity)
    {
        var meaning = Understand(text);
        Assert.Equal((intent, detail), (meaning.Intent, meaning.Detail));
        var cut = entity.IndexOf('=', StringComparison.Ordinal);
        Assert.Equal(entity[(cut + 1)..], meaning[entity[..cut]] ?? "");
    }

    private static Meaning Understand(string text) => Office.Understander.Understand(text, Office.Today);
}
