using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Reports;

/// <summary>Whose names a reader of a report sees (4.13): the Director and the Office all of them, other leaders of class A, a head in the own unit all but class C.</summary>
public enum Named
{
    ClassA,
    OwnUnit,
    All,
}

public static class NameRights
{
    public static Named Of(Actor who) =>
        who.IsOffice || who.IsDirector ? Named.All
        : who.IsLeader ? Named.ClassA
        : Named.OwnUnit;

    public static bool Shows(this Named named, NamedRecord record) =>
        named switch
        {
            Named.All => true,
            Named.OwnUnit => record.Sensitivity != Sensitivity.C,
            _ => record.Sensitivity == Sensitivity.A,
        };
}

/// <summary>Cards of the monthly report. The leadership's copy has names of class A only; everybody's copy is made of <see cref="PublicFacts"/>.</summary>
public static class ReportCards
{
    public static Card Full(MonthFigures figures, IReadOnlyList<Commendation> praise, Org org, Named named)
    {
        var card = Head(figures, org);
        card = Units(card, figures, org);
        card = Categories(card, figures);
        var rows = figures.Named.Where(n => named.Shows(n)).ToList();
        NameTable(card, rows, org, named);
        if (figures.Named.Count > rows.Count)
        {
            card.Line(
                new Text(
                    "Ngoài ra {so} lượt chỉ tính số; tên do Giám đốc, Văn phòng xem riêng.",
                    "{so} more are counts only; the Director and the Office see the names."
                ).With("so", $"{figures.Named.Count - rows.Count}"),
                subtle: true
            );
        }
        // who repeats is told by the records whose names are shown
        var shown = figures.Named.Where(n => named.Shows(n)).Select(n => n.PersonId).ToList();
        var repeating = figures.Repeating.Where(id => shown.Count(s => s == id) > 1).Select(org.NameOf).ToList();
        if (repeating.Count > 0)
        {
            card.Line(new Text("Ghi nhận nhiều lần: {cac}.", "More than once: {cac}.").With("cac", string.Join(", ", repeating)));
        }
        card = Words(Compared(card, figures), figures, org, named);
        return Foot(Praise(card, praise, org), figures.Window, (figures.Supplement, figures.Overturned), figures.Rule);
    }

    private static void NameTable(Card card, IReadOnlyList<NamedRecord> rows, Org org, Named named)
    {
        if (rows.Count > 0)
        {
            // a detail is free text and may name others: it is for who may read every name
            card.Table(
                [3, 4, 2],
                [new("Họ và tên", "Name"), new("Nội dung", "Content"), new("Ngày", "Date")],
                rows.Select(n =>
                        (IReadOnlyList<Text>)
                            [
                                NameOf(n, org),
                                Text.Same(named == Named.All && n.Detail.Length > 0 ? $"{n.RuleText}: {n.Detail}" : n.RuleText),
                                Format.ShortDay(n.Date),
                            ]
                    )
                    .ToList()
            );
        }
    }

    /// <summary>A head sees the own unit; names of class C are not for a head.</summary>
    public static Card Unit(MonthFigures figures, string unitId, Org org, Named named)
    {
        var unit = figures.Units.First(u => u.UnitId == unitId);
        var card = new Card(Title(figures.Year, figures.Month, figures.Span))
            .Title(Title(figures.Year, figures.Month, figures.Span))
            .Line(org.UnitName(unitId), bold: true)
            .Facts(
                (new("Số người", "Staff"), Text.Same($"{unit.Headcount}")),
                (new("Lượt xác nhận", "Confirmed"), Text.Same($"{unit.Confirmed}")),
                (new("Số người có ghi nhận", "People"), Text.Same($"{unit.People}")),
                (new("Chờ giải trình", "Pending"), Text.Same($"{unit.Pending}")),
                (new("Tỷ lệ không vi phạm", "Clean rate"), Format.Percent(unit.Headcount - unit.People, unit.Headcount) + Text.Same("%"))
            );
        var rows = figures.Named.Where(n => n.UnitId == unitId && named.Shows(n)).ToList();
        if (rows.Count > 0)
        {
            card.Table(
                [3, 4, 2],
                [new("Họ và tên", "Name"), new("Nội dung", "Content"), new("Ngày", "Date")],
                rows.Select(n => (IReadOnlyList<Text>)[NameOf(n, org), Text.Same(n.RuleText), Format.ShortDay(n.Date)]).ToList()
            );
        }
        return Foot(unit.Confirmed == 0 ? card.Line(NoneRecorded) : card, figures.Window);
    }

    // a record may be about a unit as such
    public static Text NameOf(NamedRecord record, Org org) =>
        record.PersonId.Length > 0 ? Text.Same(org.NameOf(record.PersonId)) : org.UnitName(record.UnitId);

