using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Documents;
using Bot.Understanding;
using Storage;
using static Bot.Figures.PaperWords;

namespace Bot.Features.Reports;

public sealed record ReportUnitFacts(string Name, int Headcount, int Confirmed, int People, int Pending, int Cancelled, string Word = "");

public sealed record ReportRuleFacts(string Text, int Count, int Before);

/// <summary>A line of Biểu 3. Only whoever may see the name has it; else the line says who may.</summary>
public sealed record ReportNameFacts(string Person, string Unit, string Content, DateOnly Date, DateOnly? Decided = null);

/// <summary>Everything that the monthly report says. Names are those that its reader may see: who asks decides what is in here, not the paper.</summary>
public sealed record ReportFacts
{
    public required PaperOffice Office { get; init; }
    public required string Movement { get; init; }
    public required int Year { get; init; }
    public required int Month { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateOnly Day { get; init; }
    public required IReadOnlyList<ReportUnitFacts> Units { get; init; }
    public int Headcount { get; init; }
    public int Clean { get; init; }
    public int Recorded { get; init; }
    public int Confirmed { get; init; }
    public int Pending { get; init; }
    public int Cancelled { get; init; }
    public int Supplement { get; init; }
    public int Overturned { get; init; }
    public int BeforeHeadcount { get; init; }
    public int BeforeClean { get; init; }

    /// <summary>How many units were asked for their word, and which kept silent.</summary>
    public int Asked { get; init; }
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What heads wrote; only for who may read every name.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What next month holds, with its days.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];
    public string Rule { get; init; } = "";
    public int Issue { get; init; }
    public string IssueReason { get; init; } = "";
    public IReadOnlyList<ReportRuleFacts> Rules { get; init; } = [];

    /// <summary>The five headings of the report's second part, each with its count.</summary>
    public IReadOnlyList<(string Name, int Count)> Headings { get; init; } = [];
    public IReadOnlyList<ReportNameFacts> Names { get; init; } = [];

    /// <summary>Confirmed ones whose names this reader may not see: counted, not listed.</summary>
    public int Unnamed { get; init; }
    public IReadOnlyList<string> Repeating { get; init; } = [];
    public IReadOnlyList<string> Praise { get; init; } = [];
    public string Head { get; init; } = "";

    /// <summary>"tháng 6 năm 2026", or another span.</summary>
    public string Span { get; init; } = "";

    public string Period => Span.Length > 0 ? Span : $"tháng {Month} năm {Year}";
}

/// <summary>The monthly report as papers (practice 3.2): pure functions from facts to files.</summary>
public static class ReportPapers
{
    private const string None = "Trong kỳ không ghi nhận trường hợp vi phạm.";

    public static PaperFile Document(ReportFacts facts)
    {
        var title = $"Báo cáo tình hình chấp hành kỷ luật, kỷ cương hành chính {facts.Period}";
        var paper = new Paper()
            .Head(
                new(
                    facts.Office.ParentBody,
                    facts.Office.Body,
                    $"BC-{facts.Office.Symbol}",
                    facts.Office.DatedAt(facts.Day),
                    "BÁO CÁO",
                    $"Tình hình chấp hành kỷ luật, kỷ cương hành chính\n{facts.Period}"
                )
            )
            .Line(
                $"Thực hiện phong trào \"{facts.Movement}\", Văn phòng báo cáo tình hình chấp hành kỷ luật, kỷ cương hành chính {facts.Period} như sau:"
            )
            .Section("I. TÌNH HÌNH CHUNG")
            .Line(
                $"Tổng số công chức, viên chức, người lao động: {facts.Headcount} người. Số liệu từ ngày {Format.Day(facts.From).Vi} đến ngày {Format.Day(facts.To).Vi}; chỉ lượt ghi nhận đã xác nhận được tính. Ghi nhận là thông tin nội bộ, không phải quyết định kỷ luật.{(facts.Rule.Length > 0 ? $" {facts.Rule}" : "")}"
            );
        Words(paper, facts);
        Outcome(paper, facts);
        Tables(paper, facts);
        paper
            .Section("III. TẬP THỂ, CÁ NHÂN CHẤP HÀNH TỐT")
            .Lines(facts.Praise.Select(p => $"- {p};"), "Trong kỳ chưa có đề nghị biểu dương.")
            .Section("IV. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN")
            .Line(facts.Repeating.Count == 0 ? Blank : $"Có ghi nhận nhiều lần trong kỳ: {string.Join(", ", facts.Repeating)}. {Blank}")
            .Lines(facts.Notes.Select(n => $"- {n}"))
            .Section("V. PHƯƠNG HƯỚNG THÁNG SAU; KIẾN NGHỊ")
            .Lines(facts.Next.Select(n => $"- {n};"))
            .Close(Blank);
        return paper
            .Foot(["Ban Giám đốc", "Các phòng, đơn vị"], new PaperSigner("TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG", facts.Head))
            .ToFile(PaperFile.NameOf($"bao cao ky luat {facts.Period}", "docx"), title);
    }

