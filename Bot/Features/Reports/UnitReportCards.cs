using Bot.Domain;
using Bot.Features.Discipline;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Reports;

/// <summary>Cards between the heads and the Office before a briefing.</summary>
public static class UnitReportCards
{
    public const string NoteInput = "note";

    /// <summary>What the head vouches for, as one number: a card drawn before something changed is drawn anew, not confirmed.</summary>
    public static int Stamp(UnitFigures unit) => unit.Confirmed * 1_000_000 + unit.Pending * 1_000 + unit.Cancelled;

    public static Card Draft(MonthlyReport.Month found, string unitId, UnitReport? report, (DateTime Briefing, DateTime Now) at)
    {
        var figures = found.Figures;
        var unit = figures.Units.First(u => u.UnitId == unitId);
        var title = new Text("Dự thảo báo cáo {thang}: {dv}", "Draft report for {thang}: {dv}")
            .With("thang", Format.Month(figures.Year, figures.Month))
            .With("dv", found.Org.UnitName(unitId));
        var card = Figures(new Card(title).Title(title), found, unit);
        if (report is { Stands: true })
        {
            return Vouched(card, report, found.Org)
                .Line(
                    new("Muốn sửa, gõ \"rút báo cáo đơn vị\".", "To correct it, type \"take back the report of my unit\"."),
                    subtle: true
                );
        }
        return Asked(card, figures, unit, at);
    }

    private static Text Until((DateTime Briefing, DateTime Now) at) =>
        at.Briefing <= at.Now
            ? new Text("Đã qua giờ giao ban; xác nhận muộn vẫn được ghi nhận.", "The briefing is over; a late confirmation is still noted.")
            : new Text(
                "Đề nghị xác nhận trước {gio}. Không có vi phạm cũng cần xác nhận; chưa xác nhận được ghi là \"chưa báo cáo\".",
                "Please confirm before {gio}. \"No violation\" needs a confirmation too; without one the unit counts as \"not reported\"."
            ).With("gio", Format.Moment(at.Briefing));

    private static Card Asked(Card card, MonthFigures figures, UnitFigures unit, (DateTime Briefing, DateTime Now) at) =>
        card.Line(Until(at))
            .Input(
                NoteInput,
                new("Ý kiến của đơn vị (không bắt buộc)", "Remarks of the unit (optional)"),
                new("Tồn tại, nguyên nhân, kiến nghị", "Shortcomings, causes, proposals"),
                MonthReport.MostLetters,
                many: true
            )
            .Button(
                unit.Confirmed + unit.Pending == 0
                    ? new("Xác nhận: không có vi phạm", "Confirm: no violation")
                    : new("Xác nhận báo cáo", "Confirm the report"),
                UnitReportForm.ConfirmVerb,
                $"{figures.Year}-{figures.Month:00}:{unit.UnitId}",
                Stamp(unit),
                style: "positive",
                inputs: true
            )
            .Typed(new("các ghi nhận đang chờ", "pending records"), new("Xử lý ghi nhận", "Decide records"))
            .Line(
                new(
                    "Gõ được: \"xác nhận báo cáo đơn vị\". Muốn sửa: \"ghi nhận …\", \"hủy GN… vì …\", \"biểu dương …\" rồi xác nhận.",
                    "Or type: \"confirm the report of my unit\". To correct: \"record …\", \"cancel GN… because …\", \"commend …\", then confirm."
                ),
                subtle: true
            );

    public static Card Confirmed(MonthlyReport.Month found, UnitReport report)
    {
        var unit = found.Figures.Units.First(u => u.UnitId == report.UnitId);
        var said = new Text("Đã xác nhận báo cáo {thang} của {dv}.", "The report for {thang} of {dv} is confirmed.")
            .With("thang", Format.Month(report.Year, report.Month))
            .With("dv", found.Org.UnitName(report.UnitId));
        return Vouched(Figures(new Card(said).Title(said), found, unit), report, found.Org);
    }

    public static Card Review(MonthlyReport.Month found, UnitReportDraft draft)
    {
        var said = (
            draft.TakesBack
                ? new Text("Rút báo cáo {thang} của {dv} để sửa?", "Take back the report for {thang} of {dv}?")
                : new Text("Xác nhận báo cáo {thang} của {dv}?", "Confirm the report for {thang} of {dv}?")
        )
            .With("thang", Format.Month(draft.Year, draft.Month))
            .With("dv", found.Org.UnitName(draft.UnitId));
        var card = Figures(new Card(said).Title(said), found, found.Figures.Units.First(u => u.UnitId == draft.UnitId));
        return draft.Reason.Length == 0 ? card : card.Line(new Text("Ý kiến: {nd}", "Remarks: {nd}").With("nd", draft.Reason));
    }

    public static Card TakenBack(UnitReport report, Org org)
    {
        var said = new Text(
            "Đã rút báo cáo {thang} của {dv}. Sửa xong, gõ \"xác nhận báo cáo đơn vị\".",
            "The report for {thang} of {dv} is taken back. When it is right, type \"confirm the report of my unit\"."
        )
            .With("thang", Format.Month(report.Year, report.Month))
            .With("dv", org.UnitName(report.UnitId));
        return new Card(said).Line(said);
    }

