using Microsoft.Data.Sqlite;

namespace Storage;

/// <summary>Troubles of the database that pass: it is busy or locked, its disk fails or is full. What was to be saved is tried again.</summary>
public static class StorageTrouble
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Disk = 10;
    private const int Full = 13;

    public static bool Passes(Exception problem) =>
        problem is SqliteException { SqliteErrorCode: Busy or Locked or Disk or Full }
        || problem.InnerException is { } inner && Passes(inner);

    internal static bool IsHeld(SqliteException problem) => problem.SqliteErrorCode is Busy or Locked;
}