    private static void Outcome(Paper paper, ReportFacts facts)
    {
        paper
            .Section("II. KẾT QUẢ CHẤP HÀNH")
            .Line(
                $"{facts.Clean}/{facts.Headcount} người không có vi phạm ({Rate(facts.Clean, facts.Headcount)}%){Compared(facts)}. Ghi nhận {facts.Recorded} lượt: xác nhận {facts.Confirmed}, chờ giải trình {facts.Pending}, hủy {facts.Cancelled}."
            );
        if (facts.Supplement > 0)
        {
            paper.Line($"Bổ sung: {facts.Supplement} lượt của kỳ trước được xác nhận sau giao ban.");
        }
        if (facts.Overturned > 0)
        {
            paper.Line($"Đính chính: {facts.Overturned} lượt đã tính ở báo cáo trước nay được hủy.");
        }
        paper.Lines(
            facts.Headings.Select(
                (h, i) => $"{i + 1}. {h.Name}: {(h.Count == 0 ? "không ghi nhận trường hợp vi phạm" : $"{h.Count} lượt")}."
            )
        );
    }

    private static string Compared(ReportFacts facts) =>
        facts.BeforeHeadcount == 0 ? "" : $", kỳ trước {Rate(facts.BeforeClean, facts.BeforeHeadcount)}%";

    // silence is not "no violation"
    private static void Words(Paper paper, ReportFacts facts)
    {
        if (facts.Issue > 1)
        {
            paper.Line(
                $"Bản {facts.Issue}, thay các bản đã phát hành trước.{(facts.IssueReason.Length > 0 ? $" Lý do: {facts.IssueReason}" : "")}"
            );
        }
        if (facts.Asked > 0)
        {
            paper.Line(
                $"Đơn vị đã báo cáo: {facts.Asked - facts.Missing.Count}/{facts.Asked}.{(facts.Missing.Count > 0 ? $" Chưa báo cáo: {string.Join(", ", facts.Missing)}." : "")}"
            );
        }
    }

    private static void Tables(Paper paper, ReportFacts facts)
    {
        UnitTable(paper, facts);
        if (facts.Confirmed == 0)
        {
            paper.Line(None);
            return;
        }
        RuleTable(paper, facts);
        if (facts.Unnamed > 0)
        {
            paper.Line($"Ngoài danh sách dưới đây, {facts.Unnamed} lượt chỉ tính số; tên do Giám đốc, Văn phòng xem riêng.");
        }
        NameTable(paper, facts);
    }

    private static void UnitTable(Paper paper, ReportFacts facts) =>
        paper.Table(
            "Biểu 1. Theo đơn vị",
            [
                new("STT", 3, Align.Centre),
                new("Đơn vị", 12),
                new("Tổng số người", 5, Align.Centre),
                new("Số lượt xác nhận", 5, Align.Centre),
                new("Số người vi phạm", 5, Align.Centre),
                new("Chờ giải trình", 5, Align.Centre),
                new("Đã hủy", 4, Align.Centre),
                new("Tỷ lệ không vi phạm (%)", 6, Align.Centre),
            ],
            facts.Units.Select(
                (u, i) =>
                    (IReadOnlyList<string>)
                        [
                            $"{i + 1}",
                            u.Name,
                            $"{u.Headcount}",
                            $"{u.Confirmed}",
                            $"{u.People}",
                            $"{u.Pending}",
                            $"{u.Cancelled}",
                            Rate(u.Headcount - u.People, u.Headcount),
                        ]
            )
        );

    private static void RuleTable(Paper paper, ReportFacts facts) =>
        paper.Table(
            "Biểu 2. Theo nội dung",
            [
                new("STT", 3, Align.Centre),
                new("Nội dung vi phạm", 20),
                new("Số lượt", 5, Align.Centre),
                new("So với tháng trước (+/-)", 6, Align.Centre),
            ],
            facts.Rules.Select(
                (r, i) =>
                    (IReadOnlyList<string>)
                        [
                            $"{i + 1}",
                            r.Text,
                            $"{r.Count}",
                            r.Count == r.Before ? "0" : $"{(r.Count > r.Before ? "+" : "-")}{Math.Abs(r.Count - r.Before)}",
                        ]
            )
        );

