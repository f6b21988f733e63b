using System.IO.Compression;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.Platform.Documents;

/// <summary>
/// Keeps a file that a person sent, as evidence: fetched from where Teams put it, within a limit, and only if it is what its name says.
/// The row is saved with the turn.
/// </summary>
public sealed partial class FileDesk(
    IHttpClientFactory clients,
    FileStore files,
    FileSettings settings,
    OfficeClock clock,
    ActionScope action,
    ILogger<FileDesk> logger
)
{
    public static readonly Refusal TooBig = new(
        "file.too_big",
        new(
            "Tệp {ten} lớn hơn {mb} MB nên tôi không nhận. Anh/Chị gửi tệp nhỏ hơn.",
            "The file {ten} is larger than {mb} MB, so I do not take it. Please send a smaller one."
        )
    );
    public static readonly Refusal NotFetched = new(
        "file.fetch",
        new(
            "Tôi chưa tải được tệp {ten}. Anh/Chị gửi lại bằng nút đính kèm tệp trong cuộc trò chuyện này.",
            "I could not fetch the file {ten}. Please send it again with the attach button of this chat."
        )
    );
    public static readonly Refusal WrongType = new(
        "file.type",
        new(
            "Tôi chỉ nhận ảnh (png, jpg, webp), pdf, docx và xlsx đúng với tên tệp. Tệp {ten} không thuộc các loại này.",
            "I take only pictures (png, jpg, webp), pdf, docx and xlsx that are what their name says. The file {ten} is not."
        )
    );

    private const int MostHops = 3;

    public async Task<Result<StoredFile>> KeepAsync(BotDb db, Actor who, IncomingFile heard, CancellationToken stop)
    {
        var shown = FileTypes.SafeName(heard.Name, "tệp");
        var fetched = await FetchAsync(heard.Url, stop);
        if (fetched.Value is not { } bytes)
        {
            return fetched.Refusal!.With(("ten", shown), ("mb", $"{settings.MostBytes / (1024 * 1024)}"));
        }
        if (FileTypes.Of(bytes) is not { } type || FileTypes.NameFor(shown, heard.Name.Length > 0, type) is not { } name)
        {
            return WrongType.With(("ten", shown));
        }
        var row = new StoredFile
        {
            Id = await files.WriteAsync(bytes, stop),
            Kind = FileKind.Evidence,
            OwnerId = who.Id,
            Name = name,
            ContentType = type.ContentType,
            Size = bytes.Length,
            CreatedAt = clock.Now,
            State = FileState.Kept,
        };
        action.BeginUnlessBegun(who.Id, "file.keep", clock.Now);
        db.Files.Add(row);
        return row;
    }

    private async Task<Result<byte[]>> FetchAsync(string address, CancellationToken stop)
    {
        try
        {
            using var patience = new CancellationTokenSource(settings.Patience, clock.Wall);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
            using var client = clients.CreateClient(FileSettings.ClientName);
            for (var hop = 0; hop < MostHops && settings.Accepts(address); hop++)
            {
                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, both.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return await ReadAsync(answer, both.Token) is { } bytes ? bytes : TooBig;
                }
                // a redirect may lead on in the same house, never to another
                var next = answer.Headers.Location is { } location ? new Uri(new Uri(address), location) : null;
                if (next is null || (int)answer.StatusCode is < 300 or > 399 || next.Authority != new Uri(address).Authority)
                {
                    break;
                }
                address = next.AbsoluteUri;
            }
            Log.NotGiven(logger);
        }
        catch (Exception problem)
            when (problem is HttpRequestException or IOException or InvalidOperationException
                || (problem is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            // its text may hold the address, which is a credential
            Log.NotFetched(logger, problem.GetType().Name);
        }
        return NotFetched;
    }

    // counted while it comes: what a header says about the length is only a saying
    private async Task<byte[]?> ReadAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        await using var source = await answer.Content.ReadAsStreamAsync(stop);
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (await source.ReadAsync(chunk, stop) is > 0 and var read)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > settings.MostBytes)
            {
                return null;
            }
        }
        return buffer.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "a file was not fetched: the address is not allowed or did not give it")]
        public static partial void NotGiven(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "a file was not fetched: {Problem}")]
        public static partial void NotFetched(ILogger logger, string problem);
    }
}

/// <summary>A kind of file that is kept.</summary>
internal sealed record FileType(string Extension, string ContentType);

/// <summary>What a file is, by its first bytes. Nothing that runs is in the list, and a document with macros is none of them.</summary>
internal static class FileTypes
{
    private const int LongestName = 120;

    public static FileType? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? new("png", "image/png")
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? new("jpg", "image/jpeg")
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? new("webp", "image/webp")
        : bytes.StartsWith("%PDF-"u8) ? new("pdf", "application/pdf")
        : bytes.StartsWith("PK\u0003\u0004"u8) ? OfficeType(bytes.ToArray())
        : null;

    /// <summary>The name with its own ending if that is true; a picture pasted without a name gets one. Null: the name says something else.</summary>
    public static string? NameFor(string shown, bool named, FileType type)
    {
        var extension = Path.GetExtension(shown).TrimStart('.').ToLowerInvariant();
        return !named ? $"anh.{type.Extension}"
            : (extension == "jpeg" ? "jpg" : extension) == type.Extension ? shown
            : null;
    }

    public static string SafeName(string name, string otherwise)
    {
        var last = name.Split('/', '\\')[^1];
        var safe = string.Concat(OpenPackage.Clean(last).Where(c => c != '\n' && !"<>:\"|?*".Contains(c))).Trim(' ', '.');
        return safe.Length == 0 ? otherwise
            : safe.Length > LongestName ? safe[^LongestName..]
            : safe;
    }

    private static FileType? OfficeType(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return !names.Contains("[Content_Types].xml")
                || names.Any(n =>
                    n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                    || n.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
                )
                    ? null
                : names.Contains("word/document.xml") ? new("docx", PaperFile.Docx)
                : names.Contains("xl/workbook.xml") ? new("xlsx", PaperFile.Xlsx)
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
