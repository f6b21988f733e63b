using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Platform.Operations;
using Bot.Understanding;

namespace Bot.Features.Reminders;

/// <summary>Reads when a person wants to be reminded: "sau 2 giờ", "30 phút nữa", "mai 8h", "thứ 5 lúc 9h". Wall clock; null when no time is said.</summary>
public static partial class NudgeTime
{
    private static readonly string[] ReferenceNumbers = ["khong", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];

    private static readonly (string En, string Vi)[] EnglishDays =
    [
        ("monday", "thứ hai"),
        ("tuesday", "thứ ba"),
        ("wednesday", "thứ tư"),
        ("thursday", "thứ năm"),
        ("friday", "thứ sáu"),
        ("saturday", "thứ bảy"),
        ("sunday", "chủ nhật"),
    ];

    public static DateTime? Read(string words, DateTime now)
    {
        var said = VietnameseLetters.Fold(words.ToLowerInvariant());
        if (Wait().Match(said) is { Success: true } wait && Number(wait.Groups["n"].Value) is { } many)
        {
            // to the minute: the bell rings once in each
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute))
                + (
                    wait.Groups["of"].Value is "phut" or "p" or "minute" or "minutes" ? TimeSpan.FromMinutes(many)
                    : wait.Groups["of"].Value is "ngay" or "day" or "days" ? TimeSpan.FromDays(many)
                    : TimeSpan.FromHours(many + (wait.Groups["half"].Success ? 0.5 : 0))
                );
        }
        if (
            said.Contains("sau nua tieng", StringComparison.Ordinal)
            || said.Contains("sau nua gio", StringComparison.Ordinal)
            || said.Contains("half an hour", StringComparison.Ordinal)
        )
        {
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(30);
        }
        var day = Day(words, DateOnly.FromDateTime(now));
        var time = TimeReader.Read(Pronoun().Replace(words, "")) ?? PartOfDay(said);
        if (day is null && time is null)
        {
            return Soon().IsMatch(said) ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)).AddHours(1) : null;
        }
        // "3h rưỡi" is in the afternoon: nobody is at work before dawn
        if (time is { Hour: >= 1 and <= 5 } early && !Dawn().IsMatch(said))
        {
            time = early.AddHours(12);
        }
        var at = (day ?? DateOnly.FromDateTime(now)).ToDateTime(time ?? new TimeOnly(8, 0));
        // an hour that has passed today is meant for tomorrow
        return at > now ? at
            : day is null ? at.AddDays(1)
            : null;
    }

    /// <summary>The one day that is named, today or later.</summary>
    public static DateOnly? Day(string words, DateOnly today)
    {
        // the reader of dates knows the days of the week in Vietnamese
        var said = EnglishDays.Aggregate(words.ToLowerInvariant(), (text, day) => text.Replace(day.En, day.Vi, StringComparison.Ordinal));
        return DateReader.Read(said, today) is DateReading.Accepted { Date: var date } && date >= today ? date : null;
    }

    private static TimeOnly? PartOfDay(string said) =>
        said.Contains("chieu", StringComparison.Ordinal) || said.Contains("afternoon", StringComparison.Ordinal) ? new(14, 0)
        : said.Contains("sang", StringComparison.Ordinal) || said.Contains("morning", StringComparison.Ordinal) ? new(8, 0)
        : null;

    private static double? Number(string said) =>
        said is "a" or "an" ? 1
        : int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Array.IndexOf(ReferenceNumbers, said) is > 0 and var word ? word
        : null;

    // "sau 2 giờ", "2 tiếng nữa", "trong 30 phút nữa", "in two hours"; "lúc 2 giờ" and "14 giờ" are hours of the day
    [GeneratedRegex(
        @"\b(?:sau|trong|after|in)\s+(?<n>\d{1,3}|[a-z]+)\s*(?<of>gio|tieng|h|phut|p|ngay|hours?|minutes?|days?)\b(?<half>\s*ruoi)?|\b(?<n>\d{1,3}|[a-z]+)\s*(?<of>gio|tieng|h|phut|p|ngay)\b(?<half>\s*ruoi)?\s*nua\b"
    )]
    private static partial Regex Wait();

    // "tối" is the evening, "tôi" and "nhac toi" the person who asks
    [GeneratedRegex(@"\btôi\b|(?<=nh[ắa]c )toi\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(sang|dem|am|morning)\b")]
    private static partial Regex Dawn();

    [GeneratedRegex(@"\b(lat nua|chut nua|ti nua|later|lat sau)\b")]
    private static partial Regex Soon();
}
