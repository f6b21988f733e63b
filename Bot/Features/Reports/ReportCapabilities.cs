using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Reports;

public static class ReportCapabilities
{
    public static readonly Capability[] All =
    [
        Can("report.monthly")
            .Named("Báo cáo kỷ luật, kỷ cương tháng", "Monthly discipline report")
            .Reads()
            .Means("monthly_report")
            .Means("monthly_report", "show")
            .Says("báo cáo kỷ luật tháng 5", "bc tháng này", "show last month's report")
            .InMenuAs("báo cáo kỷ luật tháng này", "monthly report")
            .Then(Follow.Word, "report.paper")
            .Then(Follow.Excel, "report.paper")
            .Then(Follow.Publish, "report.issue")
            .Does<ShowMonthlyReport>(),
        Can("report.paper")
            .Named("Báo cáo tháng (văn bản)", "Monthly report as a paper")
            .For(Permissions.Approvers)
            .Reads()
            .OnlyPersonal()
            .Means("monthly_report", "export")
            .Says("xuất báo cáo kỷ luật tháng 5 file word", "tải báo cáo tháng 5 excel", "export the discipline report for May")
            .Then(Follow.Word, "report.paper")
            .Then(Follow.Excel, "report.paper")
            .Then(Follow.Publish, "report.issue")
            .Does<ShowReportPaper>(),
        Can("report.issue")
            .Named("Giữ lại, đăng, đăng lại báo cáo tháng", "Hold back, post or re-issue the monthly report")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("monthly_report", "post", "hold", "release")
            .MaySayNot("hold")
            .WhenSaid("release", "thoi giu", "bo giu", "khoi giu", "khong giu", "release")
            .WhenSaid("hold", "giu", "hoan", "khoan dang", "tam dung", "hold", "postpone", "keep back", "dung dang", "chua dang")
            .Says("giữ lại báo cáo tháng 6", "đăng lại báo cáo tháng 6 vì ghi nhầm ngày", "hold back the report")
            .Fills<IssueForm>(),
        Can("unit_report.show")
            .Named("Dự thảo báo cáo đơn vị", "Draft report of the unit")
            .For(Permissions.HeadsOrOffice)
            .Reads()
            .OnlyPersonal()
            .Means("unit_report", "draft")
            .Says("xem dự thảo báo cáo đơn vị", "du thao bao cao phong em", "show the draft report of my unit")
            .Then(Follow.Publish, "unit_report.confirm")
            .Does<ShowUnitReport>(),
        Can("unit_report.confirm")
            .Named("Xác nhận báo cáo đơn vị", "Confirm the unit's report")
            .For(Permissions.HeadsOrOffice)
            .Writes()
            .OnlyPersonal()
            .Means("unit_report", "confirm", "nil", "withdraw")
            .OnButtons(UnitReportForm.ConfirmVerb)
            .MaySayNot("nil", "withdraw")
            .WhenSaid("withdraw", "rut", "withdraw", "take back", "lay lai")
            .WhenSaid(
                "nil",
                "khong co vi pham",
                "khong co gi",
                "khong phat sinh",
                "khong vi pham",
                "nothing to report",
                "no violation",
                "nothing"
            )
            .Says("xác nhận báo cáo đơn vị", "phòng em tháng này không có vi phạm", "confirm the report of my unit")
            .Fills<UnitReportForm>(),
        Can("unit_report.missing")
            .Named("Đơn vị chưa báo cáo", "Units that have not reported")
            .For(Permissions.Approvers)
            .Reads()
            .Means("unit_report", "missing")
            .Says("đơn vị nào chưa báo cáo", "phong nao chua gui bao cao", "which units have not reported")
            .Then(Follow.Nudge, "unit_report.nudge")
            .Does<ShowMissingReports>(),
        Can("unit_report.nudge")
            .Named("Nhắc đơn vị chưa báo cáo", "Remind units that have not reported")
            .For(Permissions.WholeDepartment)
            .Writes()
            .OnlyPersonal()
            .Means("set_reminder", "units")
            .MaySayNot()
            .Says("nhắc các đơn vị chưa báo cáo", "nhắc các phòng nộp báo cáo tháng", "remind units that have not reported")
            .Fills<NudgeUnitsForm>(),
    ];
}
