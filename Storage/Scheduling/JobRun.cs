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
