using System.Globalization;
using Bot.Domain;
using Bot.Features.Rankings;
using Bot.Figures;
using Bot.Platform.Documents;
using Bot.Tests.Harness;
using Bot.Tests.Understanding;
using Bot.Understanding;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Tests.Platform.Documents;

/// <summary>Papers are written by our own hand and read again by another: the Open XML SDK.</summary>
public sealed class PaperTests
{
    private static readonly PaperFile Minutes = ScoringPapers.Minutes(SamplePapers.Minutes);

    [Fact]
    public void Every_paper_is_a_valid_Office_file()
    {
        var all = SamplePapers.All().ToList();
        Assert.Equal(5, all.Count);
        Assert.All(all, paper => Assert.Empty(Problems(paper)));
        Assert.Equal(5, all.Select(p => p.Name).Distinct().Count());
        Assert.All(all, paper => Assert.Matches("^[a-z0-9-]+\\.(docx|xlsx)$", paper.Name));
    }

    [Fact]
    public void The_same_facts_make_the_same_bytes() =>
        Assert.All(SamplePapers.All().Zip(SamplePapers.All()), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));

    [Fact]
    public void A_paper_is_A4_with_the_margins_of_the_decree_in_Times_New_Roman()
    {
        using var document = Word(Minutes);
        var section = document.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.InRange(Millimetres(margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Bottom!.Value), 20, 25);
        Assert.InRange(Millimetres((int)margin.Left!.Value), 30, 35);
        Assert.InRange(Millimetres((int)margin.Right!.Value), 15, 20);
        var fonts = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().ToList();
        Assert.True(fonts.Count > 10);
        Assert.All(fonts, font => Assert.Equal("Times New Roman", font.Ascii!.Value));
        var body = document.MainDocumentPart.StyleDefinitionsPart.Styles!.Elements<Style>().Single(s => s.StyleId == "Body");
        Assert.Equal(
            "15",
            document.MainDocumentPart.DocumentSettingsPart!.Settings.Descendants<CompatibilitySetting>().Single().Val!.Value
        );
        Assert.Equal(
            ("26", JustificationValues.Both),
            (body.StyleRunProperties!.FontSize!.Val!.Value, body.StyleParagraphProperties!.Justification!.Val!.Value)
        );
    }

    [Fact]
    public void The_number_stands_at_the_top_from_page_two_and_every_page_says_draft()
    {
        using var document = Word(Minutes);
        var section = document.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single();
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Equal(2, section.Elements<HeaderReference>().Count());
        Assert.All(document.MainDocumentPart.HeaderParts, header => Assert.Contains("DỰ THẢO", header.Header.InnerText));
        Assert.Single(
            document.MainDocumentPart.HeaderParts,
            header => header.Header.Descendants<SimpleField>().Any(f => f.Instruction == "PAGE")
        );
    }

    [Fact]
    public void The_head_leaves_the_number_to_the_registry_and_dates_by_the_rule_of_zeros()
    {
        Assert.Contains("Số:         /BB-SNgV", Lines(Minutes));
        Assert.Contains("An Bình, ngày 25 tháng 6 năm 2026", Lines(Minutes));
        var notice = Lines(ScoringPapers.Notice(SamplePapers.Notice));
        Assert.Contains("An Bình, ngày 05 tháng 02 năm 2026", notice);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", notice);
        Assert.Contains("SỞ NGOẠI VỤ", notice);
    }

    [Fact]
    public void The_minutes_say_who_was_there_what_was_agreed_and_why()
    {
        var text = string.Join("\n", Lines(Minutes));
        Assert.Contains("1. Chủ trì: Lương Khánh Toàn, Giám đốc Sở - Tổ trưởng.", text);
        Assert.Contains(
            "4. Vắng (không có phiếu chấm): không. Còn thiếu phiếu: Hoàng Thị Đào (thiếu 3/12 phiếu); Ngô Bá Khá (thiếu 1/11 phiếu).",
            text
        );
        Assert.Contains("Mai Thu Hằng, phòng P103: cùng đơn vị; Lương Khánh Toàn đã cho chấm trở lại (lý do: thiếu người chấm)", text);
        Assert.Contains("Đính chính phòng P103 từ 8,00 thành 8,50", text);
        Assert.Contains("không đồng ý, giữ nguyên điểm", text);
        Assert.Contains("Khóa chấm điểm khi", text);
        Assert.Contains("Mở lại đợt chấm: Lương Khánh Toàn quyết định lúc 18 giờ 05 phút", text);
        Assert.Contains("cộng 0,25 điểm (dùng lại giá sách cũ)", text);
        Assert.Contains("nhất trí thông qua./.", text);
        Assert.Equal(
            ["I. THÀNH PHẦN", "II. NỘI DUNG", "III. KẾT QUẢ CHẤM ĐIỂM", "IV. MÔ HÌNH TIÊU BIỂU", "V. Ý KIẾN KHÁC"],
            Headings(Minutes)
        );
        Assert.Contains("- Lưu: VT.", text);
    }

    [Fact]
    public void The_tables_of_the_minutes_hold_every_office_and_the_sums_and_repeat_their_head()
    {
        var tables = Tables(Minutes);
        var offices = tables.Single(t => t[0].Contains("Điểm thống nhất"));
        Assert.Equal(13, offices.Count);
        Assert.Equal(
            [
                "6",
                "Nhóm 2",
                "P203 Phòng Biên giới 2",
                "8,25",
                "Trung bình phiếu 8,06: Ban công tầng 2 được bài trí lại sau khi chấm, Tổ đánh giá thống nhất nâng điểm; 1 phiếu của người cùng đơn vị",
            ],
            offices[6]
        );
        var groups = tables.Single(t => t[0].Contains("Xếp hạng"));
        Assert.Equal(["1", "Nhóm 1 - Khối Văn phòng", "25,75", "0,50", "26,25", "1"], groups[1]);
        Assert.Equal("Đồng hạng 2", groups[2][5]);
        using var document = Word(Minutes);
        Assert.Equal(3, document.MainDocumentPart!.Document.Descendants<TableHeader>().Count());
    }

    [Fact]
    public void A_later_notice_says_what_it_replaces_and_what_changed()
    {
        var first = string.Join("\n", Lines(ScoringPapers.Notice(SamplePapers.Notice)));
        Assert.DoesNotContain("Thay thế", first);
        Assert.Contains("điểm cộng mô hình chỉ để tham khảo", first);
        var second = SamplePapers.Notice with
        {
            Version = 2,
            ReplacedDay = new(2026, 1, 30),
            Changes = ["Điểm phòng P103 từ 8,00 thành 8,25"],
            Round = SamplePapers.Round with { BonusCounts = true },
        };
        var text = string.Join("\n", Lines(ScoringPapers.Notice(second)));
        Assert.Contains("Thay thế thông báo lần 1 ngày 30 tháng 01 năm 2026. Nội dung thay đổi:", text);
        Assert.Contains("- Điểm phòng P103 từ 8,00 thành 8,25;", text);
        Assert.Contains("Xếp hạng theo tổng điểm có điểm cộng mô hình.", text);
    }

    [Fact]
    public void Each_evaluator_gets_one_page_with_every_office_and_every_criterion()
    {
        var sheets = ScoringPapers.BallotSheets(SamplePapers.Ballots);
        var tables = Tables(sheets).Where(t => t[0].Contains("Nhận xét")).ToList();
        Assert.Equal(2, tables.Count);
        Assert.All(tables, t => Assert.Equal(13, t.Count));
        Assert.Contains("TC 1(2,50)", tables[0][0]);
        Assert.Equal(("Không chấm", "Cùng đơn vị", ""), (tables[0][5][^1], tables[0][4][^1], tables[0][1][^1]));
        using var document = Word(sheets);
        Assert.Single(document.MainDocumentPart!.Document.Descendants<PageBreakBefore>());
    }

    [Fact]
    public void Numbers_in_the_sheet_are_numbers_and_the_head_stays_in_sight()
    {
        var file = ScoringPapers.ScoreTable(SamplePapers.Table);
        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Bytes), false);
        var sheets = book.WorkbookPart!.Workbook.Sheets!.Elements<S.Sheet>().Select(s => s.Name!.Value).ToList();
        Assert.Equal(["Bảng điểm", "Phiếu chấm"], sheets);
        var first = book
            .WorkbookPart.WorksheetParts.Single(p => p.Uri.ToString().EndsWith("sheet1.xml", StringComparison.Ordinal))
            .Worksheet;
        var cells = first.Descendants<S.Cell>().ToDictionary(c => c.CellReference!.Value!);
        Assert.Equal(9.00m, decimal.Parse(cells["E3"].CellValue!.Text, CultureInfo.InvariantCulture));
        Assert.Equal("25.75", cells["E6"].CellValue!.Text);
        Assert.Equal("Đồng hạng 2", cells["I10"].InnerText);
        Assert.Null(cells["E6"].DataType);
        Assert.Equal(2, first.Descendants<S.Pane>().Single().VerticalSplit!.Value);
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet;
        Assert.Equal("[$-42A]#,##0.00", formats.NumberingFormats!.Elements<S.NumberingFormat>().Single().FormatCode!.Value);
        var head = formats.CellFormats!.Elements<S.CellFormat>().ElementAt((int)cells["A2"].StyleIndex!.Value);
        Assert.NotNull(formats.Fonts!.Elements<S.Font>().ElementAt((int)head.FontId!.Value).Bold);
    }

    [Fact]
    public void Ballots_are_in_the_sheet_only_where_the_facts_carry_them()
    {
        using var book = SpreadsheetDocument.Open(
            new MemoryStream(ScoringPapers.ScoreTable(SamplePapers.Table with { Ballots = [] }).Bytes),
            false
        );
        Assert.Single(book.WorkbookPart!.WorksheetParts);
    }

    [Fact]
    public void What_a_person_typed_breaks_no_file_and_is_no_formula()
    {
        const string nasty = "=HYPERLINK(\"http://xau.example\")\u0000\u0008\uD800 <b>&\"' \uFFFE 😀\r\ncuối";
        var room = new RoomFacts("P1", nasty, 850, 800, nasty);
        var groups = new[] { new GroupFacts(nasty, [room], 0, 1) };
        var papers = new[]
        {
            ScoringPapers.Minutes(SamplePapers.Minutes with { Groups = groups, Remarks = [nasty], Venue = nasty, Secretary = nasty }),
            ScoringPapers.Notice(SamplePapers.Notice with { Groups = groups, Changes = [nasty], Version = 2 }),
            ScoringPapers.ScoreTable(new(SamplePapers.Round with { Name = nasty }, groups, [new(nasty, nasty, 900)])),
        };
        Assert.All(papers, paper => Assert.Empty(Problems(paper)));
        using var book = SpreadsheetDocument.Open(new MemoryStream(papers[2].Bytes), false);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<S.CellFormula>()));
        var cell = book
            .WorkbookPart.WorksheetParts.First()
            .Worksheet.Descendants<S.Cell>()
            .First(c => c.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        Assert.True(
            book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<S.CellFormat>()
                .ElementAt((int)cell.StyleIndex!.Value)
                .QuotePrefix!.Value
        );
        Assert.Contains("😀", cell.InnerText);
    }

    [Fact]
    public void An_empty_round_still_makes_papers()
    {
        var papers = new[]
        {
            ScoringPapers.Minutes(
                new()
                {
                    Office = SamplePapers.Office,
                    Round = SamplePapers.Round,
                    Panel = [],
                    Groups = [],
                }
            ),
            ScoringPapers.Notice(SamplePapers.Notice with { Groups = [], Day = null }),
            ScoringPapers.BallotSheets(SamplePapers.Ballots with { Criteria = [], Rooms = [] }),
            ScoringPapers.ScoreTable(new(SamplePapers.Round, [], [])),
        };
        Assert.All(papers, paper => Assert.Empty(Problems(paper)));
        Assert.Contains("Không có ý kiến khác.", Lines(papers[0]));
    }

    [Fact]
    public void The_issuing_body_does_not_repeat_the_province_that_stands_above_it() =>
        Assert.Equal(
            new PaperOffice("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Sở Ngoại vụ", "SNgV", "An Bình"),
            PaperOffice.Of(
                new()
                {
                    ParentVi = "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
                    NameVi = "Sở Ngoại vụ tỉnh An Bình",
                    Symbol = "SNgV",
                    Place = "An Bình",
                }
            )
        );

    private static double Millimetres(int twips) => Math.Round(twips * 25.4 / 1440, 1);

    private static WordprocessingDocument Word(PaperFile file) => WordprocessingDocument.Open(new MemoryStream(file.Bytes), false);

    private static List<string> Problems(PaperFile file)
    {
        using OpenXmlPackage package =
            file.ContentType == PaperFile.Docx ? Word(file) : SpreadsheetDocument.Open(new MemoryStream(file.Bytes), false);
        return new OpenXmlValidator(FileFormatVersions.Office2016)
            .Validate(package)
            .Select(e => $"{file.Name} {e.Path?.XPath}: {e.Description}")
            .ToList();
    }

    private static List<string> Lines(PaperFile file)
    {
        using var document = Word(file);
        return document.MainDocumentPart!.Document.Descendants<Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0).ToList();
    }

    private static List<string> Headings(PaperFile file)
    {
        using var document = Word(file);
        return document
            .MainDocumentPart!.Document.Descendants<Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1")
            .Select(p => p.InnerText)
            .ToList();
    }

    private static List<List<List<string>>> Tables(PaperFile file)
    {
        using var document = Word(file);
        return document
            .MainDocumentPart!.Document.Descendants<Table>()
            .Select(t => t.Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToList()).ToList())
            .ToList();
    }
}
