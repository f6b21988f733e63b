using System.Globalization;

namespace Bot.Domain;

/// <summary>Numbers and dates as people read them: "8,5" in Vietnamese, "8.5" in English. No culture of the machine is asked.</summary>
public static class Format
{
    private static readonly string[] DaysVi = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    /// <summary>A score in hundredths: "8,5" or "9".</summary>
    public static Text Score(int hundredths) => Decimal(hundredths, trim: true);

    /// <summary>A sum in hundredths, always with two places so that columns line up: "25,75".</summary>
    public static Text Total(int hundredths) => Decimal(hundredths, trim: false);

    /// <summary>Tenths of a percent, half away from zero: 40 of 44 is 90,9.</summary>
    public static int Tenths(int part, int whole) => whole == 0 ? 1000 : (int)((part * 2000L + whole) / (2L * whole));

    public static Text Weekday(DayOfWeek day) => new(DaysVi[(int)day], $"{day}");

    public static Text Percent(int part, int whole)
    {
        var tenths = Tenths(part, whole);
        var text = $"{tenths / 10}{(tenths % 10 == 0 && tenths == 1000 ? "" : $".{tenths % 10}")}";
        return new(text.Replace('.', ','), text);
    }

    public static Text Day(DateOnly day) => Text.Same(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));

    public static Text ShortDay(DateOnly day) => Text.Same(day.ToString("dd/MM", CultureInfo.InvariantCulture));

    public static Text Moment(DateTime utc)
    {
        var wall = Vietnam.Wall(utc);
        return new($"{wall:HH:mm} {DaysVi[(int)wall.DayOfWeek]} {wall:dd/MM/yyyy}", $"{wall:HH:mm} {wall.DayOfWeek} {wall:dd/MM/yyyy}");
    }

    public static Text Time(DateTime utc) => Text.Same($"{Vietnam.Wall(utc):HH:mm}");

    public static Text Month(int year, int month) => new($"tháng {month}/{year}", $"{month:00}/{year}");

    /// <summary>A page that was asked for, from 1.</summary>
    public static int Page(string? said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>"Nhóm 1 - Khối Văn phòng" is "Nhóm 1", in English "Group 1".</summary>
    public static Text GroupName(string groupName)
    {
        var name = groupName.Split(" - ")[0];
        return new(name, name.Replace("Nhóm", "Group"));
    }

    private static Text Decimal(int hundredths, bool trim)
    {
        var text = $"{hundredths / 100}.{Math.Abs(hundredths % 100):00}";
        if (trim)
        {
            text = text.TrimEnd('0').TrimEnd('.');
        }
        return new(text.Replace('.', ','), text);
    }
}
