using Bot.Domain;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Access;

/// <summary>Who and what there is: read often, changed rarely, kept in memory until something changes it.</summary>
public sealed class Org(
    Department department,
    IReadOnlyList<Unit> units,
    OfficePlan offices,
    IReadOnlyList<Person> people,
    PanelPlan panel,
    IReadOnlyList<TitleRule> titles
)
{
    private readonly IReadOnlyList<Group> groups = offices.Groups;
    private readonly IReadOnlyList<Room> rooms = offices.Rooms;
    private readonly Dictionary<string, Person> accounts = people.ToDictionary(p => p.AadObjectId, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Unit> unitsById = units.ToDictionary(u => u.Id);
    private readonly Dictionary<string, Group> groupsById = offices.Groups.ToDictionary(g => g.Id);
    private readonly Dictionary<string, Room> roomsById = offices.Rooms.ToDictionary(r => r.Id);
    private readonly Dictionary<string, Person> peopleById = people.ToDictionary(p => p.Id);

    public Department Department => department;

    /// <summary>Who decides about pledges in whose place, of any time.</summary>
    public IReadOnlyList<Delegation> Delegations { get; init; } = [];

    /// <summary>What the Office has taught.</summary>
    public TaughtSentences Taught { get; private init; } = new([]);

    public IReadOnlyList<Unit> Units => units;

    public IReadOnlyList<Group> Groups => groups;

    public IReadOnlyList<Room> Rooms => rooms;

    public IReadOnlyList<Person> People => people;

    public IReadOnlyList<PanelMember> Panel => panel.Seats;

    /// <summary>The rounds as last saved, to show and to ask about. An operation reads the row itself.</summary>
    public IReadOnlyList<Round> Rounds => panel.Rounds;

    public Round Round(string id) => panel.Rounds.First(r => r.Id == id);

    public Names Names => index.Value.Names;

    public Understander Understander => index.Value.Understander;

    private Lazy<(Names Names, Understander Understander)> index = new(() =>
    {
        var names = ToNames(units, offices, people, titles);
        return (names, new(names));
    });

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, RoundSheet> sheets = new();

    /// <summary>What a round is scored by; kept with this Org, and so read again after any change of it.</summary>
    public async ValueTask<RoundSheet> SheetAsync(BotDb db, string roundId, CancellationToken stop) =>
        sheets.TryGetValue(roundId, out var known) ? known : sheets[roundId] = await RoundSheet.LoadAsync(db, this, roundId, stop);

    public Unit Unit(string id) => unitsById[id];

    public Group Group(string id) => groupsById[id];

    public Room Room(string id) => roomsById[id];

    public Person Person(string id) => peopleById[id];

    public Text UnitName(string id) =>
        new(unitsById[id].NameVi, unitsById[id].NameEn.Length > 0 ? unitsById[id].NameEn : unitsById[id].NameVi);

    /// <summary>A unit, an office or a group as such.</summary>
    public bool IsCollective(string id) => unitsById.ContainsKey(id) || roomsById.ContainsKey(id) || groupsById.ContainsKey(id);

    public Text CollectiveName(string id) =>
        unitsById.ContainsKey(id) ? UnitName(id)
        : roomsById.TryGetValue(id, out var room) ? Text.Same($"{room.Id} {room.NameVi}")
        : groupsById.TryGetValue(id, out var group) ? Format.GroupName(group.NameVi)
        : Text.Same(id);

    public Person? PersonOfAccount(string aadObjectId) => accounts.GetValueOrDefault(aadObjectId);

    public string NameOf(string personId) => peopleById.TryGetValue(personId, out var person) ? person.FullName : personId;

    public IReadOnlyList<Room> RoomsOf(string groupId) => rooms.Where(r => r.GroupId == groupId).ToList();

    public IEnumerable<TitleRule> TitlesOn(DateOnly day) =>
        titles.Where(t => t.EffectiveFrom <= day && (t.EffectiveTo is null || t.EffectiveTo >= day));

    /// <summary>What is signed, and is no registration yet.</summary>
    public IReadOnlySet<string> Commitments(DateOnly day) =>
        TitlesOn(day).Where(t => t.Kind == "commitment").Select(t => t.Code).ToHashSet();

    public TitleRule? Title(string code, DateOnly day) => TitlesOn(day).FirstOrDefault(t => t.Code == code);

    /// <summary>Who decides about a person's pledge: the own unit's head; a head's is the Director's; the Director's a deputy's.</summary>
    public Person? ApproverOf(Person person, DateOnly day)
    {
        var others = people.Where(p => p.Id != person.Id && p.WorksOn(day)).ToList();
        var isHead = person.Roles.HasFlag(Roles.UnitHead);
        return (isHead ? null : others.FirstOrDefault(p => p.UnitId == person.UnitId && p.Roles.HasFlag(Roles.UnitHead)))
            ?? others.FirstOrDefault(p => p.Roles.HasFlag(Roles.Director))
            ?? others.FirstOrDefault(p => p.Roles.HasFlag(Roles.DeputyDirector));
    }

    /// <summary>
    /// Those who approve, in order, as the title says: "head|director". Nobody is asked twice running, nobody about oneself; what the
    /// Director registers a deputy approves.
    /// </summary>
    public IReadOnlyList<Person> ApproversOf(TitleRule title, Person person, DateOnly day)
    {
        var found = new List<Person>();
        foreach (var step in title.Approval.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = step switch
            {
                "director" when title.Scope == "collective" && Director(day) is { } director => director,
                "director" => Director(day) is { } other && other.Id != person.Id
                    ? other
                    : people.FirstOrDefault(p => p.Id != person.Id && p.WorksOn(day) && p.Roles.HasFlag(Roles.DeputyDirector)),
                "office" => Clerks(day).FirstOrDefault(p => p.Id != person.Id),
                _ => ApproverOf(person, day),
            };
            if (next is not null && next.Id != found.LastOrDefault()?.Id)
            {
                found.Add(next);
            }
        }
        return found;
    }

    /// <summary>Who may decide in this person's place today.</summary>
    public IEnumerable<Person> StandIns(string personId, DateOnly day) =>
        Delegations
            .Where(d => d.FromId == personId && d.HoldsOn(day))
            .Select(d => Person(d.ToId))
            .Where(p => p.WorksOn(day))
            .Concat(Successors(personId, day));

    /// <summary>Who decides what a person left behind who has gone: the unit's head of today, else the Director. Nothing waits for nobody.</summary>
    public IEnumerable<Person> Successors(string personId, DateOnly day)
    {
        if (!peopleById.TryGetValue(personId, out var gone) || gone.EndDate is not { } last || last >= day)
        {
            return [];
        }
        var heads = gone.Roles.HasFlag(Roles.UnitHead)
            ? people.Where(p => p.UnitId == gone.UnitId && p.Roles.HasFlag(Roles.UnitHead) && p.WorksOn(day)).ToList()
            : [];
        return heads.Count > 0 ? heads
            : Director(day) is { } director ? [director]
            : [];
    }

    /// <summary>The clerks of the Office who work on that day.</summary>
    public IReadOnlyList<Person> Clerks(DateOnly day) => people.Where(p => p.Roles.HasFlag(Roles.Admin) && p.WorksOn(day)).ToList();

    public Person? Director(DateOnly day) => people.FirstOrDefault(p => p.Roles.HasFlag(Roles.Director) && p.WorksOn(day));

    /// <summary>"2026-D1" as it is; "D1" is the newest round of that number that has opened, in January too.</summary>
    public Round? RoundSaid(string said, DateTime now) =>
        said.Contains('-')
            ? panel.Rounds.FirstOrDefault(r => r.Id == said)
            : panel.Rounds.Where(r => r.Id.EndsWith($"-{said}", StringComparison.Ordinal) && r.OpensAt <= now).MaxBy(r => r.OpensAt)
                ?? panel.Rounds.FirstOrDefault(r => r.Id == $"{Vietnam.Wall(now).Year}-{said}");

    public static async Task<Org> LoadAsync(BotDb db, CancellationToken stop) =>
        new(
            await db.Departments.AsNoTracking().FirstOrDefaultAsync(stop) ?? new(),
            await db.Units.AsNoTracking().OrderBy(u => u.Order).ToListAsync(stop),
            new(
                await db.Groups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(stop),
                await db.Rooms.AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop)
            ),
            await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop),
            new(
                await db.Panel.AsNoTracking().ToListAsync(stop),
                await db.Rounds.AsNoTracking().OrderBy(r => r.PeriodFrom).ToListAsync(stop)
            ),
            await db.Titles.AsNoTracking().OrderBy(t => t.Id).ToListAsync(stop)
        )
        {
            Taught = new(await db.Taught.AsNoTracking().ToListAsync(stop)),
            Delegations = await db.Delegations.AsNoTracking().OrderBy(d => d.Id).ToListAsync(stop),
        };

    /// <summary>A thousand names take longer to index than to read: where none has changed since, what was indexed then serves on.</summary>
    public Org After(Org? before)
    {
        index = before is not null && Spellings.SequenceEqual(before.Spellings) ? before.index : index;
        return this;
    }

    private IEnumerable<object> Spellings =>
        [
            .. units.Select(u => (u.Id, u.NameVi, u.NameEn, u.Aliases)),
            .. groups.Select(g => (g.Id, g.NameVi)),
            .. rooms.Select(r => (r.Id, r.NameVi, r.UnitId, r.GroupId, r.Aliases)),
            .. people.Select(p => (p.Id, p.FullName, p.Family, p.Middle, p.Given, p.UnitId, p.RoomId)),
            .. titles.Select(t => (t.Code, t.NameVi, t.NameEn, t.Aliases)),
        ];

    private static Names ToNames(IEnumerable<Unit> units, OfficePlan offices, IEnumerable<Person> people, IEnumerable<TitleRule> titles) =>
        new(
            units.Select(u => new UnitName(u.Id, u.NameVi, u.NameEn, Split(u.Aliases))).ToList(),
            offices.Groups.Select(g => new GroupName(g.Id, g.NameVi)).ToList(),
            offices.Rooms.Select(r => new RoomName(r.Id, r.NameVi, r.UnitId, r.GroupId, Split(r.Aliases))).ToList(),
            people.Select(p => new PersonName(p.Id, p.FullName, p.Family, p.Middle, p.Given, p.UnitId, p.RoomId)).ToList(),
            titles
                .GroupBy(t => t.Code)
                .Select(t => t.Last())
                .Select(t => new TitleName(t.Code, t.NameVi, t.NameEn, Split(t.Aliases)))
                .ToList()
        );

    private static string[] Split(string aliases) =>
        aliases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Who scores, and when.</summary>
public sealed record PanelPlan(IReadOnlyList<PanelMember> Seats, IReadOnlyList<Round> Rounds);

/// <summary>The groups and their offices.</summary>
public sealed record OfficePlan(IReadOnlyList<Group> Groups, IReadOnlyList<Room> Rooms);

/// <summary>Keeps the one <see cref="Org"/>; a saved change of people, units, offices, seats or titles makes it read again.</summary>
public sealed class OrgCache
{
    private volatile Org? current;
    private volatile Org? last;
    private int generation;

    public OrgCache(OrgChanges changes) => changes.Changed += Forget;

    public async ValueTask<Org> GetAsync(BotDb db, CancellationToken stop)
    {
        if (current is { } known)
        {
            return known;
        }
        var before = Volatile.Read(ref generation);
        var loaded = (await Org.LoadAsync(db, stop)).After(last);
        // what changed while it was read is not in it: such a copy serves this turn and is not kept
        if (before == Volatile.Read(ref generation))
        {
            current = last = loaded;
        }
        return loaded;
    }

    public void Forget()
    {
        Interlocked.Increment(ref generation);
        current = null;
    }
}
