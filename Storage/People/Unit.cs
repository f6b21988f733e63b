using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A division or attached unit (phòng chuyên môn, đơn vị): the collective that people belong to (SUB-01).</summary>
public sealed class Unit : IAudited
{
    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    /// <summary>Other names people type, split by '|'.</summary>
    public string Aliases { get; set; } = "";

    /// <summary>The leadership (Lãnh đạo Sở) is listed as a unit but competes for nothing as one.</summary>
    public bool IsCollective { get; set; } = true;

    public int Order { get; set; }

    public string AuditId => Id;

    internal static void Map(ModelBuilder model) => model.Entity<Unit>().Ignore(u => u.AuditId);
}
