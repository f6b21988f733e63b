using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>Who changed what, from what, to what.</summary>
public sealed class AuditEntry
{
    public long Id { get; set; }

    public DateTime At { get; set; }

    /// <summary>A person's id, or "schedule", "import".</summary>
    public string Who { get; set; } = "";

    public string Operation { get; set; } = "";

    /// <summary>The same for everything that one save changed: what was done together can be undone together.</summary>
    public string Save { get; set; } = "";

    public string Entity { get; set; } = "";

    public string EntityId { get; set; } = "";

    public string Change { get; set; } = "";

    public string? Before { get; set; }

    public string? After { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<AuditEntry>().HasIndex(a => new { a.Entity, a.EntityId });
}
