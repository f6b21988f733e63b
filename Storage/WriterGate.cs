using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Storage;

/// <summary>
/// The one writer. Saves queue here and are committed in groups: SQLite lets one connection write at a time, and a commit waits for the
/// disk, so turns that arrive together share one wait. Each save stands alone inside the group (a savepoint): one that fails, fails alone.
/// Nothing in here waits for the network.
/// </summary>
public sealed class WriterGate : IAsyncDisposable
{
    private const int MostPerCommit = 128;

    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly string connectionString;
    private readonly Task loop;
    private SqliteConnection? connection;

    public WriterGate(string connectionString)
    {
        this.connectionString = connectionString;
        loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Saves a context's changes. The context must not be used by anybody else until the task ends.</summary>
    public Task SaveAsync(BotDb db) => Enqueue((connection, transaction) => Save(db, connection, transaction));

    /// <summary>Writes an arriving activity; null when it has been here before.</summary>
    public async Task<long?> ArriveAsync(InboxActivity row)
    {
        long? id = null;
        await Enqueue((connection, transaction) => id = Sql.Arrive(connection, transaction, row));
        return id;
    }

    /// <summary>The one save of a turn: domain, audit, dialog state, the messages it causes, and that the activity is done with.</summary>
    public Task EndTurnAsync(BotDb? db, long inboxId, InboxState state, string? result, IReadOnlyList<OutboxMessage> says) =>
        Enqueue((connection, transaction) =>
        {
            if (db is not null && db.ChangeTracker.HasChanges())
            {
                Save(db, connection, transaction);
            }
            foreach (var message in says)
            {
                Sql.Say(connection, transaction, message);
            }
            Sql.Finish(connection, transaction, inboxId, state, result);
        });

    /// <summary>Empties every table: the demo's reset.</summary>
    public Task WipeAsync(BotDb db)
    {
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().ToList();
        return Enqueue((connection, transaction) => Sql.Wipe(connection, transaction, tables));
    }

    public Task AttemptAsync(long inboxId) => Enqueue((connection, transaction) => Sql.Attempt(connection, transaction, inboxId));

    public Task DeliveryAsync(OutboxMessage row) => Enqueue((connection, transaction) => Sql.Delivery(connection, transaction, row));

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        connection?.Dispose();
    }

    private Task Enqueue(Action<SqliteConnection, SqliteTransaction> write)
    {
        var work = new Work(write);
        return queue.Writer.TryWrite(work) ? work.Done.Task : Task.FromException(new ObjectDisposedException(nameof(WriterGate)));
    }

    private static void Save(BotDb db, SqliteConnection connection, SqliteTransaction transaction)
    {
        var facade = db.Database;
        facade.SetDbConnection(connection);
        try
        {
            using var shared = facade.UseTransaction(transaction);
            db.SaveChanges();
        }
        finally
        {
            facade.SetDbConnection(null);
            facade.SetConnectionString(connection.ConnectionString);
        }
    }

    private void Run()
    {
        var batch = new List<Work>();
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostPerCommit && queue.Reader.TryRead(out var work))
            {
                batch.Add(work);
            }
            Commit(batch);
        }
    }

    private void Commit(List<Work> batch)
    {
        try
        {
            using var transaction = Open().BeginTransaction(deferred: false);
            foreach (var work in batch)
            {
                work.Try(connection!, transaction);
            }
            transaction.Commit();
            batch.ForEach(work => work.Succeed());
        }
        catch (Exception problem)
        {
            // the group is gone as a whole (disk full, file locked by a stranger): everybody hears of it, the next group starts afresh
            batch.ForEach(work => work.Done.TrySetException(problem));
            connection?.Dispose();
            connection = null;
        }
    }

    private SqliteConnection Open()
    {
        if (connection is null)
        {
            connection = new(connectionString);
            connection.Open();
            Sql.Prepare(connection);
        }
        return connection;
    }

    private sealed class Work(Action<SqliteConnection, SqliteTransaction> write)
    {
        private Exception? problem;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Try(SqliteConnection connection, SqliteTransaction transaction)
        {
            transaction.Save("work");
            try
            {
                write(connection, transaction);
                transaction.Release("work");
            }
            catch (Exception thrown)
            {
                problem = thrown;
                transaction.Rollback("work");
                transaction.Release("work");
            }
        }

        public void Succeed()
        {
            if (problem is null)
            {
                Done.TrySetResult();
            }
            else
            {
                Done.TrySetException(problem);
            }
        }
    }
}
