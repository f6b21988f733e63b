namespace Bot.Domain;

/// <summary>A span of days whose records are counted, as they stood at its end or, for a corrected report, at a later instant.</summary>
public sealed record DataWindow(DateOnly From, DateOnly To)
{
    /// <summary>What was recorded or decided after this instant is not in the figures.</summary>
    public DateTime ClosedAt { get; init; } = Vietnam.Utc(To.AddDays(1), TimeOnly.MinValue);
}

/// <summary>The days around the briefing of the last week of a month (RPT-01), worked out from rules and calendar. Pure.</summary>
public sealed class BriefingDates(WorkCalendar calendar, RuleBook rules)
{
    public const string ToBriefing = "month_to_day_before_briefing";
    public const string CalendarMonth = "calendar_month";
    public const string MidMonth = "15th_to_14th";

    private const int UsualDraftDays = 3;
    private static readonly TimeOnly UsualDraftTime = new(8, 30);
    private static readonly TimeOnly UsualPackTime = new(15, 30);

    public RuleBook Rules => rules;

    public DateTime Briefing(int year, int month) =>
        Vietnam.Utc(BriefingDay(year, month), rules.Time(RuleKeys.BriefingTime, First(year, month)));

    /// <summary>When the heads are asked for their units' word.</summary>
    public DateTime Drafts(int year, int month) =>
        Vietnam.Utc(
            calendar.WorkingDaysBefore(BriefingDay(year, month), rules.NumberOr(RuleKeys.DraftDays, First(year, month), UsualDraftDays)),
            TimeOr(RuleKeys.DraftTime, year, month, UsualDraftTime)
        );

    /// <summary>When the Office sees the whole, on the working day before.</summary>
    public DateTime Pack(int year, int month) =>
        Vietnam.Utc(calendar.WorkingDaysBefore(BriefingDay(year, month), 1), TimeOr(RuleKeys.PackTime, year, month, UsualPackTime));

    public DateOnly WorkingDaysBeforeBriefing(int year, int month, int days) => calendar.WorkingDaysBefore(BriefingDay(year, month), days);

    /// <summary>The days that the briefing's report covers.</summary>
    public DataWindow Window(int year, int month) =>
        rules.Text(RuleKeys.DataWindow, First(year, month)) == ToBriefing
            ? new(First(year, month), BriefingDay(year, month).AddDays(-1))
            : Whole(year, month);

    /// <summary>The days that bear the month's name, whenever it is asked for.</summary>
    public DataWindow Whole(int year, int month)
    {
        var first = First(year, month);
        return rules.Text(RuleKeys.DataWindow, first) == MidMonth
            ? new(first.AddMonths(-1).AddDays(14), first.AddDays(13))
            : new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The month that is meant where none is named: this one from its drafts on, before that the last.</summary>
    public (int Year, int Month) Current(DateTime now)
    {
        var first = new DateOnly(Vietnam.Day(now).Year, Vietnam.Day(now).Month, 1);
        var meant = Drafts(first.Year, first.Month) <= now ? first : first.AddMonths(-1);
        return (meant.Year, meant.Month);
    }

    /// <summary>The rule in words, as it stands in the report.</summary>
    public Text Words(int year, int month) =>
        new Text(
            "Giao ban {thu} tuần cuối tháng lúc {gio} (nghỉ thì ngày làm việc liền trước); số liệu {ky}.",
            "Briefing: {thu} of the month's last week at {gio} (the working day before, when off); figures {ky}."
        )
            .With("thu", Format.Weekday(rules.Weekday(RuleKeys.BriefingWeekday, First(year, month))))
            .With("gio", $"{rules.Time(RuleKeys.BriefingTime, First(year, month)):HH:mm}")
            .With(
                "ky",
                rules.Text(RuleKeys.DataWindow, First(year, month)) switch
                {
                    MidMonth => new Text("từ ngày 15 tháng trước đến ngày 14", "from the 15th of the month before to the 14th"),
                    CalendarMonth => new Text(
                        "cả tháng dương lịch, phần sau giao ban là bổ sung",
                        "of the calendar month, what follows the briefing as a supplement"
                    ),
                    _ => new Text(
                        "từ ngày 01 đến ngày trước giao ban, phần còn lại bổ sung vào tháng sau",
                        "from the 1st to the day before the briefing, the rest supplements next month"
                    ),
                }
            );

    private static DateOnly First(int year, int month) => new(year, month, 1);

    private DateOnly BriefingDay(int year, int month) =>
        calendar.OrPrevious(WorkCalendar.LastOfMonth(year, month, rules.Weekday(RuleKeys.BriefingWeekday, First(year, month))));

    private TimeOnly TimeOr(string key, int year, int month, TimeOnly usual) =>
        rules.TextIfAny(key, First(year, month)) is null ? usual : rules.Time(key, First(year, month));
}
