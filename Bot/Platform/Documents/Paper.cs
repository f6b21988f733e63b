using System.Xml.Linq;
using Bot.Understanding;
using static Bot.Platform.Documents.PaperParts;

namespace Bot.Platform.Documents;

public enum Align
{
    Left,
    Centre,
    Right,
}

/// <summary>The two-column head and the title. Number, seal and signature come from the office's registry: the number stays blank.</summary>
public sealed record PaperHead(string ParentBody, string Body, string? Symbol, string PlaceAndDate, string Kind, string Summary);

public sealed record PaperColumn(string Title, int Weight, Align Align = Align.Left);

/// <summary>Who signs: the office above (a line each), the name below; without a name the place stays free.</summary>
public sealed record PaperSigner(string Office, string Name = "", string Note = "");

/// <summary>An administrative paper in the layout of Decree 30/2020: A4, Times New Roman, always a draft ("DỰ THẢO").</summary>
public sealed class Paper(bool landscape = false, bool numbered = true)
{
    public const string DraftMark = "DỰ THẢO";

    // A4 and the margins (top and bottom 20 mm, left 30 mm, right 15 mm) in twentieths of a point
    private const int Short = 11906,
        Long = 16838,
        Top = 1134,
        Binding = 1701,
        Right = 851,
        HeaderAt = 567;

    private readonly List<XElement> body = [];

    // a form lies across the page and is not bound: 20 mm are enough
    private int Left => landscape ? Top : Binding;

    private int Width => (landscape ? Long : Short) - Left - Right;

