namespace Bot.Domain;

/// <summary>Instants are UTC everywhere; Vietnam's wall time (+07:00 all year, no daylight saving) is for people and for rules.</summary>
public static class Vietnam
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateTime Wall(DateTime utc) => utc + Offset;

    public static DateTime Utc(DateTime wall) => DateTime.SpecifyKind(wall - Offset, DateTimeKind.Utc);

    public static DateTime Utc(DateOnly day, TimeOnly time) => Utc(day.ToDateTime(time));

    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Wall(utc));
}
