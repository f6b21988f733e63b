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
    // each row is read once and met with its subject by key; the ranks are given to 200 sums
    private const string Facts = """
        WITH facts AS (
          SELECT s."GroupId" AS "Group", s."RoundId" AS "Round", a."Score" AS "Score", 0 AS "Bonus", 1 AS "Room"
          FROM "Subjects" AS s JOIN "AgreedScores" AS a ON a."RoundId" = s."RoundId" AND a."SubjectId" = s."Id" WHERE s."RoundId" IN ($one, $other)
          UNION ALL
          SELECT s."GroupId", s."RoundId", 0, b."Points", 0 FROM "Bonuses" AS b JOIN "Subjects" AS s ON s."RoundId" = b."RoundId" AND s."Id" = b."SubjectId" WHERE b."RoundId"
        """;

    private const string OfRound =
        Facts
        + """
             = $one),
            sums AS (
              SELECT "Group", SUM(CASE "Round" WHEN $one THEN "Score" END) AS "Points", SUM(CASE "Round" WHEN $other THEN "Score" END) AS "Before", SUM("Bonus") AS "Bonus",
                SUM(CASE "Round" WHEN $one THEN "Room" END) AS "Rooms" FROM facts GROUP BY "Group"),
            ranked AS (
              SELECT *, RANK() OVER (ORDER BY "Points" DESC) AS "Rank", RANK() OVER (ORDER BY "Before" DESC) AS "Was", COUNT(*) OVER (PARTITION BY "Points") AS "Sharing", COUNT(*) OVER () AS "All" FROM sums)
            SELECT r."Group", g."NameVi", r."Points", r."Points" + r."Bonus", r."Rank", r."Sharing", r."Was" - r."Rank", r."Rooms", r."All"
            FROM ranked AS r JOIN "Groups" AS g ON g."Id" = r."Group" ORDER BY r."Rank", r."Group" LIMIT 10
            """;

    private const string OfYear =
        Facts
        + """
             IN ($one, $other)),
            sums AS (SELECT "Group", SUM("Score") AS "Points", SUM("Bonus") AS "Bonus", SUM("Room") AS "Rooms" FROM facts GROUP BY "Group"),
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
            lines.Add(
                new(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetInt32(2),
                    reader.GetInt32(3),
                    reader.GetInt32(4),
                    reader.GetInt32(5) > 1,
                    reader.IsDBNull(6) ? null : reader.GetInt32(6),
                    reader.GetInt32(7)
                )
            );
        }
        return lines;
    }

    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}