    public static Card Counts(PublicFacts facts, IReadOnlyList<Commendation> praise, Org org)
    {
        var text = new Text(
            "{ky}: {so_nguoi}/{tong} công chức, viên chức, người lao động không có vi phạm ({ty_le}%). Ghi nhận {so_vp} lượt vi phạm, {so_cho} lượt chờ giải trình.",
            "{ky}: {so_nguoi} of {tong} staff have no record ({ty_le}%). {so_vp} confirmed, {so_cho} awaiting explanation."
        )
            .With(
                "ky",
                facts.Span is { } span
                    ? new Text(char.ToUpperInvariant(span.Vi[0]) + span.Vi[1..], char.ToUpperInvariant(span.En[0]) + span.En[1..])
                    : new Text($"Tháng {facts.Month}/{facts.Year}", $"{facts.Month}/{facts.Year}")
            )
            .With("so_nguoi", $"{facts.CleanPeople}")
            .With("tong", $"{facts.Headcount}")
            .With("ty_le", Format.Percent(facts.CleanPeople, facts.Headcount))
            .With("so_vp", $"{facts.Confirmed}")
            .With("so_cho", $"{facts.Pending}");
        var card = new Card(text).Title(Title(facts.Year, facts.Month, facts.Span)).Line(text);
        if (facts.Confirmed == 0)
        {
            card.Line(NoneRecorded);
        }
        if (facts.UnitsAsked > 0)
        {
            card.Line(
                new Text("Đơn vị đã báo cáo: {so}/{tong}.", "Units that reported: {so} of {tong}.")
                    .With("so", $"{facts.UnitsReported}")
                    .With("tong", $"{facts.UnitsAsked}")
            );
        }
        return Foot(Again(Praise(card, praise, org), facts.Issue), facts.Window, (facts.Supplement, facts.Overturned), facts.Rule);
    }

    // silence is not "no violation": who kept silent is named, as a unit
    private static Card Words(Card card, MonthFigures figures, Org org, Named named)
    {
        var words = figures.Words;
        if (words.Reported.Count + words.Missing.Count > 0)
        {
            card.Line(
                new Text("Đơn vị đã báo cáo: {so}/{tong}.", "Units that reported: {so} of {tong}.")
                    .With("so", $"{words.Reported.Count}")
                    .With("tong", $"{words.Reported.Count + words.Missing.Count}")
            );
        }
        if (words.Missing.Count > 0)
        {
            card.Line(new Text("Chưa báo cáo: {cac}.", "Not reported: {cac}.").With("cac", Joined(words.Missing, org)), bold: true);
        }
        // what heads wrote is free text and may name people
        foreach (var (unit, note) in named == Named.All ? words.Notes : [])
        {
            card.Line(new Text("{dv} ghi: {nd}", "{dv} adds: {nd}").With("dv", org.UnitName(unit)).With("nd", note), subtle: true);
        }
        return Again(card, figures.Issue);
    }

    /// <summary>Which unit gave its word: units only, no people.</summary>
    public static Card Status(Card card, MonthFigures figures, Org org) =>
        card.Table(
            [5, 3, 2],
            [new("Đơn vị", "Unit"), new("Báo cáo", "Report"), new("Lượt", "Count")],
            figures
                .Units.Where(u => figures.Words.Reported.Contains(u.UnitId) || figures.Words.Missing.Contains(u.UnitId))
                .Select(u => (IReadOnlyList<Text>)[org.UnitName(u.UnitId), figures.Words.Of(u), Text.Same($"{u.Confirmed}")])
                .ToList()
        );

    public static Text Praised(Commendation praise, Org org) =>
        new Text("Biểu dương {ten}: {ly_do}.", "Commended: {ten} - {ly_do}.")
            .With("ten", praise.Scope == "collective" ? org.CollectiveName(praise.SubjectId) : Text.Same(org.NameOf(praise.SubjectId)))
            .With("ly_do", praise.ReasonVi);

    public static Text Joined(IReadOnlyList<string> units, Org org) => Text.Join(", ", units.Select(org.UnitName));

    private static Card Again(Card card, int issue) =>
        issue < 2
            ? card
            : card.Line(
                new Text("Bản {so}, thay các bản đã đăng trước.", "Version {so}; it replaces what was posted before.").With(
                    "so",
                    $"{issue}"
                ),
                bold: true
            );

    private static Card Compared(Card card, MonthFigures figures)
    {
        var (now, before) = (
            Format.Tenths(figures.CleanPeople, figures.Headcount),
            Format.Tenths(figures.Before.Clean, figures.Before.Headcount)
        );
        return figures.Before.Headcount == 0
            ? card
            : card.Line(
                new Text("Kỳ trước không vi phạm: {truoc}% ({so}).", "Clean in the period before: {truoc}% ({so}).")
                    .With("truoc", Format.Percent(figures.Before.Clean, figures.Before.Headcount))
                    .With(
                        "so",
                        now == before
                            ? new Text("không đổi", "unchanged")
                            : new Text(
                                $"{(now > before ? "+" : "-")}{Math.Abs(now - before) / 10},{Math.Abs(now - before) % 10} điểm %",
                                $"{(now > before ? "+" : "-")}{Math.Abs(now - before) / 10}.{Math.Abs(now - before) % 10} points"
                            )
                    ),
                subtle: true
            );
    }

