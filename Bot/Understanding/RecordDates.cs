using System.Text.RegularExpressions;

namespace Bot.Understanding;

/// <summary>The day of a deed: behind us. "28/12" said in January is last year's.</summary>
public static partial class RecordDates
{
    public static DateReading Read(string words, DateOnly today)
    {
        var read = DateReader.Read(words, today, DateSide.Back);
        return read is DateReading.Accepted { Date: var day } && day > today.AddDays(60) && !Year().IsMatch(words)
            ? new DateReading.Accepted(day.AddYears(-1))
            : read;
    }

    [GeneratedRegex(@"\d+[/.-]\d+[/.-]\d+|20\d\d")]
    private static partial Regex Year();
}
