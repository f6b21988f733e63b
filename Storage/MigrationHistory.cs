using Microsoft.Data.Sqlite;

namespace Storage;

/// <summary>
/// What a database says about the migrations that made it. Before the first release the migrations were put together into one, Initial:
/// a database that had all of them has exactly its shape, so only its history is written anew. Anything else that this program does not
/// know is refused before a single row is touched.
/// </summary>
internal static class MigrationHistory
{
    private const string LastBeforeInitial = "20261121213059_Registers";

    public static void Bring(SqliteConnection connection, IReadOnlyList<string> known)
    {
        var applied = Sql.Migrations(connection);
        var unknown = applied.Where(id => !known.Contains(id)).ToList();
        if (unknown.Count == 0)
        {
            return;
        }
        if (applied[^1] == LastBeforeInitial)
        {
            Sql.ReplaceMigrations(connection, known[0]);
            return;
        }
        throw new UnknownShapeException(older: string.CompareOrdinal(applied[^1], known[0]) < 0);
    }
}

/// <summary>The database was made by another version of the program, and no way leads from its shape to the present one.</summary>
public sealed class UnknownShapeException(bool older) : Exception("the database was made by another version")
{
    /// <summary>Made by an earlier version; otherwise by a later one.</summary>
    public bool Older => older;
}
