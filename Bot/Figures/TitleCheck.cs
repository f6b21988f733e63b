using System.Globalization;
using Bot.Domain;
using Bot.Platform.Access;
using Storage;

namespace Bot.Figures;

public enum FactState
{
    Met,
    NotMet,

    /// <summary>The year is not over, or a grade or an approval is still to come.</summary>
    Open,
}

/// <summary>One condition held against the facts: what was found, in figures that a sentence is made from.</summary>
public sealed record ConditionFact(TitleCondition Condition, FactState State, string Found = "", int? Part = null, int? Whole = null);

/// <summary>A subject held against a title's conditions. It says whether they are met and never that a title is won: the Council decides.</summary>
public sealed record TitleStanding(string SubjectId, string TitleCode, IReadOnlyList<ConditionFact> Facts)
{
    /// <summary>Of alternatives one is enough.</summary>
    public FactState State
    {
        get
        {
            var states = Facts
                .GroupBy(f => f.Condition.AnyOf.Length > 0 ? f.Condition.AnyOf : $"#{f.Condition.Id}")
                .Select(OfGroup)
                .ToList();
            return states.Contains(FactState.NotMet) || states.Count == 0 ? FactState.NotMet
                : states.Contains(FactState.Open) ? FactState.Open
                : FactState.Met;
        }
    }

    public bool IsMet => State == FactState.Met;

    /// <summary>What stands in the way: not an alternative that another one makes up for.</summary>
    public IEnumerable<ConditionFact> Lacking =>
        Facts.Where(f =>
            f.State != FactState.Met
            && (f.Condition.AnyOf.Length == 0 || Facts.All(o => o.Condition.AnyOf != f.Condition.AnyOf || o.State != FactState.Met))
        );

    private static FactState OfGroup(IGrouping<string, ConditionFact> group) =>
        group.Any(f => f.State == FactState.Met) ? FactState.Met
        : group.Any(f => f.State == FactState.Open) ? FactState.Open
        : FactState.NotMet;
}

/// <summary>Holds persons and units against the conditions of a law; pure, and each subject once.</summary>
public sealed class TitleCheck(YearFacts facts, string? law = null)
{
    private readonly Dictionary<(string, string), TitleStanding> known = [];

    public YearFacts Facts => facts;

    public string Law { get; } = law ?? facts.Law;

    public TitleStanding Of(string subjectId, string titleCode)
    {
        if (known.TryGetValue((subjectId, titleCode), out var before))
        {
            return before;
        }
        var conditions = facts.Conditions.Where(c => c.TitleCode == titleCode && (c.Law.Length == 0 || c.Law == Law));
        return known[(subjectId, titleCode)] = new(subjectId, titleCode, conditions.Select(c => Hold(c, subjectId)).ToList());
    }

    public IReadOnlyList<Person> Met(string titleCode) => facts.Staff.Where(p => Of(p.Id, titleCode).IsMet).ToList();

    public IReadOnlyList<Person> Registered(string titleCode) =>
        facts.Staff.Where(p => facts.Pledges[p.Id].Any(x => x.Approved && x.TitleCode == titleCode)).ToList();

    /// <summary>The number that the cap allows: a share of those who meet another title, rounded down.</summary>
    public int? CapOf(string titleCode) =>
        facts.Cap(RuleKeys.TitlesCap + titleCode) is { } cap ? Met(cap.Of).Count * cap.Percent / 100 : null;

    /// <summary>How many persons have a grade, and how many may have it (no more than a share of those of another grade).</summary>
    public (int Count, int Of, int Cap)? GradeCap(string gradeCode)
    {
        if (facts.Cap(RuleKeys.GradesCap + gradeCode) is not { } cap)
        {
            return null;
        }
        int Graded(string code) => facts.Staff.Count(p => facts.Grades.TryGetValue(p.Id, out var g) && g.GradeCode == code);
        return (Graded(gradeCode), Graded(cap.Of), Graded(cap.Of) * cap.Percent / 100);
    }

