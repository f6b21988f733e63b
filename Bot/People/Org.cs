using Bot.Speaking;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.People;

/// <summary>Who and what there is: read often, changed rarely, kept in memory until something changes it.</summary>
public sealed class Org(Department department, IReadOnlyList<Unit> units, IReadOnlyList<Group> groups, IReadOnlyList<Room> rooms,
    IReadOnlyList<Person> people, IReadOnlyList<TitleRule> titles)
{
    private readonly Dictionary<string, Unit> unitsById = units.ToDictionary(u => u.Id);
    private readonly Dictionary<string, Group> groupsById = groups.ToDictionary(g => g.Id);
    private readonly Dictionary<string, Room> roomsById = rooms.ToDictionary(r => r.Id);
    private readonly Dictionary<string, Person> peopleById = people.ToDictionary(p => p.Id);

    public Department Department => department;

    public IReadOnlyList<Unit> Units => units;

    public IReadOnlyList<Group> Groups => groups;

    public IReadOnlyList<Room> Rooms => rooms;

    public IReadOnlyList<Person> People => people;

    public Names Names { get; } = ToNames(units, groups, rooms, people, titles);

    public Understander Understander => field ??= new(Names);

    public Unit Unit(string id) => unitsById[id];

    public Group Group(string id) => groupsById[id];

    public Room Room(string id) => roomsById[id];

    public Person Person(string id) => peopleById[id];

    public Text UnitName(string id) => new(unitsById[id].NameVi, unitsById[id].NameEn.Length > 0 ? unitsById[id].NameEn : unitsById[id].NameVi);

    public string NameOf(string personId) => peopleById.TryGetValue(personId, out var person) ? person.FullName : personId;

    public IReadOnlyList<Room> RoomsOf(string groupId) => rooms.Where(r => r.GroupId == groupId).ToList();

    public IEnumerable<TitleRule> TitlesOn(DateOnly day) =>
        titles.Where(t => t.EffectiveFrom <= day && (t.EffectiveTo is null || t.EffectiveTo >= day));

    public TitleRule? Title(string code, DateOnly day) => TitlesOn(day).FirstOrDefault(t => t.Code == code);

    /// <summary>Who decides about a person's pledge: the own unit's head; a head's is the Director's; the Director's a deputy's.</summary>
    public Person? ApproverOf(Person person)
    {
        var head = people.FirstOrDefault(p => p.UnitId == person.UnitId && p.Roles.HasFlag(Roles.UnitHead));
        if (head is not null && head.Id != person.Id)
        {
            return head;
        }
        var director = people.FirstOrDefault(p => p.Roles.HasFlag(Roles.Director));
        return director is not null && director.Id != person.Id ? director
            : people.FirstOrDefault(p => p.Roles.HasFlag(Roles.DeputyDirector) && p.Id != person.Id);
    }

    public static async Task<Org> LoadAsync(BotDb db, CancellationToken stop) => new(
        await db.Departments.AsNoTracking().FirstOrDefaultAsync(stop) ?? new(),
        await db.Units.AsNoTracking().OrderBy(u => u.Order).ToListAsync(stop),
        await db.Groups.AsNoTracking().OrderBy(g => g.Id).ToListAsync(stop),
        await db.Rooms.AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop),
        await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop),
        await db.Titles.AsNoTracking().OrderBy(t => t.Id).ToListAsync(stop));

    private static Names ToNames(IEnumerable<Unit> units, IEnumerable<Group> groups, IEnumerable<Room> rooms, IEnumerable<Person> people,
        IEnumerable<TitleRule> titles) => new(
        units.Select(u => new UnitName(u.Id, u.NameVi, u.NameEn, Split(u.Aliases))).ToList(),
        groups.Select(g => new GroupName(g.Id, g.NameVi)).ToList(),
        rooms.Select(r => new RoomName(r.Id, r.NameVi, r.UnitId, r.GroupId, Split(r.Aliases))).ToList(),
        people.Select(p => new PersonName(p.Id, p.FullName, p.Family, p.Middle, p.Given, p.UnitId, p.RoomId)).ToList(),
        titles.GroupBy(t => t.Code).Select(t => t.Last()).Select(t => new TitleName(t.Code, t.NameVi, t.NameEn, Split(t.Aliases))).ToList());

    private static string[] Split(string aliases) => aliases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Keeps the one <see cref="Org"/>; whoever changes people, units, offices or titles calls <see cref="Forget"/>.</summary>
public sealed class OrgCache
{
    private volatile Org? current;

    public async ValueTask<Org> GetAsync(BotDb db, CancellationToken stop) => current ??= await Org.LoadAsync(db, stop);

    public void Forget() => current = null;
}
