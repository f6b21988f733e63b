using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A day that is not what its weekday says: holiday, comp_off, swap_off, swap_work.</summary>
public sealed class Holiday : IAudited
{
    public DateOnly Date { get; set; }

    public string NameVi { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Status { get; set; } = "";

    /// <summary>Announced, laid down by law, or worked out from one that is.</summary>
    public bool IsConfirmed =>
        !Status.StartsWith("TO CONFIRM", StringComparison.Ordinal) && !Status.StartsWith("PLACEHOLDER", StringComparison.Ordinal);

    public string AuditId => Date.ToString("yyyy-MM-dd");

    public DayOff Day => new(Date, NameVi, Kind == "swap_work", IsConfirmed);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Holiday>().Ignore(h => h.AuditId).Ignore(h => h.IsConfirmed).Ignore(h => h.Day);
        model.Entity<Holiday>().HasKey(h => h.Date);
    }
}
