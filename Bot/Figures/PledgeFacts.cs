using Bot.Domain;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Figures;

/// <summary>What stands in the way of a title so far, in words for whoever may read it. Facts with their rule, never a verdict.</summary>
public sealed class PledgeFacts(IReadOnlyDictionary<int, TitleCheck> years, IReadOnlyList<CountedRecord> confirmed, Org org, DateOnly today)
{
    // that the pledge itself is not approved yet is what is being decided; grades come at the year's end
    private static readonly string[] NotYet =
    [
        "registered",
        "grade",
        "title",
        "member_title_percent",
        "member_grade_percent",
        "member_title_count",
    ];

    public int Staff => Of(today.Year).Facts.Staff.Count;

    public (int Percent, string Of)? Cap(string code) => Of(today.Year).Facts.Cap(RuleKeys.TitlesCap + code);

    /// <summary>A signed decision is told to the person, the Director and the Office only (4.13); who may not read the person's year reads nothing.</summary>
    public IReadOnlyList<Text> Of(Pledge pledge, Actor reader)
    {
        var person = pledge.Scope == "individual" ? org.Person(pledge.SubjectId) : null;
        if (person is not null && !reader.SeesYearOf(person))
        {
            return [];
        }
        var (check, seesDecisions) = (
            Of(int.Parse(pledge.Period[..4], null)),
            person is not null && reader.SeesDecisionsOf(person.Id) || reader.IsOffice || reader.IsDirector
        );
        var codes = new[] { pledge.TitleCode }.Concat(
            check.Facts.Conditions.Where(c => c.TitleCode == pledge.TitleCode && c.Kind == "title").Select(c => c.Value)
        );
        var lacking = codes
            .SelectMany(code => check.Of(pledge.SubjectId, code).Lacking)
            .Where(f =>
                !NotYet.Contains(f.Condition.Kind) && (seesDecisions || !f.Condition.Kind.Contains("decision", StringComparison.Ordinal))
            )
            .Select(f => new Text(f.Condition.TextVi, f.Condition.TextEn) + Text.Same(f.Found.Length > 0 ? $" ({f.Found})" : ""))
            .Distinct()
            .ToList();
        var records = confirmed.Count(r =>
            r.PersonId == pledge.SubjectId
            && r.Date.Year == int.Parse(pledge.Period[..4], null)
            && (reader.IsOffice || reader.IsDirector || reader.Id == r.PersonId || r.Sensitivity != Sensitivity.C)
        );
        return records == 0
            ? lacking
            :
            [
                .. lacking,
                new Text("có {so} ghi nhận kỷ luật, kỷ cương đã xác nhận trong năm", "{so} confirmed discipline record(s) this year").With(
                    "so",
                    $"{records}"
                ),
            ];
    }

    private TitleCheck Of(int year) => years.GetValueOrDefault(year) ?? years.Values.First();
}