    private static readonly Text NoneRecorded = new(
        "Trong kỳ không ghi nhận trường hợp vi phạm.",
        "No violation was recorded in the period."
    );

    private static Text Title(int year, int month, Text? span = null) =>
        span is not null
            ? new Text(
                "BÁO CÁO Tình hình chấp hành kỷ luật, kỷ cương hành chính {ky}",
                "REPORT on administrative discipline and order {ky}"
            ).With("ky", span)
            : new Text(
                "BÁO CÁO Tình hình chấp hành kỷ luật, kỷ cương hành chính tháng {thang} năm {nam}",
                "REPORT on administrative discipline and order, {thang}/{nam}"
            )
                .With("thang", $"{month}")
                .With("nam", $"{year}");

    private static Card Head(MonthFigures figures, Org org) =>
        new Card(Title(figures.Year, figures.Month, figures.Span))
            .Title(Title(figures.Year, figures.Month, figures.Span))
            .Line(new(org.Department.NameVi, org.Department.NameEn), subtle: true)
            .Facts(
                (new("Tổng số người", "Staff"), Text.Same($"{figures.Headcount}")),
                (new("Lượt ghi nhận", "Recorded"), Text.Same($"{figures.Recorded}")),
                (new("Đã xác nhận", "Confirmed"), Text.Same($"{figures.Confirmed}")),
                (new("Chờ giải trình", "Pending"), Text.Same($"{figures.Pending}")),
                (new("Đã hủy", "Cancelled"), Text.Same($"{figures.Cancelled}")),
                (
                    new("Không vi phạm", "Clean"),
                    Text.Same($"{figures.CleanPeople}/{figures.Headcount} (")
                        + Format.Percent(figures.CleanPeople, figures.Headcount)
                        + Text.Same("%)")
                )
            );

    private static Card Units(Card card, MonthFigures figures, Org org) =>
        card.Table(
            [4, 2, 2, 3],
            [new("Đơn vị", "Unit"), new("Lượt", "Count"), new("Chờ", "Pending"), new("Không vi phạm", "Clean")],
            figures
                .Units.Select(u =>
                    (IReadOnlyList<Text>)
                        [
                            org.UnitName(u.UnitId),
                            Text.Same($"{u.Confirmed}"),
                            Text.Same($"{u.Pending}"),
                            Format.Percent(u.Headcount - u.People, u.Headcount) + Text.Same("%"),
                        ]
                )
                .ToList()
        );

    private static Card Categories(Card card, MonthFigures figures) =>
        figures.Confirmed == 0
            ? card.Line(NoneRecorded)
            : card.Table(
                [5, 2, 2],
                [new("Nội dung vi phạm", "Violation"), new("Lượt", "Count"), new("So tháng trước", "Change")],
                figures
                    .Categories.Select(c =>
                        (IReadOnlyList<Text>)
                            [
                                Text.Same(c.RuleText),
                                Text.Same($"{c.Count}"),
                                Text.Same(
                                    c.Count == c.Before ? "0"
                                    : c.Count > c.Before ? $"+{c.Count - c.Before}"
                                    : $"-{c.Before - c.Count}"
                                ),
                            ]
                    )
                    .ToList()
            );

    private static Card Praise(Card card, IReadOnlyList<Commendation> praise, Org org)
    {
        foreach (var one in praise)
        {
            card.Line(Praised(one, org));
        }
        return card;
    }

    private static Card Foot(Card card, DataWindow window, (int Supplement, int Overturned) late = default, Text? rule = null)
    {
        if (late.Supplement > 0)
        {
            card.Line(
                new Text(
                    "Bổ sung: {so} lượt của kỳ trước được xác nhận sau giao ban.",
                    "In addition: {so} record(s) of the last period confirmed after its briefing."
                ).With("so", $"{late.Supplement}")
            );
        }
        if (late.Overturned > 0)
        {
            card.Line(
                new Text(
                    "Đính chính: {so} lượt đã tính ở báo cáo trước nay được hủy.",
                    "Correction: {so} record(s) counted in an earlier report are cancelled."
                ).With("so", $"{late.Overturned}")
            );
        }
        card.Line(
            new Text(
                "Số liệu từ {tu} đến {den}; chỉ lượt đã xác nhận được tính. Ghi nhận nội bộ, không phải quyết định kỷ luật.",
                "Figures from {tu} to {den}; only confirmed records count. Internal notes, not disciplinary decisions."
            )
                .With("tu", Format.Day(window.From))
                .With("den", Format.Day(window.To)),
            subtle: true
        );
        return rule is null ? card : card.Line(rule, subtle: true);
    }
}
