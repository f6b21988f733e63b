using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Storage;

namespace Bot.Features.Reminders;

/// <summary>A reminder's text with what it is about: the round, the end, the years of an anniversary.</summary>
public static class ReminderWords
{
    public static Text Of(ReminderRule rule, DueDay day)
    {
        var text = new Text(rule.TextVi, rule.TextEn);
        if (day.Round is { } round)
        {
            text = text.With("dot", RoundWords.Name(round));
        }
        if (day.Until is { } until)
        {
            text = text.With("gio", Format.Time(until)).With("ngay", Format.Day(Vietnam.Day(until)));
        }
        return rule.SinceYear is { } since ? text.With("nam", $"{day.Year - since}") : text;
    }
}

/// <summary>What names one occurrence of a reminder: the rule, the day, what it is about, to whom.</summary>
public sealed record ReminderKey(string RuleId, string About)
{
    public static string Of(ReminderRule rule, DueDay day, string to) =>
        $"{rule.Id}:{day.Day:yyyy-MM-dd}{(day.About.Length > 0 ? $":{day.About}" : "")}:{to}";

    public static ReminderKey Read(Occurrence due)
    {
        var parts = due.Key[..^(due.To.Length + 1)].Split(':', 3);
        return new(parts[0], parts.Length > 2 ? parts[2] : "");
    }
}
