using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>That an occurrence of the schedule happened. Unique on (job, occurrence): the truth about runs is here, not in a scheduler.</summary>
public sealed class JobRun
{
    public long Id { get; set; }

    public string Job { get; set; } = "";

    public string Occurrence { get; set; } = "";

    public DateTime DueAt { get; set; }

    public DateTime RanAt { get; set; }

    public string Outcome { get; set; } = "";

    internal static void Map(ModelBuilder model) => model.Entity<JobRun>().HasIndex(j => new { j.Job, j.Occurrence }).IsUnique();
}

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

/// <summary>A value of the installation itself: how far the schedule has run, the demo's clock.</summary>
public sealed class AppValue
{
    public string Key { get; set; } = "";

    public string Value { get; set; } = "";

    internal static void Map(ModelBuilder model) => model.Entity<AppValue>().HasKey(v => v.Key);
}
