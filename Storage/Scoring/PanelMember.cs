using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A seat on the panel (Tổ đánh giá, chấm điểm; ACT-01).</summary>
public sealed class PanelMember : IAudited
{
    public string MovementId { get; set; } = "";

    public string PersonId { get; set; } = "";

    /// <summary>Tổ trưởng, Tổ phó, Thành viên.</summary>
    public string RoleVi { get; set; } = "";

    public bool IsHead { get; set; }

    public bool IsDeputy => RoleVi == "Tổ phó";

    public string RepresentsVi { get; set; } = "";

    public string AuditId => $"{MovementId}:{PersonId}";

    internal static void Map(ModelBuilder model)
    {
        model.Entity<PanelMember>().Ignore(p => p.AuditId);
        model.Entity<PanelMember>().Ignore(p => p.IsDeputy);
        model.Entity<PanelMember>().HasKey(p => new { p.MovementId, p.PersonId });
        model.Entity<PanelMember>().HasIndex(p => p.PersonId);
    }
}
