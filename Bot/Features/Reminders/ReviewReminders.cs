using System.Globalization;
using Bot.Domain;
using Bot.Platform.Chat;
using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Reminders;

/// <summary>
/// Reminders that had to wait (for the morning after an outage, for the next week of somebody who had heard enough) are asked anew when
/// their time has come: written as things stand now, put off once more, or dropped with the reason in the ledger.
/// </summary>
public sealed class ReviewReminders(BotDb db, OfficeClock clock, ReminderDesk desk) : IEveryMinute
{
    private readonly Dictionary<string, IReadOnlyList<Letter>> written = [];

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.Now;
        var due = await db
            .Outbox.Where(o => o.NotBefore != null && o.NotBefore <= now && o.Kind == Kinds.Reminder && o.State == OutboxState.Pending)
            .OrderBy(o => o.Id)
            .ToListAsync(stop);
        if (due.Count == 0)
        {
            return;
        }
        var plan = await desk.Plans.LoadAsync(stop);
        if (!plan.Hours.IsWorking(Vietnam.Wall(now)))
        {
            return;
        }
        // one to each in a minute: the next one is judged with this one counted
        foreach (var message in due.DistinctBy(o => o.Target))
        {
            await ReviewAsync(message, plan, stop);
        }
    }

    private async Task ReviewAsync(OutboxMessage message, SchedulePlan plan, CancellationToken stop)
    {
        if (ReminderCall.Find(message.Key, plan) is not { } call)
        {
            Drop(message, "lịch nhắc đã đổi");
        }
        else if (message.Target.StartsWith(Outbox.ChannelTarget, StringComparison.Ordinal))
        {
            Decide(message, call, null);
        }
        else if (
            (await LettersAsync(call, stop)).FirstOrDefault(l => message.Target == $"{Outbox.PersonTarget}{l.To.Id}") is not { } letter
        )
        {
            Drop(message, "việc đã xong, hoặc không còn là việc của người nhận");
        }
        else
        {
            var (_, verdict) = (await desk.Recipients.JudgeAsync([letter], call.Rule, waiting: false, stop)).Single();
            switch (verdict)
            {
                case Verdict.Now:
                    Decide(message, call, letter);
                    break;
                case Verdict.Later:
                    (message.NotBefore, message.Problem) = Recipients.NextWeek(plan, clock.Now);
                    break;
                default:
                    Drop(
                        message,
                        verdict == Verdict.Away ? "người nhận đang nghỉ"
                            : verdict == Verdict.Muted ? "người nhận đã tắt loại nhắc này"
                            : "đã có lời nhắc khác trong ngày"
                    );
                    break;
            }
        }
    }

    private void Decide(OutboxMessage message, ReminderCall call, Letter? letter)
    {
        if (!call.MakesSenseAt(clock.Now))
        {
            Drop(message, "đã qua thời điểm cần nhắc");
            return;
        }
        if (letter is not null)
        {
            (message.Body, message.BodyEn) = (Wire.Message(letter.Card, Language.Vi), Wire.Message(letter.Card, Language.En));
            message.About = letter.About;
        }
        (message.NotBefore, message.Problem, message.Attempts, message.CreatedAt) = (null, null, 0, clock.Now);
    }

    private static void Drop(OutboxMessage message, string why) =>
        (message.State, message.NotBefore, message.Problem) = (OutboxState.Dropped, null, $"không gửi nữa: {why}");

    private async Task<IReadOnlyList<Letter>> LettersAsync(ReminderCall call, CancellationToken stop)
    {
        var key = ReminderKey.Of(call.Rule, call.Day, call.To);
        return written.TryGetValue(key, out var known)
            ? known
            : written[key] = await desk.Writer.WriteAsync(call.To, call.Day.About, ReminderWords.Of(call.Rule, call.Day), stop);
    }
}

/// <summary>The occurrence of a reminder that a message comes from, found again by the message's key.</summary>
public sealed record ReminderCall(ReminderRule Rule, DueDay Day, string To)
{
    public static ReminderCall? Find(string messageKey, SchedulePlan plan)
    {
        var parts = messageKey.Split(':', 4);
        if (
            parts.Length < 4
            || !DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || plan.Reminders.FirstOrDefault(r => r.Id == parts[1]) is not { } rule
            || !rule.HoldsOn(day)
        )
        {
            return null;
        }
        return ReminderPattern
            .Days(rule.Pattern, day, day, plan)
            .Where(d => d.Day == day)
            .SelectMany(d => SendReminder.Targets(rule, plan.Channels).Select(to => new ReminderCall(rule, d, to)))
            .FirstOrDefault(call =>
                $"{messageKey}:".StartsWith($"{SendReminder.Job}:{ReminderKey.Of(rule, call.Day, call.To)}:", StringComparison.Ordinal)
            );
    }

    /// <summary>What somebody owes is asked for until it is done; what has an end, until then; all else speaks of its own day.</summary>
    public bool MakesSenseAt(DateTime now) => ReminderWriter.IsOwed(To) || Day.Until > now || Day.Day == Vietnam.Day(now);
}
