using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bot.Platform.Operations;
using Bot.Platform.Scheduling;

namespace Bot.LocalTeams;

/// <summary>
/// The OneDrive of LocalTeams: an address to put a file to, once, and addresses to get files from. What a person attaches can be fetched
/// for some minutes, as from Teams; what was put there stays.
/// </summary>
public sealed class LocalFiles(DataFolder folder, LocalFaults faults, OfficeClock clock)
{
    private const string Path = "/local/files/";
    private const long Largest = 25 * 1024 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, byte> awaited = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> attached = new();

    public void Map(WebApplication app)
    {
        var files = app.MapGroup(Path).AddEndpointFilter(LocalOnly.FilterAsync);
        files.MapPut("{id}/{name}", (string id, HttpContext http) => TakeAsync(id, http));
        files.MapGet("{id}/{name}", (string id, string name) => Give(id, name));
    }

    /// <summary>An address for one upload; the same one gives the file back.</summary>
    public string Await(string name)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        awaited[id] = 0;
        return AddressOf(id, name);
    }

    /// <summary>Keeps what a person attaches; the address is good for some minutes.</summary>
    public async Task<string> AttachAsync(string name, byte[] bytes)
    {
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        attached[id] = clock.Wall.GetUtcNow() + Life;
        await WriteAsync(id, bytes);
        return AddressOf(id, name);
    }

    /// <summary>A body up to what Teams would take; null: it is more.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        return buffer.Length > Largest ? null : buffer.ToArray();
    }

    // as OneDrive does it: the address is the permission, and the length is told ahead
    private async Task<IResult> TakeAsync(string id, HttpContext http)
    {
        if (faults.Take() is { } fault)
        {
            return Results.StatusCode(fault.Status);
        }
        if (
            await ReadAsync(http) is not { } bytes
            || http.Request.Headers.ContentRange != $"bytes 0-{bytes.Length - 1}/{bytes.Length}"
            || http.Request.Headers.Authorization.Count > 0
        )
        {
            faults.Note($"upload with {http.Request.Headers.ContentRange}, authorization {http.Request.Headers.Authorization.Count}");
            return Results.BadRequest();
        }
        if (!awaited.TryRemove(id, out _))
        {
            return Results.NotFound();
        }
        await WriteAsync(id, bytes);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private IResult Give(string id, string name)
    {
        var path = System.IO.Path.Combine(folder.Path, "local-files", id);
        var there =
            id.All(char.IsAsciiHexDigitLower)
            && File.Exists(path)
            && (!attached.TryGetValue(id, out var end) || clock.Wall.GetUtcNow() < end);
        return there ? Results.File(path, "application/octet-stream", name) : Results.NotFound();
    }

    private async Task WriteAsync(string id, byte[] bytes)
    {
        var place = System.IO.Path.Combine(folder.Path, "local-files");
        Directory.CreateDirectory(place);
        await File.WriteAllBytesAsync(System.IO.Path.Combine(place, id), bytes);
    }

    private static string AddressOf(string id, string name) => $"{Path}{id}/{Uri.EscapeDataString(name)}";
}
