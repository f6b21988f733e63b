using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A criterion and its weight (most points) as they stood when the round opened.</summary>
public sealed class RoundCriterion : IAudited
{
    public string RoundId { get; set; } = "";

    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public int MaxPoints { get; set; }

    public bool IsBonus { get; set; }

    public string AuditId => $"{RoundId}:{Id}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundCriterion>().Ignore(c => c.AuditId);
        model.Entity<RoundCriterion>().HasKey(c => new { c.RoundId, c.Id });
    }
}
