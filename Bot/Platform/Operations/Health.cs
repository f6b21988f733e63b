using Bot.Platform.Outbound;
using Bot.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Storage;

namespace Bot.Platform.Operations;

/// <summary>/health/live: the process answers. /health/ready: database, schedule, outbox. No names, no texts.</summary>
public static class Health
{
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(10);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "ok" }));
        app.MapGet("/health/ready", (Delegate)ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(BotDb db, OfficeClock clock, Ready ready, ScheduleRunner runner, CancellationToken stop)
    {
        try
        {
            var mark = await db.Values.AsNoTracking().FirstOrDefaultAsync(v => v.Key == ScheduleRunner.WatermarkKey, stop);
            var oldest = await db
                .Outbox.AsNoTracking()
                .Where(o => o.NotBefore == null && (o.State == OutboxState.Pending || o.State == OutboxState.Claimed))
                .OrderBy(o => o.Id)
                .Select(o => (DateTime?)o.CreatedAt)
                .FirstOrDefaultAsync(stop);
            var undelivered = await db
                .Outbox.AsNoTracking()
                .CountAsync(o => o.State == OutboxState.Dead || o.State == OutboxState.Unclear, stop);
            var ok = !runner.Failing && ready.Started.Task.IsCompletedSuccessfully && (oldest is null || clock.Now - oldest < StuckAfter);
            return Results.Json(
                new
                {
                    status = ok ? "ok" : "not ready",
                    database = new { library = "e_sqlite3", version = StorageSetup.LibraryVersion(db) },
                    schedule = new
                    {
                        ranUntil = mark?.Value,
                        failing = runner.Failing,
                        unreadableRows = runner.WrongRows.Select(r => r.Row).Distinct(),
                    },
                    outbox = new { oldestWaitingSince = oldest, undelivered },
                },
                statusCode: ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
            );
        }
        catch (Exception problem) when (problem is Microsoft.Data.Sqlite.SqliteException or InvalidOperationException)
        {
            return Results.Json(
                new { status = "not ready", database = "not reachable" },
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }
}
