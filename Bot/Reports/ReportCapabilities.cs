using Bot.People;
using Bot.Speaking;
using static Bot.Speaking.Capability;

namespace Bot.Reports;

public static class ReportCapabilities
{
    public static readonly Capability[] All =
    [
        Can("report.monthly").Named("Báo cáo kỷ luật, kỷ cương tháng", "Monthly discipline report").Reads()
            .Means("monthly_report").Means("monthly_report", "show", "post")
            .Says("báo cáo kỷ luật tháng 5", "bc tháng này", "show last month's report")
            .InMenuAs("báo cáo kỷ luật tháng này", "monthly report")
            .Does<ShowMonthlyReport>(),
        Can("report.paper").Named("Báo cáo tháng (văn bản)", "Monthly report as a paper").For(Who.Approvers).Reads().OnlyPersonal()
            .Means("monthly_report", "export")
            .Says("xuất báo cáo kỷ luật tháng 5 file word", "tải báo cáo tháng 5 excel", "export the discipline report for May")
            .Does<ShowReportPaper>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["report.bad_period"] = new("Không có kỳ \"{ky}\". Ví dụ: \"báo cáo kỷ luật tháng 5\".", "There is no period \"{ky}\". For example: \"discipline report for May\"."),
        ["report.no_data"] = new("Chưa có dữ liệu kỷ luật, kỷ cương của {thang}.", "There is no discipline data for {thang}."),
        ["report.future"] = new("{thang} chưa đến nên chưa có báo cáo.", "{thang} has not come yet, so there is no report."),
    };
}
