using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Reports;

public sealed record UnitFigures(string UnitId, int Headcount, int Confirmed, int People, int Pending, int Cancelled)
{
    /// <summary>Of the pending, those whose time to explain is over: they wait for a decision.</summary>
    public int Overdue { get; init; }
}

public sealed record CategoryFigures(string Code, string RuleText, int Count, int Before);

/// <summary>A named row of Biểu 3: only in the leadership's copy.</summary>
public sealed record NamedRecord(
    string PersonId,
    string UnitId,
    string RuleText,
    Sensitivity Sensitivity,
    DateOnly Date,
    string Detail,
    DateOnly? DecidedOn = null
);

/// <summary>The figures of practice 3.2, worked out from records and headcounts. Pure.</summary>
public sealed record MonthFigures(
    int Year,
    int Month,
    DataWindow Window,
    int Headcount,
    int Recorded,
    int Confirmed,
    int Pending,
    int Cancelled,
    IReadOnlyList<UnitFigures> Units,
    IReadOnlyList<CategoryFigures> Categories,
    IReadOnlyList<string> PeopleWithRecords,
    IReadOnlyList<string> Repeating,
    IReadOnlyList<NamedRecord> Named
)
{
    /// <summary>Who left meanwhile is in neither number.</summary>
    public int CleanPeople { get; init; } = Headcount - PeopleWithRecords.Count;

    /// <summary>What the span is called when it is not one month: "quý 2 năm 2026".</summary>
    public Text? Span { get; init; }

    /// <summary>Records of the period before that were confirmed only after its briefing (practice 3.2, "bổ sung").</summary>
    public int Supplement { get; init; }

    /// <summary>Records that the last report counted and that were cancelled since.</summary>
    public int Overturned { get; init; }

    /// <summary>The period before: its staff and those of them without a record.</summary>
    public (int Headcount, int Clean) Before { get; init; }

    /// <summary>Which units gave their word and which did not; empty where the units were not asked here.</summary>
    public UnitWords Words { get; init; } = UnitWords.None;

    /// <summary>The briefing's rule, as it is printed.</summary>
    public Text? Rule { get; init; }

    public bool Held { get; init; }

    /// <summary>The version that was issued; 0: none was.</summary>
    public int Issue { get; init; }

    /// <summary>What may be said to everybody: a type that has no room for a person's name or id.</summary>
    public PublicFacts ToPublic() =>
        new(Year, Month, Window, Headcount, CleanPeople, Confirmed, Pending, Supplement, Span)
        {
            UnitsReported = Words.Reported.Count,
            UnitsAsked = Words.Reported.Count + Words.Missing.Count,
            Issue = Issue,
            Overturned = Overturned,
            Rule = Rule,
        };

    public static MonthFigures From(
        int year,
        int month,
        DataWindow window,
        IReadOnlyList<CountedRecord> records,
        IReadOnlyList<CountedRecord> monthBefore,
        DataWindow windowBefore,
        Org org,
        int repeatFrom,
        DateOnly? today = null
    )
    {
        var counted = records.Where(r => r.Date >= window.From && r.Date <= window.To && r.At(window.ClosedAt) is not null).ToList();
        var byStatus = counted.ToLookup(r => r.At(window.ClosedAt)!.Value);
        var confirmed = byStatus[RecordStatus.Confirmed].ToList();
        var before = monthBefore.Where(r => r.At(windowBefore.ClosedAt) == RecordStatus.Confirmed).ToList();
        var people = org.People.Where(p => p.WorksOn(window.To)).ToList();
        return new(
            year,
            month,
            window,
            people.Count,
            counted.Count,
            confirmed.Count,
            byStatus[RecordStatus.Pending].Count(),
            byStatus[RecordStatus.Cancelled].Count(),
            UnitsOf(org, people, confirmed, byStatus, today < window.To ? today : window.To),
            CategoriesOf(confirmed, before),
            confirmed.Where(r => r.PersonId.Length > 0).Select(r => r.PersonId).Distinct().Order(StringComparer.Ordinal).ToList(),
            RepeatingIn(confirmed, repeatFrom),
            NamedIn(confirmed)
        )
        {
            CleanPeople = people.Count - people.Count(p => confirmed.Any(r => r.PersonId == p.Id)),
            Before = CleanOn(windowBefore.To, before, org),
        };
    }

    private static List<UnitFigures> UnitsOf(
        Org org,
        List<Person> people,
        List<CountedRecord> confirmed,
        ILookup<RecordStatus, CountedRecord> byStatus,
        DateOnly? day
    ) =>
        org
            .Units.Select(u => new UnitFigures(
                u.Id,
                people.Count(p => p.UnitId == u.Id),
                confirmed.Count(r => r.UnitId == u.Id),
                confirmed.Where(r => r.UnitId == u.Id && r.PersonId.Length > 0).Select(r => r.PersonId).Distinct().Count(),
                byStatus[RecordStatus.Pending].Count(r => r.UnitId == u.Id),
                byStatus[RecordStatus.Cancelled].Count(r => r.UnitId == u.Id)
            )
            {
                Overdue = byStatus[RecordStatus.Pending].Count(r => r.UnitId == u.Id && r.ExplainBy < day),
            })
            .ToList();

    private static List<CategoryFigures> CategoriesOf(List<CountedRecord> confirmed, List<CountedRecord> before) =>
        confirmed
            .Concat(before)
            .GroupBy(r => r.RuleCode)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CategoryFigures(
                g.Key,
                g.First().RuleText,
                confirmed.Count(r => r.RuleCode == g.Key),
                before.Count(r => r.RuleCode == g.Key)
            ))
            .ToList();

    private static List<string> RepeatingIn(List<CountedRecord> confirmed, int repeatFrom) =>
        confirmed
            .Where(r => r.PersonId.Length > 0)
            .GroupBy(r => r.PersonId)
            .Where(g => g.Count() >= repeatFrom)
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal)
            .ToList();

    private static List<NamedRecord> NamedIn(List<CountedRecord> confirmed) =>
        confirmed
            .OrderBy(r => r.Date)
            .Select(r => new NamedRecord(
                r.PersonId,
                r.UnitId,
                r.RuleText,
                r.Sensitivity,
                r.Date,
                r.Detail,
                r.DecidedAt is { } at ? Vietnam.Day(at) : null
            ))
            .ToList();

    private static (int Headcount, int Clean) CleanOn(DateOnly day, IReadOnlyList<CountedRecord> confirmed, Org org)
    {
        var people = org.People.Where(p => p.WorksOn(day)).ToList();
        return (people.Count, people.Count(p => confirmed.All(r => r.PersonId != p.Id)));
    }
}

