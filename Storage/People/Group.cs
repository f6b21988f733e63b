using Microsoft.EntityFrameworkCore;

namespace Storage;

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
