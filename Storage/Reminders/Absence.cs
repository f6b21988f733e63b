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
