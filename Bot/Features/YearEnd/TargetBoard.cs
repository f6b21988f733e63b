using System.Globalization;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Understanding;
using Storage;

namespace Bot.Features.YearEnd;

public enum TargetState
{
    Achieved,

    /// <summary>In a range, at its lower end: one less and it is missed.</summary>
    AtMinimum,

    /// <summary>More than the range that was registered.</summary>
    Above,
    NotAchieved,
    InProgress,
    Pending,
    NotApplicable,

    /// <summary>The figures it is counted from are still to come.</summary>
    NoFigure,
}

/// <summary>Two rules that cannot both be kept: the target asks for more than another rule allows.</summary>
public sealed record CapConflict(int Needed, int Allowed, int Eligible, int Percent, string Of);

/// <summary>One target as it stands. Shares that the Office stated are ten-thousandths.</summary>
public sealed record TargetFigure(Target Target, TargetRule Rule, TargetState State)
{
    public int? Actual { get; init; }

    public int? Whole { get; init; }

    public int? StatedShare { get; init; }

    public CapConflict? Conflict { get; init; }

    /// <summary>Before the year's end, where a title cannot be judged yet: how many registered.</summary>
    public int? Registered { get; init; }

    /// <summary>Persons or units that do not meet it.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public bool OfUnits { get; init; }

    /// <summary>Names of those with records: who may read them is decided by the record, not by the unit.</summary>
    public bool FromRecords { get; init; }

    public int? Needed => Rule.Kind == TargetKind.Status || Rule.Kind == TargetKind.Ratio && Whole is null ? null : Rule.Needed(Whole ?? 0);

    public int Lacking =>
        State == TargetState.NotAchieved && Needed is { } needed && Actual is { } actual ? Math.Max(0, needed - actual) : 0;

    public bool IsReached => State is TargetState.Achieved or TargetState.AtMinimum;

    public bool IsOpen => State is TargetState.NotAchieved or TargetState.InProgress or TargetState.Pending or TargetState.NoFigure;
}

/// <summary>What targets are counted from beside the year's titles.</summary>
public sealed record TargetFacts(
    TitleCheck Check,
    IReadOnlyList<CountedRecord> Records,
    ILookup<string, string> RequirementsOfRule,
    IReadOnlyList<Commendation> Awards,
    IReadOnlyList<TitleRule> Titles
);

/// <summary>The targets of a year held against the facts; pure.</summary>
public static class TargetBoard
{
    public static IReadOnlyList<TargetFigure> From(IEnumerable<Target> targets, TargetFacts facts) =>
        targets.Select(t => One(t, facts)).ToList();

    private static TargetFigure One(Target target, TargetFacts facts)
    {
        if (!TargetRule.TryParse(target.RuleText, out var rule))
        {
            return new(target, rule, TargetState.NoFigure);
        }
        return target.Measure.Split(':') switch
        {
            ["title", var title] => facts.Titles.Any(t => t.Code == title && t.Scope == "collective")
                ? Units(target, rule, title, facts)
                : Persons(target, rule, title, facts),
            ["clean", var what] => Clean(target, rule, what, facts),
            ["pledges", var requirement] => Pledged(target, rule, requirement, facts),
            ["initiatives", var level] => Judge(
                new(target, rule, default)
                {
                    Actual = facts.Check.Facts.Initiatives.SelectMany(i => i).Count(i => i.Recognised && i.Level == level),
                }
            ),
            ["awards", var scope, var code] => Awards(target, rule, facts.Awards.Count(a => a.AwardCode == code && a.Scope == scope)),
            _ => Stated(target, rule),
        };
    }

    private static TargetFigure Persons(Target target, TargetRule rule, string title, TargetFacts facts)
    {
        var (check, staff) = (facts.Check, facts.Check.Facts.Staff);
        var figure = new TargetFigure(target, rule, TargetState.NoFigure) { Whole = staff.Count };
        var registered = check.Registered(title);
        if (check.Facts.Grades.Count == 0)
        {
            return figure with { Registered = registered.Count };
        }
        var (met, allowed) = (check.Met(title), check.CapOf(title));
        // of a title that few can have, who did not aim at it does not lack it
        var missing = (allowed is null ? staff : registered).Except(met).Select(p => p.Id).ToList();
        var judged = Judge(figure with { Actual = Math.Min(met.Count, allowed ?? met.Count), Missing = missing });
        return allowed is { } cap && judged.Needed > cap && check.Facts.Cap(RuleKeys.TitlesCap + title) is { } by
            ? judged with
            {
                Conflict = new(judged.Needed!.Value, cap, met.Count, by.Percent, by.Of),
            }
            : judged;
    }

