using Bot.Admin;
using Bot.Domain;
using Bot.Platform.Inbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.LocalTeams;

/// <summary>
/// The demo department: invented people, as they stood on Tuesday 16/06/2026 at 09:00. Its rows and its clock exist only in a database
/// that the demo itself made.
/// </summary>
public sealed class Demo(
    IServiceScopeFactory scopes,
    WriterGate gate,
    OfficeClock clock,
    DialogMemory dialogs,
    ConversationMemory conversations
)
{
    public const string ClockKey = "demo.clock";

    public static readonly DateTime Begins = Vietnam.Utc(new DateOnly(2026, 6, 16), new TimeOnly(9, 0));

    /// <summary>Staff, evaluator, head of unit, Office, Director.</summary>
    public static readonly string[] Featured = ["CB19", "CB07", "CB16", "CB06", "CB01"];

    /// <summary>Where the demo's clock was left; null in a department that is not the demo.</summary>
    public static async Task<DateTime?> ClockAsync(BotDb db, CancellationToken stop) =>
        await db.Values.FindAsync([ClockKey], stop) is { } row ? ScheduleRunner.Instant(row.Value) : null;

    public async Task LoadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var action = Stage(db);
        await gate.SaveAsync(db, action);
        clock.TurnTo(Begins);
    }

    /// <summary>Everything back to the beginning, in one transaction.</summary>
    public async Task ResetAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        var action = Stage(db);
        await gate.ReplaceAllAsync(db, action);
        dialogs.Forget();
        conversations.Forget();
        clock.TurnTo(Begins);
    }

    public async Task KeepClockAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        if (await db.Values.FindAsync([ClockKey], stop) is { } row)
        {
            row.Value = ScheduleRunner.Text(clock.Now);
            await gate.SaveAsync(db);
        }
    }

    internal static ActionContext Stage(BotDb db)
    {
        var import = new Import(db, Begins, Begins);
        var report = import.Stage(ImportSource.BuiltIn("Demo/department"), ImportSource.BuiltIn("Demo/extra"));
        if (!report.Good)
        {
            throw new InvalidOperationException($"the demo's own files are wrong: {string.Join("; ", report.Problems)}");
        }
        db.Values.Add(new() { Key = ClockKey, Value = ScheduleRunner.Text(Begins) });
        db.Values.Add(new() { Key = ScheduleRunner.WatermarkKey, Value = ScheduleRunner.Text(Begins) });
        return import.Action;
    }
}
