using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Storage;

/// <summary>What a turn leaves behind, saved together: domain and audit (the context), dialog state, messages, and that the activity is done with.</summary>
public sealed record TurnEnd(
    long InboxId,
    InboxState State,
    string? Result,
    IReadOnlyList<OutboxMessage> Says,
    BotDb? Db = null,
    ActionContext? Action = null,
    IReadOnlyList<DialogRow>? Dialogs = null
);

/// <summary>
/// The one writer. Saves queue here and are committed in groups: SQLite lets one connection write at a time, and a commit waits for the
/// disk, so turns that arrive together share one wait. Each save stands alone inside the group (a savepoint): one that fails, fails alone.
/// Nothing in here waits for the network.
/// </summary>
public sealed class WriterGate : IAsyncDisposable
{
    private const int MostPerCommit = 128;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<Work> queue = Channel.CreateUnbounded<Work>(new() { SingleReader = true });
    private readonly string connectionString;
    private readonly OrgChanges changes;
    private readonly Task loop;
    private Writer? writer;

    public WriterGate(string connectionString, OrgChanges changes)
    {
        (this.connectionString, this.changes) = (connectionString, changes);
        loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Saves a context's changes. The context must not be used by anybody else until the task ends.</summary>
    /// <param name="action">Who acts; null where nothing that is audited is saved.</param>
    public Task SaveAsync(BotDb db, ActionContext? action = null) =>
        Enqueue((writer, transaction) => Save((db, action), writer.Connection, transaction), db);

    /// <summary>Writes an arriving activity; null when it has been here before.</summary>
    public async Task<long?> ArriveAsync(InboxActivity row)
    {
        long? id = null;
        await Enqueue((writer, transaction) => id = writer.Sql.Arrive(transaction, row));
        return id;
    }

    /// <summary>The one save of a turn.</summary>
    public Task EndTurnAsync(TurnEnd end) =>
        Enqueue(
            (writer, transaction) =>
            {
                if (end.Db is not null && end.Db.ChangeTracker.HasChanges())
                {
                    Save((end.Db, end.Action), writer.Connection, transaction);
                }
                foreach (var dialog in end.Dialogs ?? [])
                {
                    writer.Sql.KeepDialog(transaction, dialog);
                }
                foreach (var message in end.Says)
                {
                    writer.Sql.Say(transaction, message);
                }
                writer.Sql.Finish(transaction, end.InboxId, end.State, end.Result);
            },
            end.Db
        );

    /// <summary>Empties every table and saves what the context holds, in one go: the demo's reset.</summary>
    public Task ReplaceAllAsync(BotDb db, ActionContext action)
    {
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().ToList();
        return Enqueue(
            (writer, transaction) =>
            {
                writer.Sql.Wipe(transaction, tables);
                Save((db, action), writer.Connection, transaction);
            },
            db
        );
    }

    public Task AttemptAsync(long inboxId) => Enqueue((writer, transaction) => writer.Sql.Attempt(transaction, inboxId));

    public Task DeliveryAsync(OutboxMessage row) => Enqueue((writer, transaction) => writer.Sql.Delivery(transaction, row));

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        writer?.Dispose();
    }

    private Task Enqueue(Action<Writer, SqliteTransaction> write, BotDb? saves = null)
    {
        var work = new Work(write, saves);
        return queue.Writer.TryWrite(work) ? work.Done.Task : Task.FromException(new ObjectDisposedException(nameof(WriterGate)));
    }

    private static void Save((BotDb Db, ActionContext? Action) what, SqliteConnection connection, SqliteTransaction transaction)
    {
        var (db, action) = what;
        var facade = db.Database;
        facade.SetDbConnection(connection);
        // the group's savepoint is enough: EF need not make another one
        facade.AutoSavepointsEnabled = false;
        try
        {
            using var shared = facade.UseTransaction(transaction);
            if (action?.Requires.Any(holds => !holds(db)) == true)
            {
                throw new DbUpdateConcurrencyException("what this save rests on has changed meanwhile");
            }
            _ = action is null ? db.SaveChanges() : db.SaveChanges(action);
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
            using var transaction = Begin();
            foreach (var work in batch)
            {
                work.Try(writer!, transaction);
            }
            transaction.Commit();
            batch.ForEach(work => work.Succeed(changes));
        }
        catch (Exception problem)
        {
            // the group is gone as a whole (disk full, file locked by a stranger): everybody hears of it, the next group starts afresh
            batch.ForEach(work => work.Done.TrySetException(problem));
            writer?.Dispose();
            writer = null;
        }
    }

    // somebody else holds the file (a backup, a viewer): nothing has happened yet, so it is waited for
    private SqliteTransaction Begin()
    {
        for (var waiting = Stopwatch.StartNew(); ; )
        {
            try
            {
                writer ??= new(connectionString);
                return writer.Connection.BeginTransaction(deferred: false);
            }
            catch (SqliteException held) when (StorageTrouble.IsHeld(held) && waiting.Elapsed < Patience)
            {
                // SQLite itself has waited its own time before it said so
            }
        }
    }

    private sealed class Writer : IDisposable
    {
        public Writer(string connectionString)
        {
            Connection = new(connectionString);
            Connection.Open();
            Sql.Prepare(Connection);
            Sql = new(Connection);
        }

        public SqliteConnection Connection { get; }

        public Sql Sql { get; }

        public void Dispose()
        {
            Sql.Dispose();
            Connection.Dispose();
        }
    }

    private sealed class Work(Action<Writer, SqliteTransaction> write, BotDb? saves)
    {
        private Exception? problem;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Try(Writer writer, SqliteTransaction transaction)
        {
            writer.Sql.Savepoint(transaction);
            try
            {
                write(writer, transaction);
                writer.Sql.Release(transaction);
            }
            catch (Exception thrown)
            {
                problem = thrown;
                writer.Sql.Rollback(transaction);
            }
        }

        public void Succeed(OrgChanges changes)
        {
            if (problem is null)
            {
                if (saves is not null)
                {
                    changes.Committed(saves);
                }
                Done.TrySetResult();
            }
            else
            {
                Done.TrySetException(problem);
            }
        }
    }
}
