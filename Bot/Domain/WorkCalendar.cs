namespace Bot.Domain;

/// <summary>A day that is not as its weekday says: off, or, swapped, worked.</summary>
/// <param name="IsConfirmed">Announced, laid down by law, or worked out from one that is.</param>
public sealed record DayOff(DateOnly Date, string NameVi, bool IsWorked, bool IsConfirmed);

/// <summary>
/// Working days of Vietnam on data: five days a week, minus holidays, compensatory and swapped days off, plus swapped working days.
/// A holiday that is not confirmed yet counts as off. Pure.
/// </summary>
public sealed class WorkCalendar(IEnumerable<DayOff> holidays)
{
    private readonly Dictionary<DateOnly, DayOff> known = holidays.ToDictionary(h => h.Date);

    public bool IsWorkingDay(DateOnly day) =>
        known.TryGetValue(day, out var holiday) ? holiday.IsWorked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Days that count as off (or as worked) although nobody has decided yet: shown as "chưa chốt".</summary>
    public IReadOnlyList<DayOff> Unconfirmed(DateOnly first, DateOnly last) =>
        known.Values.Where(h => !h.IsConfirmed && first <= h.Date && h.Date <= last).OrderBy(h => h.Date).ToList();

    /// <summary>The day itself when it is worked, else the last working day before it.</summary>
    public DateOnly OrPrevious(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }
        return day;
    }

    /// <summary>The nth working day before a day (not counting that day); forward for negative n.</summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int n)
    {
        var step = n >= 0 ? -1 : 1;
        for (var left = Math.Abs(n); left > 0; )
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }
        return day;
    }

    public DateOnly WorkingDaysAfter(DateOnly day, int n) => WorkingDaysBefore(day, -n);

    public static DateOnly LastOfMonth(int year, int month, DayOfWeek weekday)
    {
        var day = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        while (day.DayOfWeek != weekday)
        {
            day = day.AddDays(-1);
        }
        return day;
    }
}
