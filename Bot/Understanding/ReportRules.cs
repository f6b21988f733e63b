namespace Bot.Understanding;

/// <summary>The month's report as something that heads vouch for and the Office issues; before the rules by which it is only looked at.</summary>
internal static class ReportRules
{
    private const string Denials =
        "không có vi phạm nào|không có vi phạm gì|không vi phạm gì|không có trường hợp vi phạm|không có trường hợp vi phạm nào|không có trường hợp nào vi phạm|không có trường hợp nào|không có ai vi phạm";

    public static readonly (Concept Concept, string Phrases)[] Words =
    [
        (Concept.Draft, "dự thảo|bản dự thảo|bản nháp|nháp|bản thảo|draft|drafts"),
        (
            Concept.Hold,
            "giữ lại|tạm giữ|hoãn|hoãn đăng|hoãn lại|tạm hoãn|lùi đăng|khoan hãy đăng|khoan|khoan hãy|chưa đăng vội|chưa đăng báo cáo|đừng đăng vội|đừng đăng báo cáo|ngừng đăng|dừng đăng|tạm dừng đăng|hold back|hold|hold on to|postpone|keep back|withhold|do not post|don't post|don’t post"
        ),
        (
            Concept.Release,
            "bỏ giữ|thôi giữ|không giữ nữa|bỏ hoãn|hết giữ|cho đăng báo cáo|cho đăng đúng giờ|release|let it go|unhold|stop holding|no longer hold|thôi không giữ|bỏ tạm giữ"
        ),
        (Concept.Report, "reported|has reported|have reported|have not reported|cho đăng báo cáo|chưa đăng báo cáo|đừng đăng báo cáo"),
        (Concept.Post, "phát hành|phát hành lại|re-issue|reissue|issue again"),
        // the "nào", "gì" of a denial asks nothing
        (Concept.No, Denials),
        (Concept.Violation, Denials),
    ];

    public static Rule[] InOrder { get; } =
    [
        new(
            "monthly_report.post",
            "post",
            "post|publish report !asked|negated|deadline|who|what|notyet|receive|link|mine|myunit|hold|release|rank|result|target|remind|score|points|register",
            0.88,
            8
        ),
        new("monthly_report.release", "release", "release report|briefing !asked|who|rank|result|points", 0.88, 4),
        new("monthly_report.hold", "hold", "hold report|briefing !asked|who|why|recordcode", 0.88, 4),
        new(
            "unit_report.missing",
            "missing",
            "report notyet who|unitword|roomword|what|howmany !mine|score|register|why|hold|initiative|pledge|remind",
            0.85,
            3
        ),
        new(
            "unit_report.missing",
            "missing",
            "report submit|done|progress|asked who|what|all|unitword|roomword unitword|roomword|all !mine|score|register|why|channel",
            0.8,
            3
        ),
        new(
            "unit_report.missing",
            "missing",
            "report what|who unitword|roomword !month|discipline|violation|mine|score|register|export|channel|post|remind|deadline|when|why|rank|result|target|approve",
            0.8,
            2
        ),
        new(
            "unit_report.draft",
            "draft",
            "draft report|myunit|myroom !export|channel|who|pledge|register|result|rank|minutes|approve|agree",
            0.88,
            3
        ),
        new(
            "unit_report.withdraw",
            "withdraw",
            "withdraw|undo report !asked|recordcode|pledge|register|initiative|score|correction",
            0.86,
            4
        ),
        new(
            "unit_report.withdraw",
            "withdraw",
            "cancel report myunit|myroom|unit|unitword|approve !asked|recordcode|channel|remind",
            0.85,
            3
        ),
        new(
            "unit_report.confirm",
            "confirm",
            "approve|agree|lock report !asked|who|howmany|channel|post|export|score|pledge|register|return|notyet|recordcode|initiative|points|correction|what",
            0.88,
            4
        ),
        new(
            "unit_report.confirm",
            "confirm",
            "submit report myunit|myroom !asked|who|howmany|channel|post|export|score|pledge|register|notyet|recordcode|what|when|deadline|draft",
            0.86,
            4
        ),
        new(
            "unit_report.nil",
            "nil",
            "myunit|myroom|unit|unitword|roomword no violation|conduct|fault|discipline !asked|who|what|someone|recordcode|explain|rank|howmany|pairs|wrong|record",
            0.86,
            4
        ),
    ];
}
