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

/// <summary>A group (nhóm) of offices under one leader in charge: what is ranked (SUB-06, SCO-08).</summary>
public sealed class Group : IAudited
{
    public string Id { get; set; } = "";

    public string NameVi { get; set; } = "";

    public string UnitId { get; set; } = "";

    /// <summary>The one office that the group names as its model (SUB-07).</summary>
    public string ModelRoomId { get; set; } = "";

    public string ModelFocusVi { get; set; } = "";

    public string AuditId => Id;

    internal static void Map(ModelBuilder model) => model.Entity<Group>().Ignore(g => g.AuditId);
}

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
