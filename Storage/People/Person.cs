using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>What a person may be in the movement (requirements 4.1).</summary>
[Flags]
public enum Roles
{
    None = 0,
    Staff = 1,
    UnitHead = 2,
    Secretary = 4,
    Admin = 8,
    Director = 16,
    DeputyDirector = 32,
    Evaluator = 64,
    Approver = 128,
    UnionRep = 256,
    UnitRep = 512,
    Supervisor = 1024,
}

/// <summary>A member of staff. Teams knows the person by (tenant, <see cref="AadObjectId"/>), never by name or address.</summary>
public sealed class Person : IAudited, IVersioned
{
    private static readonly (Roles Role, Standing Standing)[] OfRoles =
    [
        (Roles.UnitHead, Standing.Head),
        (Roles.Admin, Standing.Office),
        (Roles.Director, Standing.Director),
        (Roles.DeputyDirector, Standing.DeputyDirector),
        (Roles.Supervisor, Standing.Supervisor),
    ];

    public string Id { get; set; } = "";

    public string FullName { get; set; } = "";

    public string Family { get; set; } = "";

    public string Middle { get; set; } = "";

    public string Given { get; set; } = "";

    public string UnitId { get; set; } = "";

    public string RoomId { get; set; } = "";

    public string GroupId { get; set; } = "";

    public string PositionVi { get; set; } = "";

    public string Category { get; set; } = "";

    public Roles Roles { get; set; }

    public bool LeaderGrade { get; set; }

    public DateOnly StartDate { get; set; }

    public DateOnly? EndDate { get; set; }

    public string Upn { get; set; } = "";

    public string AadObjectId { get; set; } = "";

    /// <summary>vi or en once the person chose one; empty: as the client says.</summary>
    public string Language { get; set; } = "";

    public int Version { get; set; }

    /// <summary>What the roles come to in the table of permissions, whatever the movement.</summary>
    public Standing Standing => OfRoles.Where(r => Roles.HasFlag(r.Role)).Aggregate(Standing.None, (all, r) => all | r.Standing);

    public string AuditId => Id;

    public bool WorksOn(DateOnly day) => StartDate <= day && (EndDate is null || EndDate >= day);

    public bool Speak(string language)
    {
        if (Language == language)
        {
            return false;
        }
        Language = language;
        return true;
    }

    internal static void Map(ModelBuilder model)
    {
        var person = model.Entity<Person>();
        person.Ignore(p => p.AuditId).Ignore(p => p.Standing);
        person.HasIndex(p => p.AadObjectId).IsUnique();
        person.HasIndex(p => p.UnitId);
        person.Property(p => p.Version).IsConcurrencyToken();
    }
}
