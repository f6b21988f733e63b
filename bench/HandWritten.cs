using Microsoft.Data.Sqlite;
using Storage;

namespace Bench;

/// <summary>A line of the ranking: what the card's first page shows of a group.</summary>
public sealed record Line(string Id, string Name, int Points, int WithBonus, int Rank, bool Tied, int? Trend, int Rooms);

/// <summary>
/// The floor of a ranking turn: the same question as SQL by hand, one prepared command on an open connection. Sums, bonuses, ranks, ties,
/// the trend against the round before, the number of all groups and the first page of ten, read into records. No understanding of words, no
/// rights, no card.
/// </summary>
public sealed class HandWritten : IDisposable
{
    // one pass over both rounds' rows; the ranks are given to 200 sums
    private const string Facts = """
        WITH facts AS (
          SELECT "RoundId", "SubjectId", "Score", 1 AS "Room", 0 AS "Bonus" FROM "AgreedScores" WHERE "RoundId" IN ($one, $other)
          UNION ALL SELECT "RoundId", "SubjectId", 0, 0, "Points" FROM "Bonuses" WHERE "RoundId" IN ($one, $other)),

        """;

    private const string OfRound = Facts + """
        sums AS (
          SELECT s."GroupId" AS "Group", SUM(CASE f."RoundId" WHEN $one THEN f."Score" END) AS "Points", SUM(CASE f."RoundId" WHEN $other THEN f."Score" END) AS "Before",
            SUM(CASE f."RoundId" WHEN $one THEN f."Bonus" END) AS "Bonus", SUM(CASE f."RoundId" WHEN $one THEN f."Room" END) AS "Rooms"
          FROM facts AS f JOIN "Subjects" AS s ON s."RoundId" = f."RoundId" AND s."Id" = f."SubjectId" GROUP BY s."GroupId"),
        ranked AS (
          SELECT *, RANK() OVER (ORDER BY "Points" DESC) AS "Rank", RANK() OVER (ORDER BY "Before" DESC) AS "Was", COUNT(*) OVER (PARTITION BY "Points") AS "Sharing", COUNT(*) OVER () AS "All" FROM sums)
        SELECT r."Group", g."NameVi", r."Points", r."Points" + r."Bonus", r."Rank", r."Sharing", r."Was" - r."Rank", r."Rooms", r."All"
        FROM ranked AS r JOIN "Groups" AS g ON g."Id" = r."Group" ORDER BY r."Rank", r."Group" LIMIT 10
        """;

    private const string OfYear = Facts + """
        sums AS (
          SELECT s."GroupId" AS "Group", SUM(f."Score") AS "Points", SUM(f."Bonus") AS "Bonus", SUM(f."Room") AS "Rooms"
          FROM facts AS f JOIN "Subjects" AS s ON s."RoundId" = f."RoundId" AND s."Id" = f."SubjectId" GROUP BY s."GroupId"),
        ranked AS (SELECT *, RANK() OVER (ORDER BY "Points" DESC) AS "Rank", COUNT(*) OVER (PARTITION BY "Points") AS "Sharing", COUNT(*) OVER () AS "All" FROM sums)
        SELECT r."Group", g."NameVi", r."Points", r."Points" + r."Bonus", r."Rank", r."Sharing", NULL, r."Rooms", r."All"
        FROM ranked AS r JOIN "Groups" AS g ON g."Id" = r."Group" ORDER BY r."Rank", r."Group" LIMIT 10
        """;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;

    /// <param name="other">The round before, for the trend; or the year's other round.</param>
    public HandWritten(StorageFile file, string one, string other, bool year)
    {
        connection = new(file.ConnectionString);
        connection.Open();
        command = connection.CreateCommand();
        command.CommandText = year ? OfYear : OfRound;
        command.Parameters.AddWithValue("$one", one);
        command.Parameters.AddWithValue("$other", other);
        command.Prepare();
    }

    public List<Line> Ask()
    {
        var lines = new List<Line>(10);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            lines.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5) > 1, reader.IsDBNull(6) ? null : reader.GetInt32(6), reader.GetInt32(7)));
        }
        return lines;
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}
