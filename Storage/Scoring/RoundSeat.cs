using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A seat of the panel as it stood when the round opened.</summary>
public sealed class RoundSeat : IAudited
{
    public string RoundId { get; set; } = "";

    public string PersonId { get; set; } = "";

    public string RoleVi { get; set; } = "";

    public bool IsHead { get; set; }

    public string RepresentsVi { get; set; } = "";

    public string AuditId => $"{RoundId}:{PersonId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RoundSeat>().Ignore(s => s.AuditId);
        model.Entity<RoundSeat>().HasKey(s => new { s.RoundId, s.PersonId });
    }
}
