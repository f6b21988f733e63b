using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Platform.Operations;
using Bot.Platform.Scheduling;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Documents;

/// <summary>
/// Signed addresses of papers, for channels: who has the address has the paper for some minutes. Getting one changes nothing, for previews
/// and scanners open links too.
/// </summary>
public sealed class PaperLinks(DataFolder folder, FileSettings settings, OfficeClock clock, IServer server)
{
    private readonly Lazy<byte[]> key = new(() => ReadKey(Path.Combine(folder.Path, "link.key")));

    /// <summary>Where people reach this bot; null: nobody has said it. In Development it is the address that the process listens on.</summary>
    public string? Address =>
        settings.PublicAddress.Length > 0 ? settings.PublicAddress
        : settings.Loopback ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/')
        : null;

    public static void Map(WebApplication app) =>
        app.MapMethods(
            "/papers/{id}",
            ["GET", "HEAD"],
            (string id, HttpContext http, PaperLinks links, FileStore files, BotDb db) => links.ServeAsync(id, http, files, db)
        );

    public string For(string fileId)
    {
        var end = (clock.Wall.GetUtcNow() + settings.LinkLife).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{Address}/papers/{fileId}?e={end}&s={Sign(fileId, end)}";
    }

    private async Task<IResult> ServeAsync(string id, HttpContext http, FileStore files, BotDb db)
    {
        var (end, signature) = (http.Request.Query["e"].ToString(), http.Request.Query["s"].ToString());
        (http.Response.Headers.CacheControl, http.Response.Headers.XContentTypeOptions) = ("no-store", "nosniff");
        (http.Response.Headers["Referrer-Policy"], http.Response.Headers.ContentSecurityPolicy) = (
            "no-referrer",
            "default-src 'none'; style-src 'unsafe-inline'; sandbox"
        );
        if (
            !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(id, end)), Encoding.UTF8.GetBytes(signature))
            || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        )
        {
            return Page(404, "Địa chỉ này không đúng.", "This address is not right.");
        }
        if (clock.Wall.GetUtcNow().ToUnixTimeSeconds() >= seconds)
        {
            return Page(
                410,
                "Liên kết đã hết hạn. Anh/Chị yêu cầu Trợ lý gửi lại văn bản.",
                "The link has expired. Please ask the assistant for the paper again."
            );
        }
        var row = await db.Files.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.Kind == FileKind.Paper, http.RequestAborted);
        return row is not null && await files.ReadAsync(id, http.RequestAborted) is { } bytes
            ? Results.File(bytes, row.ContentType, row.Name)
            : Page(
                410,
                "Văn bản không còn được lưu. Anh/Chị yêu cầu Trợ lý lập lại.",
                "The paper is not kept any more. Please ask the assistant to make it again."
            );
    }

    // the purpose is signed too: no signature of this key is ever good for something else
    private string Sign(string id, string end) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes($"paper\n{id}\n{end}")));

    private static IResult Page(int status, string vi, string en) =>
        Results.Content(
            $"<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Trợ lý Thi đua</title><body style=\"font-family:system-ui;margin:2rem auto;max-width:40rem;padding:0 1rem\"><p>{vi}</p><p lang=\"en\">{en}</p></body></html>",
            "text/html; charset=utf-8",
            Encoding.UTF8,
            status
        );

    private static byte[] ReadKey(string path)
    {
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(32));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        return File.ReadAllBytes(path) is { Length: >= 32 } key
            ? key
            : throw new InvalidOperationException($"{path} is not a key: remove it, a new one is made.");
    }
}
