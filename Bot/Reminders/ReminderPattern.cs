using System.Globalization;
using Bot.Calendar;
using Storage;

namespace Bot.Reminders;

/// <summary>
/// Reads when a reminder is due: "weekly:Friday", "monthly:last-Friday" (both on the working day before when off), and
/// "round-closes:3wd" (each of the last three working days up to the day on which a round closes). Pure.
/// </summary>
public static class ReminderPattern
{
    /// <summary>A day, and what it is for when one day can serve several things (":2026-D1").</summary>
    public readonly record struct DueDay(DateOnly Day, string For);

    public static IEnumerable<DueDay> Days(string pattern, DateOnly first, DateOnly last, SchedulePlan plan)
    {
        var (kind, what) = Split(pattern);
        return kind switch
        {
            "weekly" => Weekly(Enum.Parse<DayOfWeek>(what), first, last, plan.Calendar),
            "monthly" => Monthly(Enum.Parse<DayOfWeek>(what["last-".Length..]), first, last, plan.Calendar),
            "round-closes" => BeforeRoundCloses(int.Parse(what[..^2], CultureInfo.InvariantCulture), plan),
            _ => throw new InvalidOperationException($"unknown reminder pattern '{pattern}'"),
        };
    }

    private static (string Kind, string What) Split(string pattern)
    {
        var colon = pattern.IndexOf(':');
        return (pattern[..colon], pattern[(colon + 1)..]);
    }

    private static IEnumerable<DueDay> Weekly(DayOfWeek weekday, DateOnly first, DateOnly last, WorkCalendar calendar)
    {
        // a week early and late: a day off moves a reminder into the range or out of it
        for (var day = first.AddDays(-7); day <= last.AddDays(7); day = day.AddDays(1))
        {
            if (day.DayOfWeek == weekday && calendar.OrPrevious(day) is var due && due > day.AddDays(-5))
            {
                yield return new(due, "");
            }
        }
    }

    private static IEnumerable<DueDay> Monthly(DayOfWeek weekday, DateOnly first, DateOnly last, WorkCalendar calendar)
    {
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            yield return new(calendar.OrPrevious(WorkCalendar.LastOfMonth(month.Year, month.Month, weekday)), "");
        }
    }

    private static IEnumerable<DueDay> BeforeRoundCloses(int workingDays, SchedulePlan plan) => plan.Rounds.SelectMany(round =>
    {
        var closing = plan.Calendar.OrPrevious(Vietnam.Day(round.ClosesAt));
        return Enumerable.Range(0, workingDays).Select(n => new DueDay(plan.Calendar.WorkingDaysBefore(closing, n), $":{round.Id}"));
    });
}
