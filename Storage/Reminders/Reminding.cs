using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>Days on which a person is away and is not reminded; what is owed then comes back by itself on the first working day after.</summary>
public sealed class Absence : IAudited
{
    public int Id { get; set; }

    public string PersonId { get; set; } = "";

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public string AuditId => $"{PersonId}:{First:yyyy-MM-dd}";

    public bool Holds(string personId, DateOnly day) => PersonId == personId && First <= day && day <= Last;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Absence>().Ignore(a => a.AuditId);
        model.Entity<Absence>().HasIndex(a => new { a.PersonId, a.Last });
    }
}

/// <summary>A reminder that a person asked for: "nhắc lại sau 2 giờ", "mai 8h nhắc". It says what is still owed then, or nothing.</summary>
public sealed class Nudge
{
    public int Id { get; set; }

    public string PersonId { get; set; } = "";

    public DateTime DueAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Nudge>().HasIndex(n => n.DueAt);
}

/// <summary>A kind of optional reminder that a person does not want.</summary>
public sealed class MutedTopic : IAudited
{
    public string PersonId { get; set; } = "";

    public string Topic { get; set; } = "";

    public string AuditId => $"{PersonId}:{Topic}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MutedTopic>().Ignore(m => m.AuditId);
        model.Entity<MutedTopic>().HasKey(m => new { m.PersonId, m.Topic });
    }
}
