using Bot.People;
using Bot.Speaking;
using Storage;

namespace Bot.Movements;

/// <summary>Conditions that a pledge's subject does not meet, as far as they are known, in words.</summary>
public sealed class PledgeFacts(TitleCheck check)
{
    // that the pledge itself is not approved yet is what is being decided; grades come at the year's end
    private static readonly string[] NotYet = ["registered", "grade", "title", "member_title_percent", "member_grade_percent", "member_title_count"];

    public int Staff => check.Facts.Staff.Count;

    /// <summary>A signed decision is told to the person, the Director and the Office only (4.13).</summary>
    public IReadOnlyList<Text> Of(Pledge pledge, Actor reader, bool own = false)
    {
        var seesDecisions = own || reader.IsOffice || reader.IsDirector;
        var codes = new[] { pledge.TitleCode }.Concat(check.Facts.Conditions.Where(c => c.TitleCode == pledge.TitleCode && c.Kind == "title").Select(c => c.Value));
        return codes.SelectMany(code => check.Of(pledge.SubjectId, code).Facts)
            .Where(f => f.State != FactState.Met && !NotYet.Contains(f.Condition.Kind) && (seesDecisions || !f.Condition.Kind.Contains("decision", StringComparison.Ordinal)))
            .Select(f => new Text(f.Condition.TextVi, f.Condition.TextEn) + Text.Same(f.Found.Length > 0 ? $" ({f.Found})" : "")).Distinct().ToList();
    }

    public (int Percent, string Of)? Cap(string code) => check.Facts.Cap(RuleKeys.TitlesCap + code);
}
