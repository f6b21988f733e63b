using Storage;

namespace Bot.Platform.Access;

/// <summary>The person who asks, with the seats that decide what may be asked.</summary>
public sealed record Actor(Person Person, bool OnPanel, bool IsPanelHead)
{
    public string Id => Person.Id;

    /// <summary>Stands in for the panel head (Tổ phó) in what is the head's own matter.</summary>
    public bool IsPanelDeputy { get; init; }

    /// <summary>In whose place this person may decide about pledges today.</summary>
    public IReadOnlyList<string> StandsInFor { get; init; } = [];

    public bool RunsRounds => IsOffice || IsPanelHead || IsDirector;

    public bool IsOffice => Person.Roles.HasFlag(Roles.Admin);

    public bool IsDirector => Person.Roles.HasFlag(Roles.Director);

    public bool IsLeader => IsDirector || Person.Roles.HasFlag(Roles.DeputyDirector);

    public bool IsHead => Person.Roles.HasFlag(Roles.UnitHead);

    public bool IsSupervisor => Person.Roles.HasFlag(Roles.Supervisor);

    public bool SeesWholeDepartment => IsOffice || IsLeader;

    public bool HeadOf(string unitId) => IsHead && Person.UnitId == unitId;

    /// <summary>By the tenant's object id, the one identity that cannot be typed by a user; nobody once the work here has ended.</summary>
    public static Actor? Find(Org org, string aadObjectId, DateOnly today) =>
        org.PersonOfAccount(aadObjectId) is { } person && !(person.EndDate < today)
            ? new(person, org.Panel.Any(s => s.PersonId == person.Id), org.Panel.Any(s => s.PersonId == person.Id && s.IsHead))
            {
                IsPanelDeputy = org.Panel.Any(s => s.PersonId == person.Id && s.IsDeputy),
                StandsInFor = org.Delegations.Where(d => d.ToId == person.Id && d.HoldsOn(today)).Select(d => d.FromId)
                    .Concat(person.Roles == Roles.None ? [] : org.People.Where(p => p.EndDate < today && org.Successors(p.Id, today).Any(s => s.Id == person.Id)).Select(p => p.Id)).ToList(),
            } : null;
}

/// <summary>Who may, as a named rule: the permission matrix prints the name.</summary>
public sealed record Who(string Name, Func<Actor, bool> Includes)
{
    public static readonly Who Everyone = new("everyone", _ => true);

    public static readonly Who Panel = new("panel", a => a.OnPanel);

    public static readonly Who PanelHead = new("panel head", a => a.IsPanelHead);

    /// <summary>The head; a deputy for what the head asked for.</summary>
    public static readonly Who PanelLeads = new("panel head and deputies", a => a.IsPanelHead || a.IsPanelDeputy);

    public static readonly Who PanelOrOffice = new("panel and Office", a => a.OnPanel || a.IsOffice);

    public static readonly Who RoundRunners = new("Office, panel head and Director", a => a.RunsRounds);

    public static readonly Who HeadsOrOffice = new("heads of units and Office", a => a.IsHead || a.IsOffice);

    /// <summary>Who may note a violation: heads about their people, the Office about anybody, supervisors as a finding (SUP-07).</summary>
    public static readonly Who Recorders = new("heads of units, Office and supervisors", a => a.IsHead || a.IsOffice || a.IsSupervisor);

    /// <summary>Who may decide about a record; which, the record says.</summary>
    public static readonly Who Deciders = new("heads of units, Office and Director", a => a.IsHead || a.IsOffice || a.IsDirector);

    public static readonly Who Approvers = new("heads and leaders", a => a.IsHead || a.IsLeader || a.IsOffice);

    /// <summary>Who is asked to approve pledges, or stands in for somebody who is.</summary>
    public static readonly Who PledgeApprovers = new("heads, leaders and who stands in for them", a => a.IsHead || a.IsLeader || a.IsOffice || a.StandsInFor.Count > 0);

    public static readonly Who Office = new("Office", a => a.IsOffice);

    public static readonly Who Director = new("director", a => a.IsDirector);
}