    private static void NameTable(Paper paper, ReportFacts facts)
    {
        if (facts.Names.Count > 0)
        {
            paper.Table(
                "Biểu 3. Danh sách (không phổ biến)",
                [
                    new("STT", 4, Align.Centre),
                    new("Họ và tên", 9),
                    new("Đơn vị", 9),
                    new("Nội dung", 14),
                    new("Ngày", 5, Align.Centre),
                    new("Kết quả xử lý", 8),
                ],
                facts.Names.Select(
                    (n, i) =>
                        (IReadOnlyList<string>)
                            [
                                $"{i + 1}",
                                n.Person,
                                n.Unit,
                                n.Content,
                                Format.ShortDay(n.Date).Vi,
                                n.Decided is { } decided ? $"xác nhận {Format.ShortDay(decided).Vi}" : "xác nhận",
                            ]
                )
            );
        }
    }

    public static PaperFile Table(ReportFacts facts)
    {
        var title = $"Kỷ luật, kỷ cương hành chính {facts.Period} ({Format.ShortDay(facts.From).Vi} - {Format.Day(facts.To).Vi})";
        List<Sheet> sheets = [UnitSheet(facts, title), RuleSheet(facts, title)];
        if (facts.Names.Count > 0)
        {
            sheets.Add(NameSheet(facts, title));
        }
        return Workbook.ToFile(PaperFile.NameOf($"bao cao ky luat {facts.Period}", "xlsx"), title, [.. sheets]);
    }

    private static IReadOnlyList<SheetCell> TotalRow(ReportFacts facts) =>
        [
            SheetCell.Number(null, true),
            SheetCell.Of("Cộng", true),
            SheetCell.Number(facts.Headcount, true),
            SheetCell.Number(facts.Confirmed, true),
            SheetCell.Number(facts.Headcount - facts.Clean, true),
            SheetCell.Number(facts.Pending, true),
            SheetCell.Number(facts.Cancelled, true),
            SheetCell.Of("", true),
        ];

    private static Sheet UnitSheet(ReportFacts facts, string title) =>
        new(
            "Theo đơn vị",
            title,
            [
                ("STT", 6),
                ("Đơn vị", 44),
                ("Tổng số người", 10),
                ("Xác nhận", 10),
                ("Số người", 10),
                ("Chờ giải trình", 10),
                ("Đã hủy", 10),
                ("Báo cáo của đơn vị", 18),
            ],
            facts
                .Units.Select(
                    (u, i) =>
                        (IReadOnlyList<SheetCell>)
                            [
                                SheetCell.Number(i + 1),
                                SheetCell.Of(u.Name),
                                SheetCell.Number(u.Headcount),
                                SheetCell.Number(u.Confirmed),
                                SheetCell.Number(u.People),
                                SheetCell.Number(u.Pending),
                                SheetCell.Number(u.Cancelled),
                                SheetCell.Of(u.Word),
                            ]
                )
                .Append(TotalRow(facts))
                .ToList()
        );

    private static Sheet RuleSheet(ReportFacts facts, string title) =>
        new(
            "Theo nội dung",
            title,
            [("STT", 6), ("Nội dung vi phạm", 60), ("Số lượt", 10), ("Tháng trước", 10)],
            facts
                .Rules.Select(
                    (r, i) =>
                        (IReadOnlyList<SheetCell>)
                            [SheetCell.Number(i + 1), SheetCell.Of(r.Text), SheetCell.Number(r.Count), SheetCell.Number(r.Before)]
                )
                .ToList()
        );

    private static Sheet NameSheet(ReportFacts facts, string title) =>
        new(
            "Danh sách",
            title,
            [("STT", 6), ("Họ và tên", 30), ("Đơn vị", 40), ("Nội dung", 60), ("Ngày", 12)],
            facts
                .Names.Select(
                    (n, i) =>
                        (IReadOnlyList<SheetCell>)
                            [
                                SheetCell.Number(i + 1),
                                SheetCell.Of(n.Person),
                                SheetCell.Of(n.Unit),
                                SheetCell.Of(n.Content),
                                SheetCell.Of($"{Format.Day(n.Date).Vi}"),
                            ]
                )
                .ToList()
        );

    private static string Rate(int part, int whole) => Format.Percent(part, whole).Vi;
}
