using Bot.Understanding;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class EntityTests
{
    [Theory]
    [InlineData("xếp hạng phòng đợt 1", "ranking", "rooms", "round=D1")]
    [InlineData("bxh nhóm đợt 2 năm 2026", "ranking", "groups", "round=2026-D2")]
    [InlineData("ai đứng đầu", "ranking", "first", "")]
    [InlineData("phòng nào cuối bảng", "ranking", "last", "")]
    [InlineData("xếp hạng cá nhân", "ranking", "people", "")]
    [InlineData("xếp hạng các đơn vị", "ranking", "units", "")]
    [InlineData("báo cáo kỷ luật tháng 5", "monthly_report", "show", "month=2026-05")]
    [InlineData("xuất báo cáo tháng 6", "monthly_report", "export", "period=2026-06-01..2026-06-30")]
    [InlineData("gửi báo cáo kỷ luật lên nhóm ngay", "monthly_report", "post", "")]
    [InlineData("chấm p201 8,5 p202 9", "submit_score", "values", "pairs=P201=8.5;P202=9")]
    [InlineData("tổ thống nhất p203 8,25 vì phòng gọn gàng", "submit_score", "agree", "reason=phòng gọn gàng")]
    [InlineData("chốt điểm thống nhất theo trung vị", "submit_score", "agree", "")]
    [InlineData("chấm điểm nhóm 2", "submit_score", "start", "group=N2")]
    [InlineData("rút đăng ký DK058", "edit_pledge", "withdraw", "pledge=DK058")]
    [InlineData("trả lại DK012 vì thiếu nội dung", "approve_pledge", "return", "reason=thiếu nội dung")]
    [InlineData("duyệt DK058, DK059", "approve_pledge", "approve", "pledges=DK058,DK059")]
    [InlineData("CHẤM P201 9 ĐIỂM", "submit_score", "values", "pairs=P201=9")]
    [InlineData("p999 9", "submit_score", "values", "pairs=p999=9")]
    [InlineData("tổ thống nhất theo trung vị cho nhóm 2", "submit_score", "agree", "group=N2")]
    [InlineData("chị Lan đã đăng ký thi đua chưa", "view_pledges", "status", "person=CB18")]
    [InlineData("duyệt DK058", "approve_pledge", "approve", "pledge=DK058")]
    [InlineData("duyệt tất cả đăng ký của văn phòng", "approve_pledge", "all", "unit=VP")]
    [InlineData("ds cho duyet", "approve_pledge", "list", "")]
    [InlineData("đk lđtt cho em", "register_pledge", "title", "title=LDTT")]
    [InlineData("ký cam kết thực hiện văn hóa công sở", "register_pledge", "commitment", "")]
    [InlineData("đăng ký ngày làm việc 8 giờ chất lượng", "register_pledge", "eight_hours", "")]
    [InlineData("phòng mình đăng ký tập thể lao động xuất sắc", "register_pledge", "unit", "title=TTLDXS")]
    [InlineData("ai chưa đăng ký thi đua", "view_pledges", "missing", "")]
    [InlineData("tôi đã đăng ký những gì", "view_pledges", "mine", "")]
    [InlineData("danh sách đăng ký thi đua của phòng", "view_pledges", "unit", "")]
    [InlineData("tình hình đăng ký thi đua toàn sở", "view_pledges", "all", "")]
    [InlineData("đăng ký thi đua của tôi đã được duyệt chưa", "view_pledges", "status", "")]
    [InlineData("ghi nhận anh Tú đi muộn", "record_violation", "add", "person=CB25")]
    [InlineData("ghi nhận đồng chí Nguyễn Thị Hà đi muộn", "record_violation", "add", "persons=CB10,CB28")]
    [InlineData("giải trình GN018", "my_discipline", "explain", "record=GN018")]
    [InlineData("vi phạm của tôi", "my_discipline", "view", "")]
    [InlineData("phiếu tôi đã chấm", "score_progress", "mine", "")]
    [InlineData("tiến độ chấm điểm", "score_progress", "all", "")]
    [InlineData("điểm phòng tôi bao nhiêu", "my_result", "room", "")]
    [InlineData("nhóm mình đứng thứ mấy", "my_result", "group", "")]
    [InlineData("kết quả của tôi", "my_result", "me", "")]
    [InlineData("tôi có đủ điều kiện cstđ không", "my_result", "eligible", "title=CSTDCS")]
    [InlineData("chuyển sang tiếng anh", "switch_language", "en", "language=en")]
    [InlineData("đổi từ tiếng anh sang tiếng việt", "switch_language", "vi", "language=vi")]
    [InlineData("đổi ngôn ngữ", "switch_language", "ask", "")]
    [InlineData("vì sao nhóm 1 đứng đầu", "explain_ranking", null, "group=N1")]
    [InlineData("tai sao n3 hang 2", "explain_ranking", null, "group=N3")]
    [InlineData("gắn kênh này cho nhóm 2", "link_channel", "link", "group=N2")]
    public void The_detail_and_the_entities_are_found(string text, string intent, string? detail, string entity)
    {
        var meaning = Office.Understander.Understand(text, Office.Today);
        Assert.Equal((intent, detail), (meaning.Intent, meaning.Detail));
        if (entity.Length == 0)
            return;
        var cut = entity.IndexOf('=', StringComparison.Ordinal);
        Assert.Equal(entity[(cut + 1)..], meaning[entity[..cut]]);
    }

    [Fact]
    public void A_name_of_both_a_room_and_a_division_keeps_both()
    {
        var meaning = Office.Understander.Understand("cho điểm phòng lãnh sự", Office.Today);
        Assert.Equal("P205", meaning["room"]);
        Assert.Equal("LSHTQT", meaning["unit"]);
    }
}
