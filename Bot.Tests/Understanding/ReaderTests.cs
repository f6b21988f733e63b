using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class ReaderTests
{
    public static TheoryData<string, string, string> Cases(string kind)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Office.Lines("parse-cases.tsv").Skip(1).Select(l => l.Split('\t')).Where(r => r[0] == kind))
            data.Add(row[1], row[2], row[3]);
        return data;
    }

    [Theory, MemberData(nameof(Cases), "score")]
    public void A_score_is_read_as_people_write_it(string text, string context, string expected)
    {
        Assert.Empty(context);
        var got = ScoreReader.Read(text) switch
        {
            ScoreReading.Accepted accepted => (accepted.Hundredths / 100m).ToString(
                "0.##",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            ScoreReading.Rejected => "REJECT",
            _ => "ASK",
        };
        Assert.Equal(expected, got);
    }

    [Theory, MemberData(nameof(Cases), "range")]
    public void A_period_is_read(string text, string context, string expected)
    {
        Assert.Empty(context);
        Assert.Equal(expected, PeriodReader.Read(text, Office.Today)?.ToString());
    }

    [Theory, MemberData(nameof(Cases), "date")]
    public void A_date_is_read_forward_for_deadlines_and_back_for_records(string text, string context, string expected)
    {
        var got = DateReader.Read(text, Office.Today, context == "P" ? DateSide.Back : DateSide.Forward) switch
        {
            DateReading.Accepted accepted => accepted.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            DateReading.Rejected => "REJECT",
            _ => "ASK",
        };
        Assert.Equal(expected, got);
    }

    [Theory, MemberData(nameof(Cases), "time")]
    public void A_time_of_day_is_read(string text, string context, string expected)
    {
        Assert.Empty(context);
        Assert.Equal(expected, TimeReader.Read(text)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "REJECT");
    }

    [Theory]
    [InlineData("85", ScoreProblem.OutOfRange, new[] { 850 })]
    [InlineData("825", ScoreProblem.OutOfRange, new[] { 825 })]
    [InlineData("8,3", ScoreProblem.OffStep, new[] { 825, 850 })]
    [InlineData("-1", ScoreProblem.Negative, new int[0])]
    [InlineData("8,,5", ScoreProblem.Separator, new int[0])]
    [InlineData("1.000", ScoreProblem.Thousands, new int[0])]
    [InlineData("abc", ScoreProblem.NotANumber, new int[0])]
    [InlineData("", ScoreProblem.Empty, new int[0])]
    public void A_refused_score_says_why_and_what_may_have_been_meant(string text, ScoreProblem reason, int[] suggestions)
    {
        var refused = Assert.IsType<ScoreReading.Rejected>(ScoreReader.Read(text));
        Assert.Equal(reason, refused.Reason);
        Assert.Equal(suggestions, refused.Suggestions);
    }

    [Theory]
    [InlineData("45", 10_000, 100, 4_500)]
    [InlineData("87,5/100", 10_000, 50, 8_750)]
    [InlineData("4,5", 500, 50, 450)]
    public void The_scale_and_its_step_are_the_callers(string text, int max, int step, int hundredths) =>
        Assert.Equal(new ScoreReading.Accepted(hundredths), ScoreReader.Read(text, max, step));

    [Theory]
    [InlineData("cham nhom 2: p201 9, p202 8,5 p203 9", "P201=900 P202=850 P203=900")]
    [InlineData("bg1 9, bg2 8,25", "P202=900 P203=825")]
    [InlineData("8,5 cho p206", "P206=850")]
    [InlineData("9 p201, 8,5 p202", "P201=900 P202=850")]
    [InlineData("hành chính 9 kế toán 8 rưỡi", "P102=900 P103=850")]
    [InlineData("101 9 102 8,5", "P101=900 P102=850")]
    [InlineData("p201: 9đ; p202: 8,25", "P201=900 P202=825")]
    [InlineData("p201=9", "P201=900")]
    [InlineData("P.201 9", "P201=900")]
    [InlineData("P201-9", "P201=900")]
    [InlineData("bg 1 9", "P202=900")]
    [InlineData("biên giới 1 tám rưỡi, biên giới 2 chín", "P202=850 P203=900")]
    [InlineData("p201 9/10, p202 8,5/10", "P201=900 P202=850")]
    [InlineData("thống nhất điểm đợt 1: p101 9 p102 8,5", "P101=900 P102=850")]
    [InlineData("chấm điểm tháng 6 phòng 201 9 điểm nhé", "P201=900")]
    [InlineData("score room p201 8.5", "P201=850")]
    [InlineData("p201 8 5", "P201=Ask")]
    [InlineData("p201 khoảng 8", "P201=Ask")]
    [InlineData("p201 -1, p202 8,3", "P201=Rejected P202=Rejected")]
    [InlineData("P999 9", "?P999=900")]
    [InlineData("phòng 909 9", "?phòng 909=900")]
    [InlineData("phòng tổ chức 9", "?phòng tổ chức=900")]
    [InlineData("văn phòng 9", "?văn phòng=900")]
    public void Several_scores_are_read_from_one_line(string line, string expected)
    {
        var pairs = ScorePairs.Read(line, Office.Names).Pairs;
        Assert.Equal(
            expected,
            string.Join(' ', pairs.Select(p => $"{p.RoomId ?? "?" + p.RawRoom}={p.Score.Value?.ToString() ?? p.Score.GetType().Name}"))
        );
    }

    [Fact]
    public void A_room_outside_the_named_group_is_pointed_out()
    {
        var line = ScorePairs.Read("chấm nhóm 2: p201 9, p101 8,5", Office.Names);
        Assert.Equal("N2", line.GroupId);
        Assert.Equal([false, true], line.Pairs.Select(p => p.OutsideGroup));
    }

    [Fact]
    public void A_reason_is_kept_apart_from_the_scores()
    {
        var line = ScorePairs.Read("tổ thống nhất p203 8,25 vì phòng gọn gàng, đạt 9 tiêu chí", Office.Names);
        Assert.Equal(825, Assert.Single(line.Pairs).Score.Value);
        Assert.Equal("phòng gọn gàng, đạt 9 tiêu chí", line.Reason);
    }

    [Theory]
    [InlineData("Trịnh Khắc Tú", "CB25")]
    [InlineData("trinh khac tu", "CB25")]
    [InlineData("anh Tú", "CB25")]
    [InlineData("đồng chí Nga", "CB40")]
    [InlineData("đ/c Nga", "CB40")]
    [InlineData("Nguyễn Thị Hà", "CB10,CB28")]
    [InlineData("chị Hà kế toán", "CB10")]
    [InlineData("Hà lãnh sự", "CB28")]
    [InlineData("Nguyễn Thị Hà P103", "CB10")]
    [InlineData("anh", "")]
    [InlineData("Ánh", "CB05")]
    [InlineData("chị Ánh", "CB05")]
    [InlineData("anh Anh", "CB05,CB06")]
    [InlineData("đồng chí Anh", "CB06")]
    [InlineData("Ngọc Anh", "CB06")]
    [InlineData("mai em đăng ký", "")]
    [InlineData("Tú", "CB25")]
    [InlineData("anh Tú và chị Lan", "CB25,CB18")]
    [InlineData("anh Hùng", "")]
    [InlineData("đã có bao nhiêu sáng kiến", "")]
    [InlineData("em có đạt lao động tiên tiến không", "")]
    [InlineData("em co dat ldtt khong", "")]
    [InlineData("ghi vi phạm trang phục", "")]
    [InlineData("em tu dang ky", "")]
    [InlineData("anh tu di muon", "CB25")]
    [InlineData("kenh nhan bao cao", "")]
    [InlineData("GHI NHẬN ANH TÚ ĐI MUỘN", "CB25")]
    [InlineData("đi công tác Lạng Sơn", "")]
    [InlineData("Việt Nam xếp hạng mấy", "")]
    [InlineData("Hà Nội có gì vui", "")]
    [InlineData("Đạt đi muộn", "CB04")]
    [InlineData("đồng chí đạt đi muộn", "CB04")]
    public void People_are_read_and_never_guessed(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', PeopleReader.Read(text, Office.Names)));

    [Theory]
    [InlineData("có", true)]
    [InlineData("dạ vâng ạ", true)]
    [InlineData("ok em", true)]
    [InlineData("đúng rồi", true)]
    [InlineData("gửi đi", true)]
    [InlineData("không", false)]
    [InlineData("chưa ạ", false)]
    [InlineData("thôi em", false)]
    [InlineData("không gửi", false)]
    [InlineData("đăng ký thi đua", null)]
    [InlineData("8,5", null)]
    [InlineData("", null)]
    public void A_bare_answer_is_yes_or_no_or_neither(string text, bool? expected) => Assert.Equal(expected, YesNo.Read(text));

    [Theory]
    [InlineData("xin chào", "vi")]
    [InlineData("xem bang xep hang", "vi")]
    [InlineData("ddawng kys thi ddua", "vi")]
    [InlineData("bxh", null)]
    [InlineData("show the ranking", "en")]
    [InlineData("hello", null)]
    [InlineData("p201 8,5", null)]
    [InlineData("ok", null)]
    [InlineData("who has not registered yet", "en")]
    public void The_language_of_a_message_is_guessed(string text, string? expected) => Assert.Equal(expected, LanguageGuess.Of(text));
}