    public static Card SpokenFor(UnitReport report, Actor who, Org org)
    {
        var said = (
            report.Stands
                ? new Text(
                    "{ai} đã xác nhận thay báo cáo {thang} của {dv}.",
                    "{ai} confirmed the report for {thang} of {dv} in your place."
                )
                : new Text("{ai} đã rút báo cáo {thang} của {dv}.", "{ai} took back the report for {thang} of {dv}.")
        )
            .With("ai", who.Person.FullName)
            .With("thang", Format.Month(report.Year, report.Month))
            .With("dv", org.UnitName(report.UnitId));
        return new Card(said).Line(said);
    }

    /// <summary>What the Office sees before it is posted.</summary>
    public static Card Pack(MonthlyReport.Month found, DateTime briefing)
    {
        var month = Format.Month(found.Figures.Year, found.Figures.Month);
        var said = (
            found.Figures.Held
                ? new Text(
                    "Báo cáo {thang} đang được giữ lại, chưa đăng lúc {gio}",
                    "The report for {thang} is held back and will not be posted at {gio}"
                )
                : new Text("Báo cáo {thang} sẽ tự đăng lúc {gio}", "The report for {thang} will be posted at {gio}")
        )
            .With("thang", month)
            .With("gio", Format.Moment(briefing));
        var card = ReportCards.Status(new Card(said).Title(said), found.Figures, found.Org);
        return card.Line(
                found.Figures.Held
                    ? new("Muốn đăng đúng giờ, gõ \"bỏ giữ báo cáo\".", "To have it posted at its hour, type \"release the report\".")
                    : new(
                        "Đề nghị Văn phòng xem lại. Nếu chưa đăng được, gõ \"giữ lại báo cáo\".",
                        "Please look at it. If it cannot be posted yet, type \"hold back the report\"."
                    ),
                subtle: true
            )
            .Typed(
                new Text("báo cáo kỷ luật {thang}", "discipline report for {thang}").With("thang", month),
                new("Xem báo cáo", "See the report")
            )
            .Typed(
                new Text("xuất báo cáo kỷ luật {thang} file word", "export the discipline report for {thang}").With("thang", month),
                new("Bản Word", "As a paper")
            )
            .Typed(
                found.Figures.Held
                    ? new("bỏ giữ báo cáo", "release the report")
                    : new Text("giữ lại báo cáo {thang}", "hold back the report for {thang}").With("thang", month),
                found.Figures.Held ? new("Bỏ giữ", "Release") : new("Giữ lại", "Hold back")
            );
    }

    private static Card Figures(Card card, MonthlyReport.Month found, UnitFigures unit)
    {
        var (figures, org) = (found.Figures, found.Org);
        card.Facts(
            (new("Số người", "Staff"), Text.Same($"{unit.Headcount}")),
            (new("Đã xác nhận", "Confirmed"), Text.Same($"{unit.Confirmed}")),
            (new("Chờ giải trình", "Pending"), Text.Same($"{unit.Pending - unit.Overdue}")),
            (new("Hết hạn, chờ quyết định", "Overdue, to be decided"), Text.Same($"{unit.Overdue}")),
            (new("Đã hủy", "Cancelled"), Text.Same($"{unit.Cancelled}")),
            (new("Số liệu", "Figures"), Format.ShortDay(figures.Window.From) + Text.Same(" - ") + Format.Day(figures.Window.To))
        );
        var rows = figures.Named.Where(n => n.UnitId == unit.UnitId && Named.OwnUnit.Shows(n)).ToList();
        if (rows.Count > 0)
        {
            card.Table(
                [3, 4, 2],
                [new("Họ và tên", "Name"), new("Nội dung", "Content"), new("Ngày", "Date")],
                rows.Select(n => (IReadOnlyList<Text>)[ReportCards.NameOf(n, org), Text.Same(n.RuleText), Format.ShortDay(n.Date)]).ToList()
            );
        }
        foreach (var praise in found.Praise.Where(c => UnitOf(c, org) == unit.UnitId))
        {
            card.Line(ReportCards.Praised(praise, org));
        }
        return unit.Confirmed + unit.Pending > 0
            ? card
            : card.Line(new("Trong kỳ chưa có ghi nhận nào của đơn vị.", "No record of the unit in the period."), bold: true);
    }

    private static string UnitOf(Commendation praise, Org org) =>
        praise.Scope != "collective"
            ? org.People.FirstOrDefault(p => p.Id == praise.SubjectId)?.UnitId ?? ""
            : org.Rooms.FirstOrDefault(r => r.Id == praise.SubjectId)?.UnitId ?? praise.SubjectId;

    private static Card Vouched(Card card, UnitReport report, Org org)
    {
        card.Line(
            new Text("{ai} xác nhận lúc {gio}.", "Confirmed by {ai} at {gio}.")
                .With("ai", org.NameOf(report.ReportedBy))
                .With("gio", Format.Moment(report.ReportedAt!.Value)),
            subtle: true
        );
        return report.Note.Length == 0 ? card : card.Line(new Text("Ý kiến: {nd}", "Remarks: {nd}").With("nd", report.Note));
    }
}
