using System.Globalization;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Scheduling;

namespace Bot.Platform.Inbound;

/// <summary>"Tháng trước nữa", "kỳ trước đó": the time before the one that was shown.</summary>
internal static class Steps
{
    /// <param name="shown">What the answer before was about.</param>
    /// <param name="said">What the fragment alone says: it stands where nothing was shown to step back from.</param>
    public static IReadOnlyDictionary<string, string> Back(
        IReadOnlyDictionary<string, string> shown,
        IReadOnlyDictionary<string, string> said,
        Org org,
        DateTime now
    )
    {
        if (
            shown.TryGetValue("month", out var month)
            && DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        )
        {
            var before = first.AddMonths(-1);
            return Month(before);
        }
        if (said.ContainsKey("month"))
        {
            // "tháng trước nữa" after the running month is the one before last
            return Month(new DateOnly(Vietnam.Day(now).Year, Vietnam.Day(now).Month, 1).AddMonths(-2));
        }
        return shown.TryGetValue("round", out var round) && Before(round, org, now) is { } earlier
            ? new Dictionary<string, string> { ["round"] = earlier }
            : said;
    }

    private static Dictionary<string, string> Month(DateOnly first) =>
        new()
        {
            ["month"] = first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            ["period"] = $"{first:yyyy-MM-dd}..{first.AddMonths(1).AddDays(-1):yyyy-MM-dd}",
        };

    private static string? Before(string said, Org org, DateTime now) =>
        org.RoundSaid(said, now) is { } shown ? org.Rounds.Where(r => r.ClosesAt < shown.ClosesAt).MaxBy(r => r.ClosesAt)?.Id : null;
}
