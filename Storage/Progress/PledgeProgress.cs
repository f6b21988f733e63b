using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>What a person says was done for an own pledge, with a link or files that show it. Taken back it stays in the trail and is not shown.</summary>
public sealed class PledgeProgress : IAudited
{
    public static readonly Refusal NothingToTakeBack = new(
        "progress.none",
        new("Không có tiến độ nào của Anh/Chị để rút.", "There is no progress of yours to take back.")
    );

    public const int MostLetters = 500;

    public string Id { get; set; } = "";

    public string PledgeId { get; set; } = "";

    public string ById { get; set; } = "";

    public DateTime At { get; set; }

    public string Text { get; set; } = "";

    public string Link { get; set; } = "";

    /// <summary>Stored files, a line each: the file's id, '|', its name.</summary>
    public string Files { get; set; } = "";

    public DateTime? TakenBackAt { get; set; }

    public string AuditId => Id;

    public IEnumerable<(string Id, string Name)> FileList =>
        Files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('|', 2)).Select(f => (f[0], f[^1]));

    public Refusal? TakeBack(string by, DateTime now)
    {
        if (ById != by || TakenBackAt is not null)
        {
            return NothingToTakeBack;
        }
        TakenBackAt = now;
        return null;
    }

    internal static void Map(ModelBuilder model)
    {
        var progress = model.Entity<PledgeProgress>();
        progress.Ignore(p => p.AuditId).Ignore(p => p.FileList);
        progress.HasIndex(p => p.PledgeId);
        progress.HasIndex(p => new { p.ById, p.At });
    }
}
