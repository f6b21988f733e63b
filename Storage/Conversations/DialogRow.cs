using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>Dialog state, as the SDK's IStorage wants it: a key, JSON, a tag.</summary>
public sealed class DialogRow
{
    public string Key { get; set; } = "";

    public string Json { get; set; } = "";

    public DateTime UpdatedAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<DialogRow>().HasKey(d => d.Key);
}
