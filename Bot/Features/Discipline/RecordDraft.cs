using System.Text.RegularExpressions;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Discipline;

/// <summary>One line of what is to be noted; what is empty is asked for.</summary>
public sealed class RecordItem
{
    public string PersonId { get; set; } = "";

    public string UnitId { get; set; } = "";

    public string RoomId { get; set; } = "";

    /// <summary>Several people may be meant: one is chosen, never guessed.</summary>
    public List<string> Candidates { get; set; } = [];

    public string RuleCode { get; set; } = "";

    public DateOnly? Date { get; set; }

    public string Detail { get; set; } = "";

    public string Evidence { get; set; } = "";

    public bool HasSubject => PersonId.Length > 0 || UnitId.Length > 0;
}

public sealed class RecordDraft
{
    public List<RecordItem> Items { get; set; } = [];
}

/// <summary>"phòng QLBG tuần này đủ, anh Long muộn 2/3, chị Lan quên thẻ": each clause with a person or a deed is a line.</summary>
public sealed partial class RecordLines(Turn turn, Catalogue catalogue)
{
    private readonly Names names = turn.Org.Names;
    private readonly List<RecordItem> items = [];
    private readonly List<RecordItem> waiting = [];
    private DateOnly? said;
    private bool unsure;

    public List<RecordItem> Read()
    {
        foreach (var clause in Clauses().Split(turn.Message.Words).Select(c => c.Trim()).Where(c => c.Length > 0))
        {
            ReadClause(clause);
        }
        if (items.Count == 0)
        {
            items.Add(Unit(catalogue.Find(turn.Message.Words)?.Code ?? ""));
        }
        foreach (var item in items)
        {
            item.Date ??= unsure ? null : said ?? turn.Today;
            item.Evidence = turn.Message.Meaning["link"] ?? "";
        }
        if (items.Count == 1 && items[0].Detail.Length == 0)
        {
            items[0].Detail = turn.Message.Meaning["reason"] ?? "";
        }
        return items;
    }

    private void ReadClause(string clause)
    {
        var people = PeopleReader.Read(clause, names);
        var rule = catalogue.Find(clause)?.Code ?? "";
        var date = DateOf(clause, people);
        said ??= date;
        var found = Apart(people)
            .Select(ids => new RecordItem
            {
                Candidates = ids.Count > 1 ? ids : [],
                PersonId = ids.Count == 1 ? ids[0] : "",
                RuleCode = rule,
                Date = date,
                Detail = Amount().Match(clause).Value,
            })
            .ToList();
        items.AddRange(found);
        waiting.AddRange(found.Where(i => rule.Length == 0));
        if (found.Count == 0 && rule.Length > 0 && items.Count == 0)
        {
            items.Add(Unit(rule));
        }
        else if (found.Count == 0 && items.Count > 0)
        {
            items[^1].Detail = items[^1].Detail.Length == 0 && rule.Length == 0 ? clause : items[^1].Detail;
        }
        // "anh Long, chị Lan đi muộn": the deed stands behind the last name
        if (rule.Length > 0)
        {
            waiting.ForEach(i => i.RuleCode = rule);
            waiting.Clear();
        }
    }

    // a unit or room as such: nobody is named
    private RecordItem Unit(string rule)
    {
        var meaning = turn.Message.Meaning;
        var room = meaning["room"] is { } said && turn.Org.Rooms.Any(r => r.Id == said) ? said : "";
        return new()
        {
            UnitId = room.Length > 0 ? turn.Org.Room(room).UnitId : meaning["unit"] ?? "",
            RoomId = room,
            RuleCode = rule,
        };
    }

    /// <summary>People of one given name may be one person; people of several are several.</summary>
    private IEnumerable<List<string>> Apart(IReadOnlyList<string> people) =>
        people
            .GroupBy(id => VietnameseLetters.Fold(turn.Org.Person(id).Given))
            .Select(g =>
            {
                var may = g.Where(id => RecordViolations.MayRecord(turn.Who, turn.Org.Person(id)) is null).ToList();
                return may.Count > 0 ? may : g.ToList();
            });

    private DateOnly? DateOf(string clause, IReadOnlyList<string> people)
    {
        var rest = people
            .Select(id => turn.Org.Person(id))
            .Aggregate(
                clause,
                (text, p) =>
                    text.Replace(p.FullName, " ", StringComparison.OrdinalIgnoreCase).Replace(p.Given, " ", StringComparison.Ordinal)
            );
        switch (RecordDates.Read(rest, turn.Today))
        {
            case DateReading.Accepted day:
                return day.Date;
            case DateReading.Ask:
                unsure = true;
                return null;
            default:
                unsure |= Written().IsMatch(rest);
                return null;
        }
    }

    [GeneratedRegex(@"[,;]\s+|;|\s+(?:và|va|and)\s+(?=(?:anh|chị|chi|em|đồng chí|dong chi)\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\d+\s*(phút|phut|giờ|gio|tiếng|tieng|lần|lan|minutes|hours)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\d+/\d+")]
    private static partial Regex Written();
}