    private static TargetFigure Units(Target target, TargetRule rule, string title, TargetFacts facts)
    {
        var units = facts.Check.Facts.Collectives.Select(u => u.Id).ToList();
        var figure = new TargetFigure(target, rule, TargetState.NoFigure) { Whole = units.Count, OfUnits = true };
        if (!units.Exists(facts.Check.Facts.Grades.ContainsKey))
        {
            return figure with { Registered = units.Count(u => facts.Check.Facts.Pledges[u].Any(p => p.Approved && p.TitleCode == title)) };
        }
        var missing = units.Where(u => !facts.Check.Of(u, title).IsMet).ToList();
        return Judge(figure with { Actual = units.Count - missing.Count, Missing = missing });
    }

    // only confirmed records break it; which rules of the catalogue do, is a setting
    private static TargetFigure Clean(Target target, TargetRule rule, string what, TargetFacts facts)
    {
        var year = facts.Check.Facts;
        var counted = (year.Rules.TextIfAny(RuleKeys.CleanBy + what, year.BaseDay) ?? "").Split(';');
        var noted = facts
            .Records.Where(r =>
                r.Status == RecordStatus.Confirmed && (counted.Contains("*") || facts.RequirementsOfRule[r.RuleCode].Any(counted.Contains))
            )
            .Select(r => r.PersonId)
            .ToHashSet();
        var missing = year.Staff.Where(p => noted.Contains(p.Id)).Select(p => p.Id).ToList();
        return Judge(
            new(target, rule, default)
            {
                Whole = year.Staff.Count,
                Actual = year.Staff.Count - missing.Count,
                Missing = missing,
                FromRecords = true,
            }
        );
    }

    private static TargetFigure Pledged(Target target, TargetRule rule, string requirement, TargetFacts facts)
    {
        var (year, titles) = (
            facts.Check.Facts,
            facts.Titles.Where(t => t.Source.Split("; ").Contains(requirement)).Select(t => t.Code).ToList()
        );
        var missing = year
            .Staff.Where(p =>
                !year.Pledges[p.Id].Any(x => x.Approved && (titles.Contains(x.TitleCode) || x.Also.Split(';', '|').Contains(requirement)))
            )
            .Select(p => p.Id)
            .ToList();
        return Judge(
            new(target, rule, default)
            {
                Whole = year.Staff.Count,
                Actual = year.Staff.Count - missing.Count,
                Missing = missing,
            }
        );
    }

    // decisions that were entered count; a number that the Office stated before counts where it is higher
    private static TargetFigure Awards(Target target, TargetRule rule, int entered)
    {
        if (target.ValueOrMode == Target.Counted || entered > 0 && !IsCount(target.ValueOrMode, out _))
        {
            return Judge(new(target, rule, default) { Actual = entered });
        }
        return IsCount(target.ValueOrMode, out var stated)
            ? Judge(new(target, rule, default) { Actual = Math.Max(stated, entered) })
            : Stated(target, rule);
    }

    private static TargetFigure Stated(Target target, TargetRule rule)
    {
        var figure = new TargetFigure(
            target,
            rule,
            target.ValueOrMode switch
            {
                "achieved" => TargetState.Achieved,
                "not_achieved" => TargetState.NotAchieved,
                "pending" => TargetState.Pending,
                "not_applicable" => TargetState.NotApplicable,
                _ => TargetState.InProgress,
            }
        );
        return rule.Kind switch
        {
            TargetKind.Count when IsCount(target.ValueOrMode, out var count) => Judge(figure with { Actual = count }),
            TargetKind.Ratio when TargetRule.TryShare(target.ValueOrMode, out var share) => figure with
            {
                StatedShare = share,
                State = rule.IsMet(share, TargetRule.Whole) ? TargetState.Achieved : TargetState.NotAchieved,
            },
            TargetKind.Status when target.ValueOrMode.Contains('.') && TargetRule.TryShare(target.ValueOrMode, out var share) => figure with
            {
                StatedShare = share,
            },
            TargetKind.Status when IsCount(target.ValueOrMode, out var count) => figure with { Actual = count },
            _ => figure,
        };
    }

    private static TargetFigure Judge(TargetFigure figure)
    {
        var (rule, actual, whole) = (figure.Rule, figure.Actual!.Value, figure.Whole ?? 0);
        var within = rule.Operator == TargetOperator.Within;
        return figure with
        {
            State =
                rule.Kind == TargetKind.Ratio && whole == 0 ? TargetState.NoFigure
                : rule.IsMet(actual, whole)
                    ? within && actual == rule.Low && rule.Low < rule.High ? TargetState.AtMinimum
                        : TargetState.Achieved
                : within && actual > rule.High ? TargetState.Above
                : TargetState.NotAchieved,
        };
    }

    private static bool IsCount(string value, out int count) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out count);
}
