using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Bot.Platform.Documents;

/// <summary>The zip around an Office document. Names, order and times are fixed: the same facts make the same bytes.</summary>
internal sealed class OpenPackage
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, XElement Root)> parts = [];
    private readonly List<(string Path, string Type)> types = [];

    public static readonly XNamespace R = Office;

    public OpenPackage Part(string path, string type, XElement root)
    {
        parts.Add((path, root));
        types.Add(($"/{path}", type));
        return this;
    }

    /// <summary>What a part points at: id, kind and target, relative to the part's folder. The package itself is "".</summary>
    public OpenPackage Relations(string path, params (string Id, string Kind, string Target)[] links)
    {
        XNamespace ns = Links;
        parts.Add(
            (
                path,
                new XElement(
                    ns + "Relationships",
                    links.Select(l => new XElement(
                        ns + "Relationship",
                        new XAttribute("Id", l.Id),
                        new XAttribute("Type", l.Kind.Contains(':') ? l.Kind : $"{Office}/{l.Kind}"),
                        new XAttribute("Target", l.Target)
                    ))
                )
            )
        );
        return this;
    }

    /// <summary>The title that a reader's window and a screen reader say.</summary>
    public OpenPackage Title(string title)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            dc = "http://purl.org/dc/elements/1.1/";
        return Part(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            new XElement(
                cp + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "dc", dc),
                new XElement(dc + "title", Clean(title)),
                new XElement(dc + "creator", "Trợ lý Thi đua"),
                new XElement(dc + "language", "vi-VN")
            )
        );
    }

    public byte[] ToBytes()
    {
        XNamespace ns = Types;
        var list = new XElement(
            ns + "Types",
            new XElement(
                ns + "Default",
                new XAttribute("Extension", "rels"),
                new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
            ),
            types.Select(t => new XElement(ns + "Override", new XAttribute("PartName", t.Path), new XAttribute("ContentType", t.Type)))
        );
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, root) in parts.Prepend(("[Content_Types].xml", list)))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var xml = XmlWriter.Create(entry.Open(), new() { Encoding = new UTF8Encoding(false), CloseOutput = true });
                new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(xml);
            }
        }
        return file.ToArray();
    }

    /// <summary>What a person typed may hold characters that no XML can: one of them would make the whole file unreadable.</summary>
    public static string Clean(string text) =>
        string.Concat(
            text.Replace('\t', ' ')
                .EnumerateRunes()
                .Where(r => r.Value == '\n' || !(Rune.IsControl(r) || r == Rune.ReplacementChar || r.Value is 0xFFFE or 0xFFFF))
        );
}
