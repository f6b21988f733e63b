using System.Security.Cryptography;
using Bot.Platform.Operations;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Documents;

/// <summary>
/// The bytes of files, under names that say nothing. They are written before the row is saved: what a save that fails leaves behind has
/// no row and is swept.
/// </summary>
public sealed class FileStore(DataFolder folder, OfficeClock clock)
{
    private const int IdLength = 32;
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public async Task<string> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        Directory.CreateDirectory(folder.Files);
        await File.WriteAllBytesAsync(PathOf(id)!, bytes, stop);
        return id;
    }

    public async Task<byte[]?> ReadAsync(string id, CancellationToken stop) =>
        PathOf(id) is { } path && File.Exists(path) ? await File.ReadAllBytesAsync(path, stop) : null;

    /// <summary>Removes what nobody can reach any more: bytes without a row, and papers a day after their end. Rows stay.</summary>
    public async Task<int> SweepAsync(BotDb db, CancellationToken stop)
    {
        if (!Directory.Exists(folder.Files))
        {
            return 0;
        }
        var old = clock.Wall.GetUtcNow().UtcDateTime - Grace;
        var kept = (
            await db.Files.AsNoTracking().Where(f => f.ExpiresAt == null || f.ExpiresAt > old).Select(f => f.Id).ToListAsync(stop)
        ).ToHashSet();
        var gone = Directory
            .EnumerateFiles(folder.Files)
            .Where(path => !kept.Contains(Path.GetFileName(path)) && File.GetLastWriteTimeUtc(path) < old)
            .ToList();
        gone.ForEach(File.Delete);
        return gone.Count;
    }

    // an id from outside must not lead to another folder
    private string? PathOf(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower) ? Path.Combine(folder.Files, id) : null;
}
