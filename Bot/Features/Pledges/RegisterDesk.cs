using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Features.Pledges;

/// <summary>Which window and which unit a sentence means, and whether this person may look.</summary>
internal static partial class RegisterDesk
{
    public static readonly Refusal NoSuchWindow = new(
        "register.no_window",
        new("Không có kỳ đăng ký thi đua nào như vậy đã mở.", "No such registration period has been opened.")
    );

    public static async Task<Register?> AskedAsync(Turn turn, CancellationToken stop)
    {
        var (may, unit) = Scope(turn);
        if (!may)
        {
            turn.Refuse(OperationRunner.Denied);
            return null;
        }
        var windows = await WindowsAsync(turn, stop);
        if (Meant(turn, windows) is not { } window)
        {
            turn.Refuse(NoSuchWindow);
            return null;
        }
        return (await Register.LoadAsync(turn, window, unit, stop)) with { Periods = windows.Select(w => w.Period).ToList() };
    }

    public static async Task<IReadOnlyList<RegistrationWindow>> WindowsAsync(Turn turn, CancellationToken stop) =>
        (await turn.Db.Windows.AsNoTracking().ToListAsync(stop))
            .Where(w => w.OpensAt <= turn.Now)
            .OrderBy(w => w.DeadlineAt)
            .ThenBy(w => w.Period, StringComparer.Ordinal)
            .ToList();

    /// <summary>The drive or the year that was said; else what is open; else the last.</summary>
    public static RegistrationWindow? Meant(Turn turn, IReadOnlyList<RegistrationWindow> windows)
    {
        var meaning = turn.Message.Meaning;
        if (meaning["round"] is { } round)
        {
            return windows.LastOrDefault(w => w.Period.EndsWith(round, StringComparison.Ordinal));
        }
        if (meaning["period"] is { Length: >= 4 } period)
        {
            return windows.FirstOrDefault(w => w.Period == period[..4])
                ?? windows.LastOrDefault(w => w.Period.StartsWith(period[..4], StringComparison.Ordinal));
        }
        return windows.FirstOrDefault(w => w.TakesAt(turn.Now)) ?? windows.LastOrDefault();
    }

    /// <summary>Office and leaders: any unit or all; a head: the own one; nobody else.</summary>
    private static (bool May, string? Unit) Scope(Turn turn)
    {
        var (who, meaning) = (turn.Who, turn.Message.Meaning);
        var room = turn.Org.Rooms.FirstOrDefault(r => r.Id == meaning["room"]);
        var said =
            meaning["unit"]
            ?? (room?.UnitId is { Length: > 0 } ofRoom ? ofRoom : null)
            ?? (OwnUnit().IsMatch(Plain(turn)) ? who.Person.UnitId : null);
        return who.SeesWholeDepartment ? (true, said) : (who.IsHead && (said is null || who.HeadOf(said)), who.Person.UnitId);
    }

    public static string Plain(Turn turn) => VietnameseLetters.Fold(turn.Message.Words.Normalize()).ToLowerInvariant();

    [GeneratedRegex(
        @"\b(phong|don vi|co quan)\s+(cua\s+|ben\s+)?(em|toi|minh|tui|e|chung|bon|ta)\b|\b(my|our) (unit|division|department|staff|people|office)\b"
    )]
    private static partial Regex OwnUnit();
}
