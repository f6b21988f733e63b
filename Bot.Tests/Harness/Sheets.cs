using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Harness;

/// <summary>The workbook that was handed out last, read as rows of words, sheet by sheet.</summary>
public static class Sheets
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>> LastAsync(BotApp app)
    {
        var id = await app.ReadAsync(db => db.Files.OrderByDescending(f => f.CreatedAt).Select(f => f.Id).FirstAsync());
        var file = Directory
            .EnumerateFiles(Path.Combine(app.Folder, "files"))
            .Single(f => Path.GetFileName(f).StartsWith(id, StringComparison.Ordinal));
        await using var stream = File.OpenRead(file);
        using var zip = new ZipArchive(stream);
        var names = Part(zip, "xl/workbook.xml").Descendants(S + "sheet").Select(s => s.Attribute("name")!.Value).ToList();
        return names
            .Select((name, i) => (name, Rows: Rows(Part(zip, $"xl/worksheets/sheet{i + 1}.xml"))))
            .ToDictionary(s => s.name, s => s.Rows);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows(XDocument sheet) =>
        sheet
            .Descendants(S + "row")
            .Select(r =>
                (IReadOnlyList<string>)
                    r.Elements(S + "c")
                        .Select(c => c.Element(S + "v")?.Value ?? string.Concat(c.Descendants(S + "t").Select(t => t.Value)))
                        .ToList()
            )
            .ToList();

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
