using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class DeferralTests
{
    // without their marks these are other and more frequent words: "cho", "treo"
    private static readonly string[] NeedMarks = ["chờ giám đốc đồng ý rồi công bố kết quả", "hay là duyệt DK058"];

    public static TheoryData<string> Deferred() => [.. Office.Rows("deferred.tsv").Select(r => r[2])];

    [Theory, MemberData(nameof(Deferred))]
    public void A_deed_put_off_or_made_conditional_is_no_order(string text)
    {
        var meaning = Understand(text);
        Assert.False(meaning.IsActionable, $"{meaning.Intent} {meaning.Confidence} ({meaning.Why})");
        Assert.True(meaning.Confidence < 0.5);
        if (!NeedMarks.Contains(text))
            Assert.False(
                Understand(VietnameseLetters.Fold(text)).IsActionable,
                "without marks: " + Understand(VietnameseLetters.Fold(text)).Why
            );
    }

    [Fact]
    public void There_are_enough_of_them() => Assert.True(Office.Rows("deferred.tsv").Count() >= 100);

    [Fact]
    public void What_was_put_off_is_still_offered() =>
        Assert.Contains(Understand("khoan duyệt DK058").Nearest, n => n.Intent == "approve_pledge");

    [Theory]
    [InlineData("duyệt DK058", "approve_pledge")]
    [InlineData("duyệt DK058 nhé", "approve_pledge")]
    [InlineData("duyệt luôn DK058", "approve_pledge")]
    [InlineData("cho qua DK058", "approve_pledge")]
    [InlineData("duyệt tất cả đăng ký đang chờ", "approve_pledge")]
    [InlineData("duyệt các đăng ký chưa duyệt", "approve_pledge")]
    [InlineData("duyệt đăng ký của chị Mai", "approve_pledge")]
    [InlineData("trả lại DK012 vì chưa đủ, để em sửa rồi duyệt", "approve_pledge")]
    [InlineData("trả lại DK012, chưa đăng ký đúng danh hiệu", "approve_pledge")]
    [InlineData("thế thì duyệt DK058", "approve_pledge")]
    [InlineData("hãy duyệt DK058", "approve_pledge")]
    [InlineData("đề nghị duyệt DK058", "approve_pledge")]
    [InlineData("de nghi duyet dk058", "approve_pledge")]
    [InlineData("can you approve DK058", "approve_pledge")]
    [InlineData("approve DK058 please", "approve_pledge")]
    [InlineData("vậy thì công bố kết quả", "publish_ranking")]
    [InlineData("bot ơi hãy công bố kết quả đợt 1", "publish_ranking")]
    [InlineData("công bố kết quả ngay hôm nay", "publish_ranking")]
    [InlineData("đăng ký thi đua cho năm sau", "register_pledge")]
    [InlineData("đăng ký LĐTT kỳ sau", "register_pledge")]
    [InlineData("để em đăng ký LĐTT", "register_pledge")]
    [InlineData("hủy đăng ký DK058", "edit_pledge")]
    [InlineData("doi danh hieu dang ky", "edit_pledge")]
    [InlineData("gửi lại bản đăng ký sau khi sửa", "edit_pledge")]
    [InlineData("ghi nhận anh Tú hút thuốc khi làm việc", "record_violation")]
    [InlineData("biểu dương chị Lan đã chờ khách đến tối", "commend")]
    [InlineData("mai nhắc em nộp đăng ký nhé", "set_reminder")]
    [InlineData("ai chưa đăng ký", "view_pledges")]
    [InlineData("duyệt DK058, mai nhắc tôi", "set_reminder")]
    [InlineData("anh đã xem rồi, duyệt DK058", "approve_pledge")]
    [InlineData("trả lại DK058 để em bổ sung", "approve_pledge")]
    [InlineData("rút đăng ký DK058, em sẽ đăng ký sau", "edit_pledge")]
    [InlineData("neu guong chi Lan", "commend")]
    public void An_order_stays_an_order(string text, string intent)
    {
        var meaning = Understand(text);
        Assert.Equal(intent, meaning.Intent);
        Assert.True(meaning.IsActionable, meaning.Why);
    }

    private static Meaning Understand(string text) => Office.Understander.Understand(text, Office.Today);
}
