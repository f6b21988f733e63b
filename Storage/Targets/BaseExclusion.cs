using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A person who is not in the base of a year's ratios, with the reason (Q13): maternity leave, long training.</summary>
public sealed class BaseExclusion : IAudited
{
    public string Period { get; set; } = "";

    public string PersonId { get; set; } = "";

    public string Reason { get; set; } = "";

    public string AuditId => $"{Period}:{PersonId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<BaseExclusion>().Ignore(e => e.AuditId);
        model.Entity<BaseExclusion>().HasKey(e => new { e.Period, e.PersonId });
    }
}
