using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A value of the installation itself: how far the schedule has run, the demo's clock.</summary>
public sealed class AppValue
{
    public string Key { get; set; } = "";

    public string Value { get; set; } = "";

    internal static void Map(ModelBuilder model) => model.Entity<AppValue>().HasKey(v => v.Key);
}
