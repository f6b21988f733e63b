using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>An emulation movement (phong trào thi đua).</summary>
public sealed class Movement : IAudited
{
    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public DateOnly StartsOn { get; set; }

    public DateOnly EndsOn { get; set; }

    public string AuditId => Id;

    internal static void Map(ModelBuilder model) => model.Entity<Movement>().Ignore(m => m.AuditId);
}
