using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>What was registered in one window, for the department or one unit: who on time, who late, who not at all (PLG-01, PLG-02).</summary>
public sealed record Register(Org Org, RegistrationWindow Window, DateOnly Day, string? UnitId)
{
    private static readonly Comparer<string> ByLetters = Comparer<string>.Create(VietnameseLetters.CompareWords);

    public required IReadOnlyList<Person> Asked { get; init; }

    /// <summary>All of the window, also what no longer stands.</summary>
    public required IReadOnlyList<Pledge> Pledges { get; init; }

    public required IReadOnlyList<Initiative> Initiatives { get; init; }

    /// <summary>All periods that have been opened, the last one last.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    public IEnumerable<Pledge> Standing => Pledges.Where(p => p.Stands);

    public IReadOnlyList<Person> OnTime => Asked.Where(p => Of(p).Any(o => !o.Late)).ToList();

    public IReadOnlyList<Person> Late => Asked.Where(p => Of(p).Any() && Of(p).All(o => o.Late)).ToList();

    public IReadOnlyList<Person> Missing => Asked.Where(p => !Of(p).Any()).ToList();

    public IReadOnlyList<Pledge> RejectedLate => Pledges.Where(p => p.Status == PledgeStatus.RejectedLate).ToList();

    public IReadOnlyList<Pledge> Withdrawn => Pledges.Where(p => p.Status == PledgeStatus.Withdrawn).ToList();

    public Text Period => PledgeWords.Period(Window.Period);

    public Text Scope => UnitId is { } unit ? Org.UnitName(unit) : new("Toàn Sở", "The whole department");

    /// <summary>The same of one unit.</summary>
    public Register Of(string unitId) =>
        this with
        {
            UnitId = unitId,
            Asked = Asked.Where(p => p.UnitId == unitId).ToList(),
            Pledges = Pledges.Where(p => PledgeWords.UnitOf(p, Org) == unitId).ToList(),
        };

    /// <summary>In the order of units, then of given names.</summary>
    public IEnumerable<Pledge> Sorted(IEnumerable<Pledge> pledges) =>
        pledges
            .Select(p => (Pledge: p, Person: Org.People.FirstOrDefault(o => o.Id == p.SubjectId)))
            .OrderBy(p => Order(PledgeWords.UnitOf(p.Pledge, Org)))
            .ThenBy(p => p.Pledge.Scope == "collective" ? 0 : 1)
            .ThenBy(p => p.Person?.Given ?? "", ByLetters)
            .ThenBy(p => p.Person?.FullName ?? "", ByLetters)
            .ThenBy(p => p.Pledge.Id, StringComparer.Ordinal)
            .Select(p => p.Pledge);

    public IEnumerable<Person> Sorted(IEnumerable<Person> people) =>
        people.OrderBy(p => Order(p.UnitId)).ThenBy(p => p.Given, ByLetters).ThenBy(p => p.FullName, ByLetters);

    public IEnumerable<Initiative> InitiativesOf(string personId) => Initiatives.Where(i => i.IsBy(personId));

    /// <summary>"43 LĐTT, 6 CSTĐ", in the order in which the titles are kept.</summary>
    public string Totals(string? scope = null)
    {
        var order = Org.TitlesOn(Day).Select(t => t.Code).ToList();
        var counts = Standing
            .Where(p => scope is null || p.Scope == scope)
            .GroupBy(p => p.TitleCode)
            .OrderBy(g => order.IndexOf(g.Key) is var at && at < 0 ? order.Count : at)
            .Select(g => $"{g.Count()} {PledgeWords.Short(Org, g.Key, Day)}")
            .ToList();
        return counts.Count == 0 ? "0" : string.Join(", ", counts);
    }

    private IEnumerable<Pledge> Of(Person person) =>
        Standing.Where(p => p.Scope == "individual" && p.SubjectId == person.Id && !Org.Commitments(Day).Contains(p.TitleCode));

    private int Order(string unitId) => Org.Units.TakeWhile(u => u.Id != unitId).Count();

    public static async Task<Register> LoadAsync(Turn turn, RegistrationWindow window, string? unitId, CancellationToken stop)
    {
        var last = Vietnam.Day(window.LateUntil);
        // who was asked is who worked here when the window closed; while it is open, who works here now
        var day = turn.Today < last ? turn.Today : last;
        var year = window.Period[..4];
        var whole = new Register(turn.Org, window, day, null)
        {
            Asked = turn.Org.People.Where(p => p.WorksOn(day)).ToList(),
            Pledges = await turn
                .Db.Pledges.AsNoTracking()
                .Where(p => p.MovementId == window.MovementId && p.Period == window.Period)
                .OrderBy(p => p.Id)
                .ToListAsync(stop),
            Initiatives = await turn
                .Db.Initiatives.AsNoTracking()
                .Where(i => (i.Period == "" || i.Period == year) && i.Status != "withdrawn")
                .OrderBy(i => i.Id)
                .ToListAsync(stop),
        };
        return unitId is null ? whole : whole.Of(unitId);
    }
}
