using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>The one department (Sở) this installation serves.</summary>
public sealed class Department : IAudited
{
    public int Id { get; set; } = 1;

    public string Code { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string ParentVi { get; set; } = "";

    public string Symbol { get; set; } = "";

    public string Place { get; set; } = "";

    public string TimeZone { get; set; } = "";

    public string AuditId => Code;

    internal static void Map(ModelBuilder model) => model.Entity<Department>().Ignore(d => d.AuditId);
}
