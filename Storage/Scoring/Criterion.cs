using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A criterion of the scoring sheet, base or bonus.</summary>
public sealed class Criterion : IAudited
{
    public string MovementId { get; set; } = "";

    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public int MaxPoints { get; set; }

    public string Kind { get; set; } = "";

    public string Source { get; set; } = "";

    public string AuditId => $"{MovementId}:{Id}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Criterion>().Ignore(c => c.AuditId);
        model.Entity<Criterion>().HasKey(c => new { c.MovementId, c.Id });
    }
}