    private ConditionFact Hold(TitleCondition condition, string subject) =>
        condition.Kind switch
        {
            "employed_months" => Employed(condition, subject),
            "no_decision" => Decision(condition, facts.Decisions[subject]),
            "grade" => Grade(condition, subject),
            "registered" => Pledged(condition, subject),
            "title" => new(condition, Of(subject, condition.Value).State),
            "initiative" => Initiative(
                condition,
                facts.Initiatives[subject].Count(i => i.Recognised && condition.Value.Split('|').Contains(i.Level))
            ),
            "member_title_percent" => Share(condition, subject, m => Of(m.Id, Key(condition)).State),
            "member_grade_percent" => Share(condition, subject, m => OfGrade(m.Id, Key(condition))),
            "member_title_count" => Members(condition, subject),
            "no_member_decision" => Decision(condition, facts.MembersOf(subject).SelectMany(m => facts.Decisions[m.Id])),
            _ => new(condition, FactState.Open),
        };

    private ConditionFact Employed(TitleCondition condition, string subject)
    {
        var person = facts.Person(subject);
        var months = int.Parse(condition.Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return person is null
            ? new(condition, FactState.NotMet)
            : new(
                condition,
                person.StartDate.AddMonths(months) <= facts.Ends.AddDays(1) ? FactState.Met : FactState.NotMet,
                person.StartDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            );
    }

    // a signed decision, never a record: lateness by itself changes no title
    private static ConditionFact Decision(TitleCondition condition, IEnumerable<CountedDecision> decisions) =>
        decisions.FirstOrDefault(d => condition.Value.Split('|').Contains(d.FormVi)) is { } found
            ? new(
                condition,
                FactState.NotMet,
                $"{found.FormVi}, {found.Number}, {found.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}"
            )
            : new(condition, FactState.Met);

    private ConditionFact Initiative(TitleCondition condition, int recognised) =>
        new(
            condition,
            recognised > 0 ? FactState.Met
                : facts.Today < facts.Ends ? FactState.Open
                : FactState.NotMet,
            Part: recognised
        );

    private ConditionFact Grade(TitleCondition condition, string subject) =>
        new(condition, OfGrade(subject, condition.Value), facts.Grades.GetValueOrDefault(subject)?.GradeCode ?? "");

    // the imported word decides and not the points: 76 points and a reprimand are "không hoàn thành"
    private FactState OfGrade(string subject, string accepted) =>
        facts.Grades.GetValueOrDefault(subject) is not { } grade ? FactState.Open
        : accepted.Split('|').Contains(grade.GradeCode) ? FactState.Met
        : FactState.NotMet;

    private ConditionFact Pledged(TitleCondition condition, string subject)
    {
        var pledges = facts.Pledges[subject].Where(p => condition.Value.Split('|').Contains(p.TitleCode)).ToList();
        return new(
            condition,
            pledges.Exists(p => p.Approved) ? FactState.Met
                : pledges.Count > 0 ? FactState.Open
                : FactState.NotMet,
            pledges.FirstOrDefault(p => p.Approved)?.TitleCode ?? ""
        );
    }

    private ConditionFact Share(TitleCondition condition, string unit, Func<Person, FactState> of)
    {
        var states = facts.MembersOf(unit).Select(of).ToList();
        var (met, open, least) = (states.Count(s => s == FactState.Met), states.Count(s => s == FactState.Open), Number(condition));
        var state =
            states.Count > 0 && met * 100 >= least * states.Count ? FactState.Met
            : (met + open) * 100 >= least * states.Count ? FactState.Open
            : FactState.NotMet;
        return new(condition, states.Count == 0 ? FactState.NotMet : state, Part: met, Whole: states.Count);
    }

    private ConditionFact Members(TitleCondition condition, string unit)
    {
        var states = facts.MembersOf(unit).Select(m => Of(m.Id, Key(condition)).State).ToList();
        var (met, open, least) = (states.Count(s => s == FactState.Met), states.Count(s => s == FactState.Open), Number(condition));
        return new(
            condition,
            met >= least ? FactState.Met
                : met + open >= least ? FactState.Open
                : FactState.NotMet,
            Part: met
        );
    }

    private static string Key(TitleCondition condition) => condition.Value.Split(':')[0];

    private static int Number(TitleCondition condition) =>
        int.Parse(condition.Value.Split(':')[1], NumberStyles.None, CultureInfo.InvariantCulture);
}
