using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Reports;

public static class ReportCapabilities
{
    public static readonly Capability[] All =
    [
        Can("report.monthly").Named("Báo cáo kỷ luật, kỷ cương tháng", "Monthly discipline report").Reads()
            .Means("monthly_report").Means("monthly_report", "show")
            .Says("báo cáo kỷ luật tháng 5", "bc tháng này", "show last month's report")
            .InMenuAs("báo cáo kỷ luật tháng này", "monthly report")
            .Does<ShowMonthlyReport>(),
        Can("report.paper").Named("Báo cáo tháng (văn bản)", "Monthly report as a paper").For(Who.Approvers).Reads().OnlyPersonal()
            .Means("monthly_report", "export")
            .Says("xuất báo cáo kỷ luật tháng 5 file word", "tải báo cáo tháng 5 excel", "export the discipline report for May")
            .Does<ShowReportPaper>(),
        Can("report.issue").Named("Giữ lại, đăng, đăng lại báo cáo tháng", "Hold back, post or re-issue the monthly report").For(Who.Office).Writes().OnlyPersonal()
            .Means("monthly_report", "post", "hold", "release")
            .MaySayNot("hold")
            .Says("giữ lại báo cáo tháng 6", "đăng lại báo cáo tháng 6 vì ghi nhầm ngày", "hold back the report")
            .Fills<IssueForm>(),
        Can("unit_report.show").Named("Dự thảo báo cáo đơn vị", "Draft report of the unit").For(Who.HeadsOrOffice).Reads().OnlyPersonal()
            .Means("unit_report", "draft")
            .Says("xem dự thảo báo cáo đơn vị", "du thao bao cao phong em", "show the draft report of my unit")
            .Does<ShowUnitReport>(),
        Can("unit_report.confirm").Named("Xác nhận báo cáo đơn vị", "Confirm the unit's report").For(Who.HeadsOrOffice).Writes().OnlyPersonal()
            .Means("unit_report", "confirm", "nil", "withdraw").OnButtons(UnitReportForm.ConfirmVerb)
            .MaySayNot("nil", "withdraw")
            .Says("xác nhận báo cáo đơn vị", "phòng em tháng này không có vi phạm", "confirm the report of my unit")
            .Fills<UnitReportForm>(),
        Can("unit_report.missing").Named("Đơn vị chưa báo cáo", "Units that have not reported").For(Who.Approvers).Reads()
            .Means("unit_report", "missing")
            .Says("đơn vị nào chưa báo cáo", "phong nao chua gui bao cao", "which units have not reported")
            .Does<ShowMissingReports>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["report.bad_period"] = new("Không có kỳ \"{ky}\". Ví dụ: \"báo cáo kỷ luật tháng 5\".", "There is no period \"{ky}\". For example: \"discipline report for May\"."),
        ["report.issued"] = new("Báo cáo đã đăng (bản {ban}). Muốn đăng bản mới, gõ \"đăng lại báo cáo tháng … vì …\".", "The report was posted (version {ban}). For a new version type \"re-issue the report for … because …\"."),
        ["report.hold_late"] = new("Đã qua giờ giao ban của {thang} nên không giữ lại được nữa.", "The briefing of {thang} is over: its report cannot be held back any more."),
        ["report.held"] = new("Báo cáo này đang được giữ lại rồi.", "This report is held back already."),
        ["report.not_held"] = new("Báo cáo này không bị giữ lại.", "This report is not held back."),
        ["report.release_late"] = new("Đã qua giờ giao ban. Gõ \"đăng báo cáo {thang}\" để đăng.", "The briefing's hour is over. Type \"post the report for {thang}\"."),
        ["report.not_time"] = new("Báo cáo {thang} tự đăng lúc {gio}. Nếu chưa muốn đăng, gõ \"giữ lại báo cáo\".", "The report for {thang} is posted by itself at {gio}. To keep it, type \"hold back the report\"."),
        ["report.why_again"] = new("Bản {ban} đã đăng: bản mới cần nêu lý do.", "Version {ban} was posted: a new one needs a reason."),
        ["unit_report.which_unit"] = new("Đề nghị nêu đơn vị, ví dụ \"xác nhận báo cáo phòng QLBG\".", "Please name the unit, for example \"confirm the report of QLBG\"."),
        ["unit_report.not_yours"] = new("Báo cáo của {dv} do trưởng đơn vị đó hoặc Văn phòng xác nhận.", "The report of {dv} is confirmed by its head or the Office."),
        ["unit_report.not_open"] = new("Kỳ báo cáo {thang} chưa mở. Trợ lý gửi dự thảo lúc {gio}.", "The reports for {thang} are not asked for yet. Drafts are sent at {gio}."),
        ["unit_report.twice"] = new("Báo cáo này đã được xác nhận. Muốn sửa, gõ \"rút báo cáo đơn vị\".", "This report is confirmed already. To correct it, type \"take back the report of my unit\"."),
        ["unit_report.none"] = new("Đơn vị chưa xác nhận báo cáo nên không có gì để rút.", "The unit has not confirmed a report, so there is nothing to take back."),
        ["unit_report.posted"] = new("Báo cáo tháng đã đăng. Nếu có sai sót, đề nghị báo Văn phòng đăng bản mới.", "The month's report was posted. If something is wrong, please ask the Office for a new version."),
        ["unit_report.not_nil"] = new("Trong kỳ, đơn vị có {so} lượt đã xác nhận hoặc đang chờ. Gõ \"xem dự thảo báo cáo đơn vị\" để xem.", "In the period the unit has {so} record(s), confirmed or waiting. Type \"show the draft report of my unit\"."),
        ["unit_report.changed"] = new("Số liệu vừa thay đổi nên chưa xác nhận. Đề nghị xem lại bản dưới đây.", "The figures have just changed, so nothing was confirmed. Please look at the new draft below."),
        ["report.no_data"] = new("Chưa có dữ liệu kỷ luật, kỷ cương của {thang}.", "There is no discipline data for {thang}."),
        ["report.future"] = new("{thang} chưa đến nên chưa có báo cáo.", "{thang} has not come yet, so there is no report."),
    };
}
