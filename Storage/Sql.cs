using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Storage;

/// <summary>
/// The only raw SQL of the product: the settings of a connection, and the three small writes that every turn makes (arrival, end,
/// delivery), which are too frequent for change tracking.
/// </summary>
internal static class Sql
{
    public static void Prepare(SqliteConnection connection)
    {
        Run(connection, null, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY");
    }

    /// <summary>Null when the same activity is already there.</summary>
    public static long? Arrive(SqliteConnection connection, SqliteTransaction transaction, InboxActivity row)
    {
        using var command = Command(connection, transaction, """
            INSERT INTO "Inbox" ("ChannelId","ConversationId","Type","ActivityId","Stamp","State","Body","ReceivedAt","Attempts")
            VALUES ($channel,$conversation,$type,$activity,$stamp,'New',$body,$at,0)
            ON CONFLICT DO NOTHING RETURNING "Id"
            """);
        command.Parameters.AddWithValue("$channel", row.ChannelId);
        command.Parameters.AddWithValue("$conversation", row.ConversationId);
        command.Parameters.AddWithValue("$type", row.Type);
        command.Parameters.AddWithValue("$activity", row.ActivityId);
        command.Parameters.AddWithValue("$stamp", row.Stamp);
        command.Parameters.AddWithValue("$body", row.Body);
        command.Parameters.AddWithValue("$at", Text(row.ReceivedAt));
        return command.ExecuteScalar() is long id ? id : null;
    }

    /// <summary>Ends a turn: the body is dropped (it holds what a person wrote), the answer of an invoke is kept.</summary>
    public static void Finish(SqliteConnection connection, SqliteTransaction transaction, long inboxId, InboxState state, string? result)
    {
        using var command = Command(connection, transaction,
            """UPDATE "Inbox" SET "State"=$state, "Result"=$result, "Body"=NULL WHERE "Id"=$id""");
        command.Parameters.AddWithValue("$state", state.ToString());
        command.Parameters.AddWithValue("$result", (object?)result ?? DBNull.Value);
        command.Parameters.AddWithValue("$id", inboxId);
        command.ExecuteNonQuery();
    }

    public static void Attempt(SqliteConnection connection, SqliteTransaction transaction, long inboxId)
    {
        using var command = Command(connection, transaction, """UPDATE "Inbox" SET "Attempts"="Attempts"+1 WHERE "Id"=$id""");
        command.Parameters.AddWithValue("$id", inboxId);
        command.ExecuteNonQuery();
    }

    /// <summary>Adds a message unless its key is there; gives the row its id, or 0.</summary>
    public static void Say(SqliteConnection connection, SqliteTransaction transaction, OutboxMessage row)
    {
        using var command = Command(connection, transaction, """
            INSERT INTO "Outbox" ("Key","Kind","Target","Verb","ActivityId","Body","State","Attempts","CreatedAt")
            VALUES ($key,$kind,$target,$verb,$activity,$body,'Pending',0,$at)
            ON CONFLICT DO NOTHING RETURNING "Id"
            """);
        command.Parameters.AddWithValue("$key", row.Key);
        command.Parameters.AddWithValue("$kind", row.Kind);
        command.Parameters.AddWithValue("$target", row.Target);
        command.Parameters.AddWithValue("$verb", row.Verb);
        command.Parameters.AddWithValue("$activity", (object?)row.ActivityId ?? DBNull.Value);
        command.Parameters.AddWithValue("$body", row.Body);
        command.Parameters.AddWithValue("$at", Text(row.CreatedAt));
        row.Id = command.ExecuteScalar() is long id ? id : 0;
    }

    public static void Delivery(SqliteConnection connection, SqliteTransaction transaction, OutboxMessage row)
    {
        using var command = Command(connection, transaction, """
            UPDATE "Outbox" SET "State"=$state, "Attempts"=$attempts, "SentAt"=$sent, "ConnectorId"=$connector, "Problem"=$problem WHERE "Id"=$id
            """);
        command.Parameters.AddWithValue("$state", row.State.ToString());
        command.Parameters.AddWithValue("$attempts", row.Attempts);
        command.Parameters.AddWithValue("$sent", row.SentAt is { } at ? Text(at) : DBNull.Value);
        command.Parameters.AddWithValue("$connector", (object?)row.ConnectorId ?? DBNull.Value);
        command.Parameters.AddWithValue("$problem", (object?)row.Problem ?? DBNull.Value);
        command.Parameters.AddWithValue("$id", row.Id);
        command.ExecuteNonQuery();
    }

    public static void Wipe(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            Run(connection, transaction, $"DELETE FROM \"{table}\"");
        }
    }

    public static string LibraryVersion(SqliteConnection connection)
    {
        using var command = Command(connection, null, "SELECT sqlite_version()");
        return (string)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = Command(connection, transaction, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        return command;
    }

    private static string Text(DateTime instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
