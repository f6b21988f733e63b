using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations.Sqlite;

/// <summary>
/// What was packed into a text with separators of its own becomes JSON in the same column. The trail of the ballots is rewritten with them: "undo"
/// puts back what it says. json_quote makes the packed text one JSON string first, so that a quotation mark in it breaks nothing.
/// </summary>
public partial class TypedColumns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // "CB16|CB01"
        migrationBuilder.Sql("""UPDATE "Pledges" SET "Route" = CASE "Route" WHEN '' THEN '[]' ELSE '[' || replace(json_quote("Route"), '|', '","') || ']' END""");
        migrationBuilder.Sql("""UPDATE "Outbox" SET "About" = '[' || replace(json_quote("About"), '|', '","') || ']' WHERE "About" IS NOT NULL""");
        // "3-4"
        migrationBuilder.Sql("""
            UPDATE "Titles" SET "Items" = CASE WHEN instr("Items", '-') = 0 THEN json_object('Least', 0, 'Most', 0)
                ELSE json_object('Least', CAST("Items" AS INTEGER), 'Most', CAST(substr("Items", instr("Items", '-') + 1) AS INTEGER)) END
            """);
        migrationBuilder.Sql($"""UPDATE "Ballots" SET "Sheet" = {Sheet("\"Sheet\"")}""");
        foreach (var side in Sides)
        {
            migrationBuilder.Sql($"""
                UPDATE "Audit" SET "{side}" = json_set("{side}", '$.Sheet', json({Sheet($"json_extract(\"{side}\", '$.Sheet')")}))
                WHERE "Entity" = 'Ballot' AND json_type("{side}", '$.Sheet') = 'text'
                """);
        }
        // rows without a class were treated as B everywhere
        foreach (var table in new[] { "Records", "Violations" })
        {
            migrationBuilder.Sql($"""UPDATE "{table}" SET "Sensitivity" = 'B' WHERE "Sensitivity" NOT IN ('A', 'B', 'C')""");
        }
        // "B1=25=reason" on lines of their own; a reason may hold any sign but the end of a line
        migrationBuilder.Sql("""
            WITH RECURSIVE "Lines" ("Row", "No", "Line", "Rest") AS (
                SELECT rowid, 0, '', "Items" || char(10) FROM "Publications" WHERE "Items" <> ''
                UNION ALL
                SELECT "Row", "No" + 1, substr("Rest", 1, instr("Rest", char(10)) - 1), substr("Rest", instr("Rest", char(10)) + 1) FROM "Lines" WHERE "Rest" <> ''),
            "Parts" ("Row", "No", "Id", "Points") AS (
                SELECT "Row", "No", substr("Line", 1, instr("Line", '=') - 1), substr("Line", instr("Line", '=') + 1) FROM "Lines" WHERE instr("Line", '=') > 0),
            "Bonus" ("Row", "Json") AS (
                SELECT "Row", json_group_array(json_object('CriterionId', "Id", 'Points', CAST("Points" AS INTEGER), 'Reason', substr("Points", instr("Points", '=') + 1)) ORDER BY "No")
                FROM "Parts" GROUP BY "Row")
            UPDATE "Publications" SET "Items" = coalesce((SELECT "Json" FROM "Bonus" WHERE "Row" = "Publications".rowid), '[]')
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""UPDATE "Pledges" SET "Route" = (SELECT coalesce(group_concat(value, '|' ORDER BY key), '') FROM json_each("Route"))""");
        migrationBuilder.Sql("""UPDATE "Outbox" SET "About" = (SELECT group_concat(value, '|' ORDER BY key) FROM json_each("About")) WHERE "About" IS NOT NULL""");
        migrationBuilder.Sql("""
            UPDATE "Titles" SET "Items" = CASE WHEN json_extract("Items", '$.Most') = 0 THEN ''
                ELSE json_extract("Items", '$.Least') || '-' || json_extract("Items", '$.Most') END
            """);
        migrationBuilder.Sql($"""UPDATE "Ballots" SET "Sheet" = {Packed("\"Sheet\"")}""");
        foreach (var side in Sides)
        {
            migrationBuilder.Sql($"""
                UPDATE "Audit" SET "{side}" = json_set("{side}", '$.Sheet', {Packed($"json_extract(\"{side}\", '$.Sheet')")})
                WHERE "Entity" = 'Ballot' AND json_type("{side}", '$.Sheet') = 'array'
                """);
        }
        migrationBuilder.Sql("""
            UPDATE "Publications" SET "Items" = (SELECT coalesce(group_concat(
                json_extract(value, '$.CriterionId') || '=' || json_extract(value, '$.Points') || '=' || json_extract(value, '$.Reason'), char(10) ORDER BY key), '')
                FROM json_each("Items"))
            """);
    }

    private static readonly string[] Sides = ["Before", "After"];

    // "C1=250 C2=175": the last number ends the text, so the closing quotation mark is all that trails it
    private static string Sheet(string packed) => $$"""
        CASE {{packed}} WHEN '' THEN '[]'
            ELSE '[{"CriterionId":' || replace(replace(rtrim(json_quote({{packed}}), '"'), '=', '","Points":'), ' ', '},{"CriterionId":"') || '}]' END
        """;

    private static string Packed(string json) => $"""
        (SELECT coalesce(group_concat(json_extract(value, '$.CriterionId') || '=' || json_extract(value, '$.Points'), ' ' ORDER BY key), '') FROM json_each({json}))
        """;
}
