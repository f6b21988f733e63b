using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Outbound;

/// <summary>What nobody asked for just now is not said at night because it was held up: it waits for the next working moment. Pure.</summary>
internal static class QuietHours
{
    // what was decided in the evening on purpose goes out then; an hour later it is late
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Until when a message that was held up waits (UTC); null: it goes now. A reminder that is late is asked anew even in working hours.</summary>
    public static DateTime? Until(OutboxMessage message, WorkHours hours, DateTime now)
    {
        var (wall, isOld) = (Vietnam.Wall(now), now - message.CreatedAt > Fresh);
        var waits = hours.IsWorking(wall)
            ? isOld && message.Kind == Kinds.Reminder
            : isOld || hours.IsWorking(Vietnam.Wall(message.CreatedAt));
        return waits ? Vietnam.Utc(hours.Next(wall)) : null;
    }

    public static bool Concern(OutboxMessage message) =>
        message.Verb == Sender.Send
        && message.Kind != Kinds.Reply
        && (
            message.Target.StartsWith(Outbox.PersonTarget, StringComparison.Ordinal)
            || message.Kind is Kinds.Reminder or Kinds.MonthlyReport or Kinds.MonthlyReportCounts
        );
}

/// <summary>What waited for a working moment goes on its way when it has come; reminders are asked anew by the reminders themselves.</summary>
public sealed class ReleaseWaiting(BotDb db, OfficeClock clock) : IEveryMinute
{
    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.Now;
        foreach (
            var message in await db
                .Outbox.Where(o => o.NotBefore != null && o.NotBefore <= now && o.Kind != Kinds.Reminder && o.State == OutboxState.Pending)
                .ToListAsync(stop)
        )
        {
            message.NotBefore = null;
        }
    }
}
