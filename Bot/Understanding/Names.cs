using Bot.Domain;

namespace Bot.Understanding;

public sealed record UnitName(string Id, string NameVi, string NameEn, IReadOnlyList<string> Aliases);

public sealed record GroupName(string Id, string Name);

public sealed record RoomName(string Id, string Name, string UnitId, string GroupId, IReadOnlyList<string> Aliases);

public sealed record PersonName(string Id, string FullName, string Family, string Middle, string Given, string UnitId, string RoomId);

public sealed record TitleName(string Code, string NameVi, string NameEn, IReadOnlyList<string> Aliases);

internal enum NameKind
{
    Room,
    Group,
    Unit,
    Title,
    FullName,
    GivenName,
}

internal readonly record struct NameOf(NameKind Kind, string Id);

/// <summary>The directory of one office, indexed once for reading messages.</summary>
public sealed class Names
{
    internal PhraseTree<NameOf> Tree { get; } = new();

    public IReadOnlyList<UnitName> Units { get; }
    public IReadOnlyList<GroupName> Groups { get; }
    public IReadOnlyList<RoomName> Rooms { get; }
    public IReadOnlyList<PersonName> People { get; }
    public IReadOnlyList<TitleName> Titles { get; }

    private readonly Dictionary<string, RoomName> roomById;
    private readonly Dictionary<string, PersonName> personById;

    public Names(
        IEnumerable<UnitName> units,
        IEnumerable<GroupName> groups,
        IEnumerable<RoomName> rooms,
        IEnumerable<PersonName> people,
        IEnumerable<TitleName> titles
    )
    {
        (Units, Groups, Rooms, People, Titles) = ([.. units], [.. groups], [.. rooms], [.. people], [.. titles]);
        roomById = Rooms.ToDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
        personById = People.ToDictionary(p => p.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var unit in Units)
            Index(NameKind.Unit, unit.Id, [unit.Id, unit.NameVi, unit.NameEn, .. unit.Aliases]);
        foreach (var group in Groups)
            IndexGroup(group);
        foreach (var room in Rooms)
            Index(NameKind.Room, room.Id, [room.Id, room.Name, .. room.Aliases]);
        foreach (var title in Titles)
            Index(NameKind.Title, title.Code, [title.Code, title.NameVi, title.NameEn, .. title.Aliases]);
        foreach (var person in People)
        {
            Tree.Add(person.FullName, new NameOf(NameKind.FullName, person.Id));
            Tree.Add(person.Given, new NameOf(NameKind.GivenName, person.Id));
            // two given names together are how colleagues are called: "Ngọc Anh", "Thanh Thủy"
            if (person.Middle.Length > 0 && person.Middle is not ("Thị" or "Văn"))
                Tree.Add(person.Middle.Split(' ')[^1] + " " + person.Given, new NameOf(NameKind.FullName, person.Id));
        }
    }

    public static Names Empty { get; } = new([], [], [], [], []);

    public RoomName? Room(string id) => roomById.GetValueOrDefault(id);

    public PersonName? Person(string id) => personById.GetValueOrDefault(id);

    private void IndexGroup(GroupName group)
    {
        var number = new string([.. group.Id.Where(char.IsAsciiDigit)]);
        var cut = group.Name.IndexOf(" - ", StringComparison.Ordinal);
        var own = cut < 0 ? group.Name : group.Name[(cut + 3)..];
        string[] numbered =
            number.Length == 0
                ? []
                :
                [
                    $"nhóm {number}",
                    $"group {number}",
                    $"nhóm số {number}",
                    $"nhóm thứ {number}",
                    $"team {number}",
                    $"nhóm{number}",
                    $"group{number}",
                ];
        Index(NameKind.Group, group.Id, [group.Id, group.Name, own, own.Replace("Khối", "nhóm", StringComparison.Ordinal), .. numbered]);
    }

    private void Index(NameKind kind, string id, string[] spellings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in spellings)
        foreach (var form in Forms(kind, spelling))
            if (seen.Add(VietnameseLetters.Normalize(form)))
                Tree.Add(form, new NameOf(kind, id));
    }

    // "bg1" is also typed "bg 1", "P201" also "P.201"; "Phòng Lãnh sự" is also "Lãnh sự" and "p lãnh sự"
    private static IEnumerable<string> Forms(NameKind kind, string spelling)
    {
        var name = VietnameseLetters.Normalize(spelling);
        if (name.Length == 0)
            yield break;
        yield return name;
        if (name.Any(char.IsAsciiDigit) && name.Any(char.IsLetter))
            yield return Apart(name);
        if (kind is NameKind.Title or NameKind.Group)
            yield break;
        if (!name.StartsWith("phòng ", StringComparison.Ordinal))
        {
            yield return "phòng " + name;
            yield return "p " + name;
            yield return "room " + name;
            yield break;
        }
        var bare = name["phòng ".Length..];
        yield return "p " + bare;
        // the first half of "hành chính - tổng hợp" alone is given by the office's own aliases, not guessed
        if (bare.Contains(' ', StringComparison.Ordinal) && !bare.StartsWith("làm việc", StringComparison.Ordinal))
            yield return bare;
    }

    private static string Apart(string name)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiDigit(name[i]) && char.IsLetter(name[i - 1]))
                result.Append(' ');
            result.Append(name[i]);
        }
        return result.ToString();
    }
}
