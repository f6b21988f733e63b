using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>A physical office (phòng làm việc): what is scored (SUB-05). Not a division, although both are called "phòng".</summary>
public sealed class Room : IAudited
{
    public string Id { get; set; } = "";

    public string GroupId { get; set; } = "";

    public string UnitId { get; set; } = "";

    public string NameVi { get; set; } = "";

    /// <summary>leader or staff.</summary>
    public string Kind { get; set; } = "";

    public string Aliases { get; set; } = "";

    public string AuditId => Id;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Room>().Ignore(r => r.AuditId);
        model.Entity<Room>().HasIndex(r => r.GroupId);
    }
}
