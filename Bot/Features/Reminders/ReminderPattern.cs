using System.Globalization;
using Bot.Domain;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Storage;

namespace Bot.Features.Reminders;

/// <summary>A day on which a reminder is due; what it is about when one day can serve several things ("2026-D1"), its name and its deadline.</summary>
public sealed record DueDay(DateOnly Day, string About = "", Round? Round = null, DateTime? Until = null, int Year = 0);

/// <summary>
/// Reads when a reminder is due: "weekly:Friday", "monthly:last-Friday", "yearly:03/02,25/06" (all on the working day before when off),
/// "yearly:first-Monday/01" (the first that is worked), "yearly:first-workday/07",
/// "briefing:3wd", "window-opens", and "window-closes:7,3,1,0wd", "round-closes:-2wd" (working days before the end; after it for a
/// negative number; "round-closes:3wd" alone is each of the last three). Pure.
/// </summary>
public static class ReminderPattern
{
    private const string First = "first-";

    public static IEnumerable<DueDay> Days(string pattern, DateOnly first, DateOnly last, SchedulePlan plan)
    {
        var (kind, what) = Split(pattern);
        return kind switch
        {
            "weekly" => Weekly(Enum.Parse<DayOfWeek>(what), first, last, plan.Calendar),
            "monthly" => Months(first, last)
                .Select(m => new DueDay(
                    plan.Calendar.OrPrevious(WorkCalendar.LastOfMonth(m.Year, m.Month, Enum.Parse<DayOfWeek>(what["last-".Length..])))
                )),
            "yearly" => what.Split(',').SelectMany(day => Yearly(day, first, last, plan.Calendar)),
            "briefing" => Months(first, last.AddDays(31)).SelectMany(m => BeforeBriefing(m, Steps(what), plan)),
            "window-opens" => plan.Windows.Select(w => new DueDay(
                Vietnam.Day(Vietnam.Utc(plan.Hours.Next(Vietnam.Wall(w.OpensAt)))),
                Name(w),
                null,
                w.DeadlineAt
            )),
            "window-closes" => plan.Windows.SelectMany(w =>
                Around(w.DeadlineAt, Steps(what), plan).Select(day => new DueDay(day, Name(w), null, w.DeadlineAt))
            ),
            "round-closes" => plan.Rounds.SelectMany(r =>
                Around(r.ClosesAt, Steps(what), plan).Select(day => new DueDay(day, r.Id, r, r.ClosesAt))
            ),
            _ => throw new InvalidOperationException($"unknown reminder pattern '{pattern}'"),
        };
    }

    private static string Name(RegistrationWindow window) => $"{window.MovementId}/{window.Period}";

    private static (string Kind, string What) Split(string pattern)
    {
        var colon = pattern.IndexOf(':');
        return colon < 0 ? (pattern, "") : (pattern[..colon], pattern[(colon + 1)..]);
    }

    // "7,3,1,0wd", "-2wd"; one positive number is that many last days, except before a briefing
    private static int[] Steps(string what) =>
        what[..^2].Split(',').Select(n => int.Parse(n, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToArray();

    private static IEnumerable<DueDay> Weekly(DayOfWeek weekday, DateOnly first, DateOnly last, WorkCalendar calendar)
    {
        // a week early and late: a day off moves a reminder into the range or out of it
        for (var day = first.AddDays(-7); day <= last.AddDays(7); day = day.AddDays(1))
        {
            if (day.DayOfWeek == weekday && calendar.OrPrevious(day) is var due && due > day.AddDays(-5))
            {
                yield return new(due);
            }
        }
    }

    private static IEnumerable<DateOnly> Months(DateOnly first, DateOnly last)
    {
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static IEnumerable<DueDay> Yearly(string dayAndMonth, DateOnly first, DateOnly last, WorkCalendar calendar)
    {
        for (var year = first.Year; year <= last.Year + 1; year++)
        {
            yield return dayAndMonth.StartsWith(First, StringComparison.Ordinal)
                ? new(FirstOf(dayAndMonth[First.Length..].Split('/'), year, calendar), Year: year)
                : new(
                    calendar.OrPrevious(DateOnly.ParseExact($"{dayAndMonth}/{year}", "dd/MM/yyyy", CultureInfo.InvariantCulture)),
                    Year: year
                );
        }
    }

    // what begins is said on a day that is worked, never before its month
    private static DateOnly FirstOf(string[] what, int year, WorkCalendar calendar)
    {
        var days = Enumerable
            .Range(0, 28)
            .Select(new DateOnly(year, int.Parse(what[1], NumberStyles.None, CultureInfo.InvariantCulture), 1).AddDays)
            .Where(calendar.IsWorkingDay)
            .ToList();
        return what[0] == "workday" ? days[0]
            : days.Find(day => day.DayOfWeek == Enum.Parse<DayOfWeek>(what[0])) is { Year: > 1 } named ? named
            : days[0];
    }

    private static IEnumerable<DueDay> BeforeBriefing(DateOnly month, int[] steps, SchedulePlan plan)
    {
        var dates = new BriefingDates(plan.Calendar, plan.Rules);
        var at = dates.Briefing(month.Year, month.Month);
        return steps.Select(n => new DueDay(dates.WorkingDaysBeforeBriefing(month.Year, month.Month, n), $"{month:yyyy-MM}", null, at));
    }

    private static IEnumerable<DateOnly> Around(DateTime end, int[] steps, SchedulePlan plan)
    {
        var closing = plan.Calendar.OrPrevious(Vietnam.Day(end));
        return (steps is [> 0 and var days] ? Enumerable.Range(0, days) : steps).Select(n => plan.Calendar.WorkingDaysBefore(closing, n));
    }
}
