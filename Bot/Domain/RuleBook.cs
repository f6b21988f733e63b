using System.Globalization;

namespace Bot.Domain;

/// <summary>A rule from a day on: of one movement, or of the department.</summary>
public sealed record RuleLine(string Key, string Value, DateOnly EffectiveFrom, string MovementId = "");

/// <summary>The rules as data, asked for a day: the row with the latest date not after it wins; a movement's own before the department's.</summary>
public sealed class RuleBook(IReadOnlyList<RuleLine> rules)
{
    public string Text(string key, DateOnly day, string movementId = "") =>
        Find(key, day, movementId)
        ?? Find(key, day, "")
        ?? throw new InvalidOperationException($"no rule '{key}' in force on {day:yyyy-MM-dd}");

    /// <summary>What a database from before the rule was made does not have.</summary>
    public string? TextIfAny(string key, DateOnly day) => Find(key, day, "");

    public int Number(string key, DateOnly day, string movementId = "") => Read(key, Text(key, day, movementId), Whole);

    /// <summary>For a rule that an older file does not have yet.</summary>
    public int NumberOr(string key, DateOnly day, int otherwise) => Find(key, day, "") is { } value ? Read(key, value, Whole) : otherwise;

    public bool Flag(string key, DateOnly day, string movementId = "") => Text(key, day, movementId) == "true";

    public TimeOnly Time(string key, DateOnly day) =>
        Read(key, Text(key, day), value => TimeOnly.ParseExact(value, "HH:mm", CultureInfo.InvariantCulture));

    public DayOfWeek Weekday(string key, DateOnly day) => Read(key, Text(key, day), Enum.Parse<DayOfWeek>);

    private static int Whole(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    // a row that cannot be read is named, so that somebody can mend it
    private static T Read<T>(string key, string value, Func<string, T> read)
    {
        try
        {
            return read(value);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or OverflowException)
        {
            throw new FormatException($"Rules {key} = \"{value}\"", wrong);
        }
    }

    private string? Find(string key, DateOnly day, string movementId) =>
        rules.Where(r => r.Key == key && r.MovementId == movementId && r.EffectiveFrom <= day).MaxBy(r => r.EffectiveFrom)?.Value;
}

/// <summary>Keys of the rules: what each means stands in the operations document.</summary>
public static class RuleKeys
{
    public const string ScaleMin = "scoring.scale_min";
    public const string ScaleMax = "scoring.scale_max";
    public const string Step = "scoring.step";
    public const string OwnRoomBallots = "scoring.own_room_ballots";
    public const string BonusCounts = "scoring.bonus_counts";
    public const string Scored = "scoring.subjects";
    public const string ModelApart = "scoring.model_scored_separately";
    public const string BonusCap = "scoring.bonus_cap";
    public const string QuorumPercent = "scoring.quorum_percent";
    public const string MinBallots = "scoring.min_ballots";
    public const string OutlierFrom = "scoring.outlier_from";
    public const string TieRule = "scoring.tie_rule";
    public const string UnionSeats = "panel.union_seats";
    public const string OfficesPerGroup = "panel.offices_per_group";
    public const string ChannelTop = "ranking.channel_top";
    public const string ExplainDays = "discipline.explain_working_days";
    public const string FindingDays = "discipline.finding_working_days";
    public const string CommitmentAsked = "pledges.commitment_asked";
    public const string RepeatFrom = "discipline.repeat_from";
    public const string KeepYears = "privacy.keep_years_after_leaving";
    public const string DraftDays = "report.draft_working_days";
    public const string DraftTime = "report.draft_time";
    public const string PackTime = "report.pack_time";
    public const string DataWindow = "report.data_window";
    public const string BriefingWeekday = "report.briefing_weekday";
    public const string WinterHours = "hours.winter";
    public const string SummerHours = "hours.summer";
    public const string MostReminders = "reminders.most_per_week";
    public const string BriefingTime = "report.briefing_time";
    public const string TitlesLaw = "titles.law";
    public const string TitlesCap = "titles.cap.";
    public const string GradesCap = "grades.cap.";
    public const string CleanBy = "targets.clean.";
    public const string BaseMinMonths = "targets.base_min_months";
}
