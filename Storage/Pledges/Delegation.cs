using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>Somebody decides about pledges in another's place, until a day (B5). Nobody approves their own by it.</summary>
public sealed class Delegation : IAudited
{
    public int Id { get; set; }

    public string FromId { get; set; } = "";

    public string ToId { get; set; } = "";

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public string AuditId => $"{FromId}:{ToId}:{First:yyyy-MM-dd}";

    public bool HoldsOn(DateOnly day) => First <= day && day <= Last;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Delegation>().Ignore(d => d.AuditId);
        model.Entity<Delegation>().HasIndex(d => d.Last);
    }
}