    public Paper Head(PaperHead head)
    {
        var (left, right) = (Width * 40 / 100, Width - Width * 40 / 100);
        // on a narrow page the name of the province stands on a line of its own
        var parent = landscape
            ? head.ParentBody.ToUpperInvariant()
            : head.ParentBody.ToUpperInvariant().Replace("ỦY BAN NHÂN DÂN ", "ỦY BAN NHÂN DÂN\n");
        body.Add(
            Grid(
                [left, right],
                [
                    [
                        new object[] { P("Parent", parent), P("Issuer", head.Body.ToUpperInvariant()), Rule(left, left * 2 / 5) },
                        new object[]
                        {
                            P("State", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                            P("Motto", "Độc lập - Tự do - Hạnh phúc"),
                            Rule(right, 3350),
                        },
                    ],
                    [P("Symbol", head.Symbol is { } symbol ? $"Số:         /{symbol}" : ""), P("PlaceDate", head.PlaceAndDate)],
                ],
                lines: false
            )
        );
        body.Add(P("Kind", head.Kind));
        body.Add(P("Summary", head.Summary));
        body.Add(Rule(Width, Width / 4));
        return Gap();
    }

    /// <summary>The head of what a person signs: the state's name in the middle, no issuer and no number.</summary>
    public Paper PersonalHead(string placeAndDate, string kind, string summary)
    {
        body.Add(P("State", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        body.Add(P("Motto", "Độc lập - Tự do - Hạnh phúc"));
        body.Add(Rule(Width, 3350));
        body.Add(P("PlaceDate", placeAndDate, V("jc", "right")));
        body.Add(P("Kind", kind));
        body.Add(P("Summary", summary));
        body.Add(Rule(Width, Width / 4));
        return Gap();
    }

    public Paper To(string recipient) => Add(P("Addressee", $"Kính gửi: {recipient}"));

    public Paper Section(string title) => Add(P("Heading1", title));

    public Paper Line(string text) => Add(P("Body", text));

    /// <summary>A line each; where there are none, the sentence that says so.</summary>
    public Paper Lines(IEnumerable<string> lines, string? none = null)
    {
        body.AddRange(lines.DefaultIfEmpty(none).OfType<string>().Select(line => P("Body", line)));
        return this;
    }

    /// <summary>The last sentence of the body: the house ends it with "./.".</summary>
    public Paper Close(string text) => Line(text.TrimEnd('.', ' ') + "./.");

    public Paper Table(string? caption, IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (caption is not null)
        {
            body.Add(P("Caption", caption));
        }
        var whole = columns.Sum(c => c.Weight);
        var widths = columns.Select(c => Width * c.Weight / whole).ToList();
        body.Add(
            Grid(
                widths,
                rows.Select(row => (IReadOnlyList<object>)row.Select((text, i) => (object)P($"Cell{columns[i].Align}", text)).ToList())
                    .Prepend(columns.Select(c => (object)P("CellHead", c.Title)).ToList()),
                lines: true
            )
        );
        return Gap();
    }

    /// <summary>"Nơi nhận:" on the left, ending with the registry; who signs beside it.</summary>
    public Paper Foot(IEnumerable<string> recipients, params PaperSigner[] signers) =>
        Side(
            recipients
                .Select(r => $"- {r};")
                .Append("- Lưu: VT.")
                .Select(r => P("Recipients", r))
                .Prepend(P("RecipientsTitle", "Nơi nhận:")),
            signers
        );

    /// <summary>Small print on the left, who signs on the right.</summary>
    public Paper Notes(IEnumerable<string> notes, PaperSigner signer) => Side(notes.DefaultIfEmpty("").Select(n => P("Note", n)), signer);

    /// <summary>Who signs side by side, without recipients.</summary>
    public Paper Signers(PaperSigner left, PaperSigner right)
    {
        body.Add(
            Grid(
                [Width / 2, Width - Width / 2],
                [
                    [Signature(left), Signature(right)],
                ],
                lines: false
            )
        );
        return Gap();
    }

    /// <summary>What follows begins a page.</summary>
    public Paper NewPage()
    {
        // the gap under the last table would itself take a page where that one is full
        body.RemoveAt(body.Count - 1);
        return Add(P("Gap", "", E("pageBreakBefore")));
    }

    public PaperFile ToFile(string name, string title)
    {
        var (w, r) = (new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", OpenPackage.R));
        const string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        var settings = PageSettings();
        return new(
            name,
            PaperFile.Docx,
            new OpenPackage()
                .Relations(
                    "_rels/.rels",
                    ("rId1", "officeDocument", "word/document.xml"),
                    ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")
                )
                .Part("word/document.xml", type + "document.main+xml", E("document", w, r, E("body", body, settings)))
                .Relations(
                    "word/_rels/document.xml.rels",
                    ("rId1", "styles", "styles.xml"),
                    ("rId2", "header", "header1.xml"),
                    ("rId3", "header", "header2.xml"),
                    ("rId4", "settings", "settings.xml")
                )
                .Part("word/styles.xml", type + "styles+xml", StyleSheet())
                .Part("word/settings.xml", type + "settings+xml", Settings())
                // the number stands in the middle at the top, from page 2; the mark of a draft on every page
                .Part("word/header1.xml", type + "header+xml", E("hdr", numbered ? Numbered() : P("Draft", DraftMark)))
                .Part("word/header2.xml", type + "header+xml", E("hdr", P("Draft", DraftMark)))
                .Title(title)
                .ToBytes()
        );
    }

    private XElement PageSettings() =>
        E(
            "sectPr",
            Header("default", "rId2"),
            numbered ? Header("first", "rId3") : null,
            E("pgSz", A("w", landscape ? Long : Short), A("h", landscape ? Short : Long), landscape ? A("orient", "landscape") : null),
            E(
                "pgMar",
                A("top", Top),
                A("right", Right),
                A("bottom", Top),
                A("left", Left),
                A("header", HeaderAt),
                A("footer", HeaderAt),
                A("gutter", 0)
            ),
            numbered ? E("pgNumType", A("start", 1)) : null,
            numbered ? E("titlePg") : null
        );

    private XElement Numbered()
    {
        var head = P("Page", "", E("tabs", Tab("center", Width / 2), Tab("right", Width)), V("jc", "left"));
        head.Add(E("r", E("tab")), Field("PAGE"), E("r", E("tab")), E("r", E("rPr", E("b")), E("t", DraftMark)));
        return head;
    }

    private static XElement Tab(string kind, int at) => E("tab", A("val", kind), A("pos", at));

    private static XElement Header(string kind, string id) =>
        E("headerReference", A("type", kind), new XAttribute(OpenPackage.R + "id", id));

    private XElement[] Signature(PaperSigner signer) =>
        [
            P("Signer", signer.Office),
            .. signer.Note.Length > 0 ? [P("SignerNote", signer.Note)] : Array.Empty<XElement>(),
            .. Enumerable.Range(0, landscape ? 2 : 4).Select(_ => P("Signer", "")),
            P("Signer", signer.Name),
        ];

    // cells side by side that stay together on one page
    private Paper Side(IEnumerable<XElement> left, params PaperSigner[] signers)
    {
        var each = landscape ? Width / 3 : Width / (signers.Length + 1);
        body.Add(
            Grid(
                [Width - each * signers.Length, .. signers.Select(_ => each)],
                [
                    [left.ToArray(), .. signers.Select(Signature)],
                ],
                lines: false
            )
        );
        return Gap();
    }

    private Paper Gap() => Add(P("Gap", ""));

    private Paper Add(XElement part)
    {
        body.Add(part);
        return this;
    }
}
