using System.Globalization;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Figures;

/// <summary>A pledge as the year's end looks at it.</summary>
public sealed record YearPledge(string SubjectId, string TitleCode, bool Approved, string Also);

public sealed record YearInitiative(string PersonId, string Level, bool Recognised);

/// <summary>A person who does not count in the base of the ratios, and why (Q13).</summary>
public sealed record OutsideBase(Person Person, OutsideReason Reason, DateOnly? Day, string Said);

public enum OutsideReason
{
    NotYetHere,
    Left,
    TooNew,
    Excluded,
}

/// <summary>What a year's titles and targets are judged from. The rows are complete; what of them a person may read is Sight's.</summary>
public sealed record YearFacts(int Year, DateOnly Today, RuleBook Rules)
{
    public required IReadOnlyList<Person> Staff { get; init; }

    public required IReadOnlyList<OutsideBase> Outside { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }

    public required IReadOnlyDictionary<string, YearGrade> Grades { get; init; }

    public required ILookup<string, CountedDecision> Decisions { get; init; }

    public required ILookup<string, YearPledge> Pledges { get; init; }

    public required ILookup<string, YearInitiative> Initiatives { get; init; }

    public required IReadOnlyList<TitleCondition> Conditions { get; init; }

    public string Period => Year.ToString(CultureInfo.InvariantCulture);

    public DateOnly Ends => new(Year, 12, 31);

    /// <summary>The base is who is on the list on that day: the year's last, within the year today (Q13).</summary>
    public DateOnly BaseDay => Today < Ends ? Today : Ends;

    public Person? Person(string id) => Staff.FirstOrDefault(p => p.Id == id) ?? Outside.FirstOrDefault(o => o.Person.Id == id)?.Person;

    public IEnumerable<Person> MembersOf(string unitId) => Staff.Where(p => p.UnitId == unitId);

    public IEnumerable<Unit> Collectives => Units.Where(u => u.IsCollective);

    /// <summary>The law in force on the year's last day.</summary>
    public string Law => Rules.TextIfAny(RuleKeys.TitlesLaw, Ends) ?? "";

    /// <summary>How many of a title, or of a grade, may be proposed; null where no cap is set. 15 % of 41 is 6.</summary>
    public (int Percent, string Of)? Cap(string key) =>
        Rules.TextIfAny(key, Ends)?.Split(':') is [var of, var percent]
            ? (int.Parse(percent, NumberStyles.None, CultureInfo.InvariantCulture), of)
            : null;

    /// <summary>The year that is meant: the one said, else the newest movement's that has begun.</summary>
    public static async Task<int> YearAsync(BotDb db, string? period, DateOnly today, CancellationToken stop) =>
        period is { Length: >= 4 } && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            ? said
        : await db.Movements.Where(m => m.StartsOn <= today).MaxAsync(m => (DateOnly?)m.StartsOn, stop) is { } newest ? newest.Year
        : today.Year;

    public static async Task<YearFacts> LoadAsync(BotDb db, Org org, int year, DateOnly today, CancellationToken stop)
    {
        var (period, first, last) = (year.ToString(CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rules = await db.RulesAsync(stop);
        var excluded = await db
            .BaseExclusions.AsNoTracking()
            .Where(e => e.Period == period)
            .ToDictionaryAsync(e => e.PersonId, e => e.Reason, stop);
        var day = today < last ? today : last;
        var outside = org.People.Select(p => IsOutside(p, first, last, day, rules, excluded)).OfType<OutsideBase>().ToList();
        var left = outside.Select(o => o.Person.Id).ToHashSet();
        return new(year, today, rules)
        {
            Outside = outside,
            Staff = org.People.Where(p => p.WorksOn(day) && !left.Contains(p.Id)).ToList(),
            Units = org.Units,
            Grades = await db.Grades.AsNoTracking().Where(g => g.Year == year).ToDictionaryAsync(g => g.SubjectId, stop),
            Decisions = (await db.DecisionsToCount(first, day).ToListAsync(stop)).ToLookup(d => d.PersonId),
            Pledges = (
                await db
                    .Pledges.AsNoTracking()
                    .Where(p => p.Period == period && (p.Status == PledgeStatus.Approved || p.Status == PledgeStatus.Waiting))
                    .Select(p => new YearPledge(p.SubjectId, p.TitleCode, p.Status == PledgeStatus.Approved, p.AlsoRequirements))
                    .ToListAsync(stop)
            ).ToLookup(p => p.SubjectId),
            Initiatives = (
                await db
                    .Initiatives.AsNoTracking()
                    .Where(i => i.Period == "" || i.Period == period)
                    .Select(i => new YearInitiative(i.PersonId, i.Level, i.Status == "recognized"))
                    .ToListAsync(stop)
            ).ToLookup(i => i.PersonId),
            Conditions = (await db.TitleConditions.AsNoTracking().OrderBy(c => c.Order).ToListAsync(stop))
                .Where(c => c.HoldsOn(last))
                .ToList(),
        };
    }

    private static OutsideBase? IsOutside(
        Person person,
        DateOnly first,
        DateOnly last,
        DateOnly day,
        RuleBook rules,
        Dictionary<string, string> excluded
    )
    {
        if (person.EndDate is { } end && end < day)
        {
            return end >= first ? new(person, OutsideReason.Left, end, "") : null;
        }
        if (person.StartDate > day)
        {
            return person.StartDate <= last ? new(person, OutsideReason.NotYetHere, person.StartDate, "") : null;
        }
        if (excluded.TryGetValue(person.Id, out var reason))
        {
            return new(person, OutsideReason.Excluded, null, reason);
        }
        return person.StartDate.AddMonths(rules.NumberOr(RuleKeys.BaseMinMonths, day, 0)) > last.AddDays(1)
            ? new(person, OutsideReason.TooNew, person.StartDate, "")
            : null;
    }
}
