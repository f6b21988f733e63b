using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Storage;

/// <summary>
/// The only raw SQL of the product: the settings of a connection, and the small writes that every turn makes (arrival, dialog state, end,
/// delivery), which are too frequent for change tracking. Statements are prepared once per connection: the writer says the same few all day.
/// </summary>
internal sealed class Sql(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    public static void Prepare(SqliteConnection connection) =>
        Run(
            connection,
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY"
        );

    public static string LibraryVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sqlite_version()";
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>Ids of the migrations that the database has been through, in their order; none where there is no database yet.</summary>
    public static IReadOnlyList<string> Migrations(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if ((long)command.ExecuteScalar()! == 0)
        {
            return [];
        }
        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids;
    }

    /// <summary>The same shape by another way: one migration stands for all that were.</summary>
    public static void ReplaceMigrations(SqliteConnection connection, string id)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") SELECT $id, MAX("ProductVersion") FROM "__EFMigrationsHistory";
            DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" <> $id
            """;
        command.Parameters.AddWithValue("$id", id);
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    public void Savepoint(SqliteTransaction transaction) => Command(transaction, "SAVEPOINT work").ExecuteNonQuery();

    public void Release(SqliteTransaction transaction) => Command(transaction, "RELEASE work").ExecuteNonQuery();

    public void Rollback(SqliteTransaction transaction)
    {
        Command(transaction, "ROLLBACK TO work").ExecuteNonQuery();
        Release(transaction);
    }

    /// <summary>Null when the same activity is already there.</summary>
    public long? Arrive(SqliteTransaction transaction, InboxActivity row) =>
        Command(
                transaction,
                """
                INSERT INTO "Inbox" ("ChannelId","ConversationId","Type","ActivityId","Stamp","State","Body","ReceivedAt","Attempts")
                VALUES ($channel,$conversation,$type,$activity,$stamp,'New',$body,$at,0)
                ON CONFLICT DO NOTHING RETURNING "Id"
                """,
                ("$channel", row.ChannelId),
                ("$conversation", row.ConversationId),
                ("$type", row.Type),
                ("$activity", row.ActivityId),
                ("$stamp", row.Stamp),
                ("$body", row.Body),
                ("$at", Text(row.ReceivedAt))
            )
            .ExecuteScalar()
            is long id
            ? id
            : null;

    /// <summary>Ends a turn: the body is dropped (it holds what a person wrote), the answer of an invoke is kept.</summary>
    public void Finish(SqliteTransaction transaction, long inboxId, InboxState state, string? result) =>
        Command(
                transaction,
                """UPDATE "Inbox" SET "State"=$state, "Result"=$result, "Body"=NULL WHERE "Id"=$id""",
                ("$state", state.ToString()),
                ("$result", result),
                ("$id", inboxId)
            )
            .ExecuteNonQuery();

    public void Attempt(SqliteTransaction transaction, long inboxId) =>
        Command(transaction, """UPDATE "Inbox" SET "Attempts"="Attempts"+1 WHERE "Id"=$id""", ("$id", inboxId)).ExecuteNonQuery();

    public void KeepDialog(SqliteTransaction transaction, DialogRow row) =>
        Command(
                transaction,
                """
                INSERT INTO "Dialogs" ("Key","Json","UpdatedAt") VALUES ($key,$json,$at)
                ON CONFLICT ("Key") DO UPDATE SET "Json"=excluded."Json", "UpdatedAt"=excluded."UpdatedAt"
                """,
                ("$key", row.Key),
                ("$json", row.Json),
                ("$at", Text(row.UpdatedAt))
            )
            .ExecuteNonQuery();

    /// <summary>Adds a message unless its key is there; gives the row its id, or 0.</summary>
    public void Say(SqliteTransaction transaction, OutboxMessage row) =>
        row.Id = Command(
                transaction,
                """
                INSERT INTO "Outbox" ("Key","Kind","Target","Verb","ActivityId","Body","State","Attempts","CreatedAt","Repeated")
                VALUES ($key,$kind,$target,$verb,$activity,$body,'Pending',0,$at,0)
                ON CONFLICT DO NOTHING RETURNING "Id"
                """,
                ("$key", row.Key),
                ("$kind", row.Kind),
                ("$target", row.Target),
                ("$verb", row.Verb),
                ("$activity", row.ActivityId),
                ("$body", row.Body),
                ("$at", Text(row.CreatedAt))
            )
            .ExecuteScalar()
            is long id
            ? id
            : 0;

    public void Delivery(SqliteTransaction transaction, OutboxMessage row) =>
        Command(
                transaction,
                """UPDATE "Outbox" SET "State"=$state, "Attempts"=$attempts, "SentAt"=$sent, "ConnectorId"=$connector, "Problem"=$problem, "NotBefore"=$not, "Repeated"=$repeated WHERE "Id"=$id""",
                ("$state", row.State.ToString()),
                ("$attempts", row.Attempts),
                ("$sent", row.SentAt is { } at ? Text(at) : null),
                ("$connector", row.ConnectorId),
                ("$problem", row.Problem),
                ("$not", row.NotBefore is { } until ? Text(until) : null),
                ("$repeated", row.Repeated),
                ("$id", row.Id)
            )
            .ExecuteNonQuery();

    public void Wipe(SqliteTransaction transaction, IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            Command(transaction, $"DELETE FROM \"{table}\"").ExecuteNonQuery();
        }
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
            }
            prepared[sql] = command;
        }
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }
        return command;
    }

    private static string Text(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
