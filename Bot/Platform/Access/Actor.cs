using Bot.Domain;
using Storage;

namespace Bot.Platform.Access;

/// <summary>The person who asks, with the seats that decide what may be asked.</summary>
/// <param name="Seats">What the person is in a movement, by its id: the head of one movement's panel has no right in another.</param>
public sealed record Actor(Person Person, IReadOnlyDictionary<string, Standing> Seats)
{
    public string Id => Person.Id;

    /// <summary>In whose place this person may decide about pledges today.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    /// <summary>In the department, whatever the movement.</summary>
    public Standing Standing { get; } = Person.Standing;

    public bool IsOffice => Standing.HasFlag(Standing.Office);

    public bool IsDirector => Standing.HasFlag(Standing.Director);

    public bool IsLeader => (Standing & Standing.Leaders) != 0;

    public bool IsHead => Standing.HasFlag(Standing.Head);

    public bool IsSupervisor => Standing.HasFlag(Standing.Supervisor);

    public bool SeesWholeDepartment => May(Permissions.WholeDepartment);

    public bool HeadOf(string unitId) => IsHead && Person.UnitId == unitId;

    /// <summary>In a movement; without one in any: whether a sentence may be said at all, before it is known what it is about.</summary>
    public bool May(Permission permission, string? movementId = null) =>
        permission.Includes(In(movementId) | (StandsInFor.Count > 0 ? Standing.StandIn : Standing.None));

    public Standing In(string? movementId) =>
        Standing
        | (movementId is not null ? Seats.GetValueOrDefault(movementId) : Seats.Values.Aggregate(Standing.None, (all, seat) => all | seat));

    /// <summary>By the tenant's object id, the one identity that cannot be typed by a user; nobody once the work here has ended.</summary>
    public static Actor? Find(Org org, string aadObjectId, DateOnly today) =>
        org.PersonOfAccount(aadObjectId) is { } person && !(person.EndDate < today)
            ? new(
                person,
                org.Panel.Where(s => s.PersonId == person.Id)
                    .GroupBy(s => s.MovementId)
                    .ToDictionary(g => g.Key, g => g.Aggregate(Standing.None, (all, seat) => all | SeatOf(seat)))
            )
            {
                StandsInFor = org
                    .Delegations.Where(d => d.ToId == person.Id && d.HoldsOn(today))
                    .Select(d => d.FromId)
                    .Concat(
                        person.Roles == Roles.None
                            ? []
                            : org
                                .People.Where(p => p.EndDate < today && org.Successors(p.Id, today).Any(s => s.Id == person.Id))
                                .Select(p => p.Id)
                    )
                    .ToList(),
            }
            : null;

    private static Standing SeatOf(PanelMember seat) =>
        Standing.Panel | (seat.IsHead ? Standing.PanelHead : Standing.None) | (seat.IsDeputy ? Standing.PanelDeputy : Standing.None);
}
