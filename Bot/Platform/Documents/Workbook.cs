using System.Globalization;
using System.Xml.Linq;
using Bot.Understanding;

namespace Bot.Platform.Documents;

/// <summary>A cell: words, a score in hundredths, or a whole number. Numbers stay numbers, so that they can be summed.</summary>
public readonly record struct SheetCell(string? Words, int? Hundredths, int? Whole, bool Bold = false)
{
    public static SheetCell Of(string words, bool bold = false) => new(words, null, null, bold);

    public static SheetCell Score(int? hundredths, bool bold = false) => new(null, hundredths, null, bold);

    public static SheetCell Number(int? whole, bool bold = false) => new(null, null, whole, bold);
}

/// <summary>One sheet: a title, a head that stays in sight, rows. Widths are in letters.</summary>
public sealed record Sheet(
    string Name,
    string Title,
    IReadOnlyList<(string Title, int Width)> Columns,
    IReadOnlyList<IReadOnlyList<SheetCell>> Rows
);

/// <summary>An .xlsx file. Words are quoted cells: whatever a person wrote is never read as a formula, also not after the cell is edited.</summary>
public static class Workbook
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int HeadRow = 2,
        LineHeight = 18;

    // positions in the style sheet below
    private const int TitleLook = 1,
        HeadLook = 2,
        WordsLook = 3,
        ScoreLook = 4,
        WholeLook = 5,
        BoldBy = 3;

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static PaperFile ToFile(string name, string title, params IReadOnlyList<Sheet> sheets)
    {
        var book = Book(sheets);
        var package = new OpenPackage()
            .Relations(
                "_rels/.rels",
                ("rId1", "officeDocument", "xl/workbook.xml"),
                ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")
            )
            .Part("xl/workbook.xml", Type + "sheet.main+xml", book)
            .Relations(
                "xl/_rels/workbook.xml.rels",
                [
                    .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
                    ($"rId{sheets.Count + 1}", "styles", "styles.xml"),
                ]
            )
            .Part("xl/styles.xml", Type + "styles+xml", StyleSheet());
        for (var i = 0; i < sheets.Count; i++)
        {
            package.Part($"xl/worksheets/sheet{i + 1}.xml", Type + "worksheet+xml", Draw(sheets[i]));
        }
        return new(name, PaperFile.Xlsx, package.Title(title).ToBytes());
    }

    private static XElement Book(IReadOnlyList<Sheet> sheets) =>
        E(
            "workbook",
            new XAttribute(XNamespace.Xmlns + "r", OpenPackage.R),
            E("bookViews", E("workbookView")),
            E(
                "sheets",
                sheets.Select(
                    (s, i) =>
                        E("sheet", A("name", SafeName(s.Name)), A("sheetId", i + 1), new XAttribute(OpenPackage.R + "id", $"rId{i + 1}"))
                )
            ),
            E(
                "definedNames",
                sheets.Select(
                    (s, i) =>
                        E(
                            "definedName",
                            A("name", "_xlnm.Print_Titles"),
                            A("localSheetId", i),
                            $"'{SafeName(s.Name).Replace("'", "''")}'!${HeadRow}:${HeadRow}"
                        )
                )
            )
        );

    private static XElement Draw(Sheet sheet) =>
        E(
            "worksheet",
            E("sheetPr", E("pageSetUpPr", A("fitToPage", 1))),
            E(
                "sheetViews",
                E(
                    "sheetView",
                    A("workbookViewId", 0),
                    E(
                        "pane",
                        A("ySplit", HeadRow),
                        A("topLeftCell", $"A{HeadRow + 1}"),
                        A("activePane", "bottomLeft"),
                        A("state", "frozen")
                    )
                )
            ),
            E("sheetFormatPr", A("defaultRowHeight", LineHeight)),
            E("cols", sheet.Columns.Select((c, i) => E("col", A("min", i + 1), A("max", i + 1), A("width", c.Width), A("customWidth", 1)))),
            E(
                "sheetData",
                Row(1, 1, [Words(0, 1, $"{Paper.DraftMark} - {sheet.Title}", TitleLook)]),
                Row(HeadRow, 2, sheet.Columns.Select((c, i) => Words(i, HeadRow, c.Title, HeadLook))),
                sheet.Rows.Select(
                    (row, r) => Row(r + HeadRow + 1, Lines(row, sheet.Columns), row.Select((cell, c) => Cell(cell, c, r + HeadRow + 1)))
                )
            ),
            E(
                "pageMargins",
                A("left", "0.5"),
                A("right", "0.5"),
                A("top", "0.6"),
                A("bottom", "0.6"),
                A("header", "0.3"),
                A("footer", "0.3")
            ),
            E("pageSetup", A("paperSize", 9), A("orientation", "landscape"), A("fitToHeight", 0)),
            E("headerFooter", E("oddFooter", "&C&P/&N"))
        );

    // the height is written: not every program works it out when it opens a file
    private static XElement Row(int number, int lines, IEnumerable<XElement> cells) =>
        E("row", A("r", number), A("ht", lines * LineHeight), A("customHeight", 1), cells);

    private static int Lines(IReadOnlyList<SheetCell> row, IReadOnlyList<(string Title, int Width)> columns) =>
        Math.Clamp(row.Select((cell, i) => ((cell.Words?.Length ?? 0) * 11 / 10 + columns[i].Width - 1) / columns[i].Width).Max(), 1, 20);

    private static XElement Cell(SheetCell cell, int column, int row)
    {
        var bold = cell.Bold ? BoldBy : 0;
        return cell switch
        {
            { Hundredths: { } score } => Value(column, row, ScoreLook + bold, (score / 100m).ToString(CultureInfo.InvariantCulture)),
            { Whole: { } whole } => Value(column, row, WholeLook + bold, whole.ToString(CultureInfo.InvariantCulture)),
            _ => Words(column, row, cell.Words ?? "", WordsLook + bold),
        };
    }

    private static XElement Value(int column, int row, int look, string value) =>
        E("c", A("r", Address(column, row)), A("s", look), E("v", value));

    private static XElement Words(int column, int row, string words, int look) =>
        E(
            "c",
            A("r", Address(column, row)),
            A("s", look),
            A("t", "inlineStr"),
            E(
                "is",
                E(
                    "t",
                    new XAttribute(XNamespace.Xml + "space", "preserve"),
                    OpenPackage.Clean(words.Length > 30_000 ? words[..30_000] : words)
                )
            )
        );

    private static string Address(int column, int row) =>
        $"{(column >= 26 ? $"{(char)('A' + column / 26 - 1)}" : "")}{(char)('A' + column % 26)}{row}";

    private static string SafeName(string name) =>
        string.Concat(OpenPackage.Clean(name).Select(c => "[]:*?/\\'".Contains(c) ? ' ' : c)) is var safe && safe.Length > 31
            ? safe[..31]
            : safe;

    private static XElement StyleSheet() =>
        E(
            "styleSheet",
            // 042A is Vietnamese: thousands by a point, decimals by a comma
            E("numFmts", E("numFmt", A("numFmtId", 164), A("formatCode", "[$-42A]#,##0.00"))),
            E("fonts", Font(false, 12), Font(true, 12), Font(true, 14)),
            E(
                "fills",
                E("fill", E("patternFill", A("patternType", "none"))),
                E("fill", E("patternFill", A("patternType", "gray125"))),
                E("fill", E("patternFill", A("patternType", "solid"), E("fgColor", A("rgb", "FFE7E6E6"))))
            ),
            E("borders", E("border"), E("border", new[] { "left", "right", "top", "bottom" }.Select(side => E(side, A("style", "thin"))))),
            E("cellStyleXfs", E("xf")),
            E(
                "cellXfs",
                Look(0, 0, 0, 0),
                Look(2, 0, 0, 0),
                Look(1, 2, 1, 0, "center"),
                Look(0, 0, 1, 0, "left"),
                Look(0, 0, 1, 164),
                Look(0, 0, 1, 1),
                Look(1, 0, 1, 0, "left"),
                Look(1, 0, 1, 164),
                Look(1, 0, 1, 1)
            )
        );

    private static XElement Font(bool bold, int size) =>
        E("font", bold ? E("b") : null, E("sz", A("val", size)), E("name", A("val", "Times New Roman")));

    private static XElement Look(int font, int fill, int border, int format, string? words = null) =>
        E(
            "xf",
            A("numFmtId", format),
            A("fontId", font),
            A("fillId", fill),
            A("borderId", border),
            A("xfId", 0),
            A("applyNumberFormat", 1),
            A("applyFont", 1),
            A("applyFill", 1),
            A("applyBorder", 1),
            A("applyAlignment", 1),
            words == "left" ? A("quotePrefix", 1) : null,
            E("alignment", words is null ? null : A("horizontal", words), A("vertical", "center"), words is null ? null : A("wrapText", 1))
        );

    private static XElement E(string name, params object?[] content) => new(S + name, content);

    private static XAttribute A(string name, object value) => new(name, value);
}