/// <summary>The units that were asked for their month: who gave the word, who kept silent, and what heads added in words.</summary>
public sealed record UnitWords(
    IReadOnlyList<string> Reported,
    IReadOnlyList<string> Missing,
    IReadOnlyList<(string UnitId, string Note)> Notes
)
{
    public static readonly UnitWords None = new([], [], []);

    /// <summary>The figures that each word was given for.</summary>
    public IReadOnlyDictionary<string, (int Confirmed, int Pending)> Vouched { get; init; } = new Dictionary<string, (int, int)>();

    /// <summary>How a unit stands: silent, nil, reported, or reported before its figures changed.</summary>
    public Text Of(UnitFigures unit) =>
        Missing.Contains(unit.UnitId) ? new("chưa báo cáo", "not reported")
        : !Vouched.TryGetValue(unit.UnitId, out var seen) ? Text.Empty
        : seen != (unit.Confirmed, unit.Pending) ? new("đã báo cáo; số liệu thay đổi sau đó", "reported; the figures changed since")
        : seen == (0, 0) ? new("không có vi phạm", "no violation")
        : new("đã báo cáo", "reported");
}

/// <summary>
/// The only thing a general channel accepts about discipline: counts. It cannot hold the name of a person with a record.
/// </summary>
public sealed record PublicFacts(
    int Year,
    int Month,
    DataWindow Window,
    int Headcount,
    int CleanPeople,
    int Confirmed,
    int Pending,
    int Supplement,
    Text? Span = null
)
{
    public int UnitsReported { get; init; }

    public int UnitsAsked { get; init; }

    public int Issue { get; init; }

    public int Overturned { get; init; }

    public Text? Rule { get; init; }
}
