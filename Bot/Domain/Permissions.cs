namespace Bot.Domain;

/// <summary>What somebody is: in the department, or in one movement.</summary>
[Flags]
public enum Standing
{
    None = 0,

    /// <summary>Head of the own unit.</summary>
    Head = 1,

    /// <summary>Văn phòng, who runs it all.</summary>
    Office = 2,
    Director = 4,
    DeputyDirector = 8,
    Supervisor = 16,

    /// <summary>In a movement: scores.</summary>
    Panel = 32,

    /// <summary>In a movement: stands in for the panel's head in what is the head's own matter.</summary>
    PanelDeputy = 64,

    /// <summary>In a movement.</summary>
    PanelHead = 128,

    /// <summary>Decides about pledges in somebody's place until a day.</summary>
    StandIn = 256,

    Leaders = Director | DeputyDirector,
    OfTheMovement = Panel | PanelDeputy | PanelHead,
}

/// <summary>How a standing is called; the first that fits leaves out what it contains.</summary>
public static class Standings
{
    private static readonly (Standing Is, Standing Unless, Text Name)[] Names =
    [
        (Standing.Director, Standing.None, new("Giám đốc", "Director")),
        (Standing.DeputyDirector, Standing.Director, new("Phó Giám đốc", "Deputy Director")),
        (Standing.PanelHead, Standing.None, new("Tổ trưởng Tổ đánh giá", "head of the evaluation panel")),
        (Standing.Panel, Standing.PanelHead, new("thành viên Tổ đánh giá", "member of the evaluation panel")),
        (Standing.Head, Standing.None, new("trưởng đơn vị", "head of unit")),
        (Standing.Office, Standing.None, new("cán bộ thi đua của Văn phòng", "emulation clerk of the Office")),
        (Standing.Supervisor, Standing.None, new("giám sát", "supervisor")),
    ];

    public static Text NameOf(Standing standing)
    {
        var names = Names.Where(n => standing.HasFlag(n.Is) && (standing & n.Unless) == 0).Select(n => n.Name).ToList();
        return names.Count == 0 ? new("công chức, viên chức, người lao động", "member of staff") : Text.Join(", ", names);
    }
}

/// <summary>Who may, under a name: the list of what people can say prints it.</summary>
public sealed record Permission(string Name, Standing Of)
{
    public bool IsEverybodys => Of == Standing.None;

    public bool Includes(Standing standing) => IsEverybodys || (Of & standing) != 0;
}

/// <summary>
/// The one table of who may do and see what. What a standing may is written here; who has it, in which movement, where and until when is
/// data. Operations, Sight, papers and cards ask it, each with the movement that the thing belongs to.
/// </summary>
public static class Permissions
{
    public static readonly Permission Everyone = new("everyone", Standing.None);

    public static readonly Permission Panel = new("panel", Standing.Panel);

    public static readonly Permission PanelHead = new("panel head", Standing.PanelHead);

    /// <summary>The head; a deputy for what the head asked for.</summary>
    public static readonly Permission PanelLeads = new("panel head and deputies", Standing.PanelHead | Standing.PanelDeputy);

    public static readonly Permission PanelOrOffice = new("panel and Office", Standing.Panel | Standing.Office);

    /// <summary>Also who reads what of a round is not published yet, in the own chat.</summary>
    public static readonly Permission RoundRunners = new(
        "Office, panel head and Director",
        Standing.Office | Standing.PanelHead | Standing.Director
    );

    public static readonly Permission HeadsOrOffice = new("heads of units and Office", Standing.Head | Standing.Office);

    /// <summary>Who may note a violation: heads about their people, the Office about anybody, supervisors as a finding (SUP-07).</summary>
    public static readonly Permission Recorders = new(
        "heads of units, Office and supervisors",
        Standing.Head | Standing.Office | Standing.Supervisor
    );

    /// <summary>Who may decide about a record; which, the record says.</summary>
    public static readonly Permission Deciders = new(
        "heads of units, Office and Director",
        Standing.Head | Standing.Office | Standing.Director
    );

    public static readonly Permission Approvers = new("heads and leaders", Standing.Head | Standing.Leaders | Standing.Office);

    /// <summary>Who is asked to approve pledges, or stands in for somebody who is.</summary>
    public static readonly Permission PledgeApprovers = new(
        "heads, leaders and who stands in for them",
        Standing.Head | Standing.Leaders | Standing.Office | Standing.StandIn
    );

    public static readonly Permission Office = new("Office", Standing.Office);

    public static readonly Permission Director = new("director", Standing.Director);

    /// <summary>Signed decisions, and why a year counts: besides the person's own.</summary>
    public static readonly Permission SignedDecisions = new("Office and Director", Standing.Office | Standing.Director);

    /// <summary>Pledges, figures and papers of every unit.</summary>
    public static readonly Permission WholeDepartment = new("Office and leaders", Standing.Office | Standing.Leaders);
}
