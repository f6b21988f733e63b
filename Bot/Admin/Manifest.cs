using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;

namespace Bot.Admin;

/// <summary>
/// The Teams package: manifest/manifest.json with the app's id and host filled in, its commands taken from the capabilities' rows, English
/// beside Vietnamese, and the two icons. Everything in the root of one zip.
/// </summary>
internal sealed class Manifest(CapabilityList capabilities)
{
    private const int MostCommands = 10;
    private const int LongestTitle = 32;
    private const int LongestDescription = 128;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = Wire.Json.Encoder };

    /// <summary>manifest --app-id GUID --host bot.example.vn [--out FILE]</summary>
    public int Write(string[] args)
    {
        if (
            !Guid.TryParse(Value(args, "--app-id"), out var appId)
            || Value(args, "--host") is not { Length: > 0 } host
            || Uri.CheckHostName(host) != UriHostNameType.Dns
        )
        {
            Console.Error.WriteLine(
                "manifest --app-id GUID --host HOST [--out FILE]: the bot's app id and the host name that Teams reaches it by (no https://, no path)."
            );
            return 2;
        }
        var file = Path.GetFullPath(Value(args, "--out") ?? Path.Combine("data", "thi-dua-teams.zip"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using (var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create))
        {
            Text(zip, "manifest.json", Vietnamese(appId, host));
            Text(zip, "en.json", English());
            foreach (var icon in new[] { "color.png", "outline.png" })
            {
                using var entry = zip.CreateEntry(icon).Open();
                using var source = File.OpenRead(Source(icon));
                source.CopyTo(entry);
            }
        }
        Console.WriteLine(file);
        return 0;
    }

    internal string Vietnamese(Guid appId, string host)
    {
        var text = File.ReadAllText(Source("manifest.json"), Encoding.UTF8).Replace("{appId}", appId.ToString()).Replace("{host}", host);
        var manifest = JsonNode.Parse(text)!;
        manifest["bots"]![0]!["commandLists"] = new JsonArray(
            new JsonObject { ["scopes"] = new JsonArray("personal"), ["commands"] = Commands(personal: true) },
            new JsonObject { ["scopes"] = new JsonArray("team", "groupChat"), ["commands"] = Commands(personal: false) }
        );
        return manifest.ToJsonString(Json);
    }

    /// <summary>What is said in English beside: the translated title of a command is what the person sends, so the bot understands both.</summary>
    internal string English()
    {
        var english = JsonNode.Parse(File.ReadAllText(Source("en.json"), Encoding.UTF8))!.AsObject();
        foreach (var (personal, list) in new[] { (true, 0), (false, 1) })
        {
            foreach (var (row, index) in Rows(personal).Select((row, index) => (row, index)))
            {
                english[$"bots[0].commandLists[{list}].commands[{index}].title"] = Cut(row.Command!.En, LongestTitle);
                english[$"bots[0].commandLists[{list}].commands[{index}].description"] = Cut(row.Name.En, LongestDescription);
            }
        }
        return english.ToJsonString(Json);
    }

    private JsonArray Commands(bool personal) =>
        new(
            Rows(personal)
                .Select(row =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["title"] = Cut(row.Command!.Vi, LongestTitle),
                            ["description"] = Cut(row.Name.Vi, LongestDescription),
                        }
                )
                .ToArray()
        );

    private IEnumerable<Capability> Rows(bool personal) =>
        capabilities.Rows.Where(r => r.Command is not null && (personal || !r.PersonalOnly)).Take(MostCommands);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static string Source(string file) => Path.Combine(AppContext.BaseDirectory, "manifest", file);

    private static void Text(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
