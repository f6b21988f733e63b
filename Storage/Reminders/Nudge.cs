using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A reminder that a person asked for: "nhắc lại sau 2 giờ", "mai 8h nhắc". It says what is still owed then, or nothing.</summary>
public sealed class Nudge
{
    public int Id { get; set; }

    public string PersonId { get; set; } = "";

    public DateTime DueAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Nudge>().HasIndex(n => n.DueAt);
}
