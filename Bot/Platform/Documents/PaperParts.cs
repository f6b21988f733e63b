using System.Xml.Linq;
using Bot.Understanding;

namespace Bot.Platform.Documents;

/// <summary>The elements of a .docx, and the styles of an administrative paper (Decree 30/2020): what a paragraph looks like is its style's business.</summary>
internal static class PaperParts
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // id, alignment, look (b bold, i italic, k stays with the next), size in points, space before and after in twentieths of a point, first line
    private static readonly (string Id, string Align, string Look, double Size, int Before, int After, int Indent)[] Styles =
    [
        ("Body", "both", "", 13, 40, 60, 720),
        ("Heading1", "both", "bk", 13, 120, 80, 720),
        ("Caption", "center", "bk", 13, 120, 80, 0),
        ("Parent", "center", "", 12, 0, 0, 0),
        ("Issuer", "center", "b", 12, 0, 0, 0),
        ("State", "center", "b", 12, 0, 0, 0),
        ("Motto", "center", "b", 13, 0, 0, 0),
        ("Rule", "center", "", 2, 50, 0, 0),
        ("Symbol", "center", "", 13, 60, 0, 0),
        ("PlaceDate", "center", "i", 13, 60, 0, 0),
        ("Addressee", "center", "", 13, 120, 120, 0),
        ("Kind", "center", "bk", 14, 240, 0, 0),
        ("Summary", "center", "bk", 14, 0, 0, 0),
        ("CellHead", "center", "b", 12, 40, 40, 0),
        ("CellLeft", "left", "", 12, 30, 30, 0),
        ("CellCentre", "center", "", 12, 30, 30, 0),
        ("CellRight", "right", "", 12, 30, 30, 0),
        ("Signer", "center", "bk", 13, 0, 0, 0),
        ("SignerNote", "center", "ik", 13, 0, 0, 0),
        ("RecipientsTitle", "left", "bik", 12, 0, 0, 0),
        ("Recipients", "left", "k", 11, 0, 0, 0),
        ("Page", "center", "", 13, 0, 0, 0),
        ("Draft", "right", "b", 13, 0, 0, 0),
        ("Gap", "left", "", 2, 0, 0, 0),
        ("Note", "left", "k", 10.5, 0, 0, 0),
    ];

    public static XElement E(string name, params object?[] content) => new(W + name, content);

    public static XAttribute A(string name, object value) => new(W + name, value);

    public static XElement V(string name, object value) => E(name, A("val", value));

    /// <summary>A paragraph; a line feed in the text stays one.</summary>
    public static XElement P(string style, string text, params object?[] more)
    {
        var lines = OpenPackage.Clean(text).Split('\n');
        return E(
            "p",
            E("pPr", V("pStyle", style), more),
            lines[0].Length == 0 && lines.Length == 1
                ? null
                : E(
                    "r",
                    lines.SelectMany(
                        (line, index) =>
                            new[] { index == 0 ? null : E("br"), E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), line) }
                    )
                )
        );
    }

    /// <summary>The short line under a name, <paramref name="length"/> long in the middle of <paramref name="width"/>.</summary>
    public static XElement Rule(int width, int length) =>
        P(
            "Rule",
            "",
            E("pBdr", E("top", A("val", "single"), A("sz", 6), A("space", 1), A("color", "auto"))),
            E("ind", A("left", (width - length) / 2), A("right", (width - length) / 2))
        );

    public static XElement Field(string code) => E("fldSimple", A("instr", code), E("r", E("t", "2")));

    /// <summary>Rows of cells, each cell a list of paragraphs. With lines it is a table for reading: its first row is the head of every page.</summary>
    public static XElement Grid(IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<object>> rows, bool lines)
    {
        string[] sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
        return E(
            "tbl",
            E(
                "tblPr",
                E("tblW", A("w", widths.Sum()), A("type", "dxa")),
                lines ? E("tblBorders", sides.Select(s => E(s, A("val", "single"), A("sz", 4), A("space", 0), A("color", "auto")))) : null,
                E("tblLayout", A("type", "fixed")),
                E("tblCellMar", E("left", A("w", lines ? 70 : 0), A("type", "dxa")), E("right", A("w", lines ? 70 : 0), A("type", "dxa"))),
                E("tblLook", A("val", lines ? "0020" : "0000"))
            ),
            E("tblGrid", widths.Select(w => E("gridCol", A("w", w)))),
            rows.Select(
                (row, index) =>
                    E(
                        "tr",
                        E("trPr", E("cantSplit"), lines && index == 0 ? E("tblHeader") : null),
                        row.Select(
                            (cell, column) =>
                                E(
                                    "tc",
                                    E("tcPr", E("tcW", A("w", widths[column]), A("type", "dxa")), lines ? V("vAlign", "center") : null),
                                    cell
                                )
                        )
                    )
            )
        );
    }

    public static XElement StyleSheet() =>
        E(
            "styles",
            E(
                "docDefaults",
                E(
                    "rPrDefault",
                    E("rPr", Font(), V("sz", 26), V("szCs", 26), E("lang", A("val", "vi-VN"), A("eastAsia", "vi-VN"), A("bidi", "ar-SA")))
                ),
                E("pPrDefault", E("pPr"))
            ),
            E("style", A("type", "paragraph"), A("default", 1), A("styleId", "Normal"), V("name", "Normal"), E("qFormat")),
            Styles.Select(StyleOf)
        );

    private static XElement StyleOf((string Id, string Align, string Look, double Size, int Before, int After, int Indent) s) =>
        E(
            "style",
            A("type", "paragraph"),
            s.Id == "Heading1" ? null : A("customStyle", 1),
            A("styleId", s.Id),
            V("name", s.Id == "Heading1" ? "heading 1" : s.Id),
            V("basedOn", "Normal"),
            E("qFormat"),
            E(
                "pPr",
                s.Look.Contains('k') ? E("keepNext") : null,
                E("spacing", A("before", s.Before), A("after", s.After), A("line", s.Id == "Body" ? 269 : 240), A("lineRule", "auto")),
                s.Indent > 0 ? E("ind", A("firstLine", s.Indent)) : null,
                V("jc", s.Align),
                s.Id == "Heading1" ? V("outlineLvl", 0) : null
            ),
            E(
                "rPr",
                Font(),
                s.Look.Contains('b') ? E("b") : null,
                s.Look.Contains('i') ? E("i") : null,
                V("sz", (int)(s.Size * 2)),
                V("szCs", (int)(s.Size * 2))
            )
        );

    /// <summary>Without it Word takes the file for one of 2007 and says "compatibility mode".</summary>
    public static XElement Settings() =>
        E(
            "settings",
            E(
                "compat",
                E("compatSetting", A("name", "compatibilityMode"), A("uri", "http://schemas.microsoft.com/office/word"), A("val", 15))
            )
        );

    private static XElement Font() =>
        E(
            "rFonts",
            A("ascii", "Times New Roman"),
            A("hAnsi", "Times New Roman"),
            A("eastAsia", "Times New Roman"),
            A("cs", "Times New Roman")
        );
}
