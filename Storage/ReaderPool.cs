using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Storage;

/// <summary>
/// Open connections for reading, lent to a context when it first asks and taken back when it goes. Opening one anew for every context
/// costs more than an ordinary query does.
/// </summary>
public sealed class ReaderPool(string connectionString) : DbConnectionInterceptor, IDisposable
{
    private const int MostIdle = 32;

    private readonly ConcurrentBag<SqliteConnection> idle = [];
    private volatile bool closed;

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    )
    {
        if (!idle.TryTake(out var connection))
        {
            connection = new(connectionString);
            connection.Open();
        }
        return InterceptionResult<DbConnection>.SuppressWithResult(connection);
    }

    public override InterceptionResult ConnectionDisposing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => TakeBack(connection) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => ValueTask.FromResult(TakeBack(connection) ? InterceptionResult.Suppress() : result);

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private bool TakeBack(DbConnection connection)
    {
        if (closed || idle.Count >= MostIdle || connection is not SqliteConnection { State: System.Data.ConnectionState.Open } open)
        {
            return false;
        }
        idle.Add(open);
        return true;
    }
}
