using System.Globalization;

namespace Bot.Domain;

/// <summary>The hours of a part of the year, as data: "16/10-15/04 07:30-12:00 13:30-17:00". It may reach over New Year.</summary>
public sealed record Season(
    (int Month, int Day) From,
    (int Month, int Day) To,
    TimeOnly Morning,
    TimeOnly Noon,
    TimeOnly Afternoon,
    TimeOnly Evening
)
{
    public static readonly Season Usual = Read("01/01-31/12 07:30-12:00 13:30-17:00");

    public bool Holds(DateOnly day)
    {
        var at = (day.Month, day.Day);
        return From.CompareTo(To) <= 0
            ? From.CompareTo(at) <= 0 && at.CompareTo(To) <= 0
            : From.CompareTo(at) <= 0 || at.CompareTo(To) <= 0;
    }

    public static Season Read(string text)
    {
        var parts = text.Split(' ', '-');
        if (parts.Length != 6)
        {
            throw new FormatException($"hours are written \"16/10-15/04 07:30-12:00 13:30-17:00\", not \"{text}\"");
        }
        return new(Day(parts[0]), Day(parts[1]), Time(parts[2]), Time(parts[3]), Time(parts[4]), Time(parts[5]));
    }

    private static (int Month, int Day) Day(string text) =>
        DateOnly.ParseExact($"{text}/2000", "dd/MM/yyyy", CultureInfo.InvariantCulture) is var day ? (day.Month, day.Day) : default;

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>When the office works, by season, without lunch. Everything is Vietnam's wall clock. Pure.</summary>
/// <param name="on">The seasons in force on a day.</param>
public sealed class WorkHours(WorkCalendar calendar, Func<DateOnly, IReadOnlyList<Season>> on)
{
    // longer than any run of days off: beyond it there is no next working moment to be found
    private const int MostDays = 60;

    public bool IsWorking(DateTime wall)
    {
        var (day, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
        var hours = Of(day);
        return calendar.IsWorkingDay(day)
            && ((hours.Morning <= time && time < hours.Noon) || (hours.Afternoon <= time && time < hours.Evening));
    }

    /// <summary>The moment itself when it is worked, else the next one that is; <paramref name="away"/> are days of leave.</summary>
    /// <summary>When somebody may be written to unasked (UTC); null: now.</summary>
    public DateTime? Later(DateTime now) => IsWorking(Vietnam.Wall(now)) ? null : Vietnam.Utc(Next(Vietnam.Wall(now)));

    public DateTime Next(DateTime wall, Func<DateOnly, bool>? away = null)
    {
        for (var day = DateOnly.FromDateTime(wall); day <= DateOnly.FromDateTime(wall).AddDays(MostDays); day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day) || away?.Invoke(day) == true)
            {
                continue;
            }
            var (hours, time) = (Of(day), day == DateOnly.FromDateTime(wall) ? TimeOnly.FromDateTime(wall) : TimeOnly.MinValue);
            if (time < hours.Noon)
            {
                return day.ToDateTime(time < hours.Morning ? hours.Morning : time);
            }
            if (time < hours.Evening)
            {
                return day.ToDateTime(time < hours.Afternoon ? hours.Afternoon : time);
            }
        }
        return wall;
    }

    public Season Of(DateOnly day) => on(day).FirstOrDefault(s => s.Holds(day)) ?? Season.Usual;
}
