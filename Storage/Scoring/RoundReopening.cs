using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>That the Director let the panel agree anew: when and why, printed in the minutes.</summary>
public sealed class RoundReopening : IAudited
{
    public int Id { get; set; }

    public string RoundId { get; set; } = "";

    public DateTime At { get; set; }

    public string By { get; set; } = "";

    public string Reason { get; set; } = "";

    public string AuditId => $"{RoundId}:{At:O}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundReopening>().Ignore(r => r.AuditId);
        model.Entity<RoundReopening>().HasIndex(r => r.RoundId);
    }
}
