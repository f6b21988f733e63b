using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations
{
    /// <inheritdoc />
    public partial class Scoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Bonuses",
                table: "Bonuses");

            migrationBuilder.RenameColumn(
                name: "RoomId",
                table: "Corrections",
                newName: "SubjectId");

            migrationBuilder.RenameColumn(
                name: "RoomId",
                table: "Bonuses",
                newName: "SubjectId");

            migrationBuilder.RenameColumn(
                name: "RoomId",
                table: "Ballots",
                newName: "SubjectId");

            migrationBuilder.RenameIndex(
                name: "IX_Ballots_RoundId_EvaluatorId_RoomId",
                table: "Ballots",
                newName: "IX_Ballots_RoundId_EvaluatorId_SubjectId");

            migrationBuilder.RenameColumn(
                name: "RoomId",
                table: "AgreedScores",
                newName: "SubjectId");

            migrationBuilder.AddColumn<int>(
                name: "BonusCap",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ClosedAt",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBy",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ClosedMissing",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "HeadId",
                table: "Rounds",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "MinBallots",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "ModelApart",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "OutlierFrom",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PublishedVersion",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "QuorumPercent",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Scored",
                table: "Rounds",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TieRule",
                table: "Rounds",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "DecisionNote",
                table: "Corrections",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Bonuses",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Comment",
                table: "Ballots",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Evidence",
                table: "Ballots",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sheet",
                table: "Ballots",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Save",
                table: "Audit",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bonuses",
                table: "Bonuses",
                columns: new[] { "RoundId", "SubjectId", "CriterionId" });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Bonus = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => new { x.RoundId, x.Version, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Recusals",
                columns: table => new
                {
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<string>(type: "TEXT", nullable: false),
                    EvaluatorId = table.Column<string>(type: "TEXT", nullable: false),
                    SelfAt = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    LiftedBy = table.Column<string>(type: "TEXT", nullable: true),
                    LiftedAt = table.Column<string>(type: "TEXT", nullable: true),
                    LiftReason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recusals", x => new { x.RoundId, x.SubjectId, x.EvaluatorId });
                });

            migrationBuilder.CreateTable(
                name: "Reopenings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reopenings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Seats",
                columns: table => new
                {
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleVi = table.Column<string>(type: "TEXT", nullable: false),
                    IsHead = table.Column<bool>(type: "INTEGER", nullable: false),
                    RepresentsVi = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seats", x => new { x.RoundId, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "Sheets",
                columns: table => new
                {
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    NameVi = table.Column<string>(type: "TEXT", nullable: false),
                    MaxPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    IsBonus = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sheets", x => new { x.RoundId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Subjects",
                columns: table => new
                {
                    RoundId = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    NameVi = table.Column<string>(type: "TEXT", nullable: false),
                    GroupId = table.Column<string>(type: "TEXT", nullable: false),
                    UnitId = table.Column<string>(type: "TEXT", nullable: false),
                    IsLeaders = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsModel = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subjects", x => new { x.RoundId, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_RoundId_Status",
                table: "Corrections",
                columns: new[] { "RoundId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Reopenings_RoundId",
                table: "Reopenings",
                column: "RoundId");

            // what rounds that had opened were scored by: the panel, the offices and the criteria of then were those of now
            migrationBuilder.Sql("UPDATE \"Rounds\" SET \"BonusCap\"=200, \"QuorumPercent\"=50, \"MinBallots\"=3, \"OutlierFrom\"=150, \"TieRule\"='shared', \"Scored\"='offices', \"PublishedVersion\"=(\"State\"='Published')");
            migrationBuilder.Sql("UPDATE \"Rounds\" SET \"HeadId\"=COALESCE((SELECT p.\"PersonId\" FROM \"Panel\" p WHERE p.\"MovementId\"=\"Rounds\".\"MovementId\" AND p.\"IsHead\"),'') WHERE \"State\"<>'Draft'");
            migrationBuilder.Sql("INSERT INTO \"Seats\" (\"RoundId\",\"PersonId\",\"RoleVi\",\"IsHead\",\"RepresentsVi\") SELECT r.\"Id\", p.\"PersonId\", p.\"RoleVi\", p.\"IsHead\", p.\"RepresentsVi\" FROM \"Rounds\" r JOIN \"Panel\" p ON p.\"MovementId\"=r.\"MovementId\" WHERE r.\"State\"<>'Draft'");
            migrationBuilder.Sql("INSERT INTO \"Subjects\" (\"RoundId\",\"Id\",\"Kind\",\"NameVi\",\"GroupId\",\"UnitId\",\"IsLeaders\",\"IsModel\") SELECT r.\"Id\", o.\"Id\", 'Office', o.\"NameVi\", o.\"GroupId\", o.\"UnitId\", o.\"Kind\"='leader', COALESCE(g.\"ModelRoomId\"=o.\"Id\",0) FROM \"Rounds\" r CROSS JOIN \"Rooms\" o LEFT JOIN \"Groups\" g ON g.\"Id\"=o.\"GroupId\" WHERE r.\"State\"<>'Draft'");
            migrationBuilder.Sql("INSERT INTO \"Sheets\" (\"RoundId\",\"Id\",\"NameVi\",\"MaxPoints\",\"IsBonus\") SELECT r.\"Id\", c.\"Id\", c.\"NameVi\", c.\"MaxPoints\", c.\"Kind\"='bonus' FROM \"Rounds\" r JOIN \"Criteria\" c ON c.\"MovementId\"=r.\"MovementId\" WHERE r.\"State\"<>'Draft'");
            migrationBuilder.Sql("INSERT INTO \"Publications\" (\"RoundId\",\"Version\",\"SubjectId\",\"Score\",\"Bonus\",\"Reason\",\"Items\") SELECT a.\"RoundId\", 1, a.\"SubjectId\", a.\"Score\", COALESCE((SELECT SUM(b.\"Points\") FROM \"Bonuses\" b WHERE b.\"RoundId\"=a.\"RoundId\" AND b.\"SubjectId\"=a.\"SubjectId\"),0), a.\"Reason\", COALESCE((SELECT group_concat(b.\"CriterionId\" || '=' || b.\"Points\" || '=', char(10)) FROM \"Bonuses\" b WHERE b.\"RoundId\"=a.\"RoundId\" AND b.\"SubjectId\"=a.\"SubjectId\" AND b.\"Points\">0),'') FROM \"AgreedScores\" a JOIN \"Rounds\" r ON r.\"Id\"=a.\"RoundId\" WHERE r.\"State\"='Published'");
            migrationBuilder.Sql("INSERT OR IGNORE INTO \"Rules\" (\"MovementId\",\"Key\",\"Value\",\"EffectiveFrom\",\"Source\") SELECT * FROM (VALUES ('', 'scoring.own_room_ballots', 'recuse', '2000-01-01', 'SCO-13'), ('', 'scoring.bonus_counts', 'false', '2000-01-01', 'SCO-05'), ('', 'scoring.subjects', 'offices', '2000-01-01', 'SCO-02'), ('', 'scoring.model_scored_separately', 'false', '2000-01-01', 'Q1'), ('', 'scoring.bonus_cap', '200', '2000-01-01', 'Q2'), ('', 'scoring.quorum_percent', '50', '2000-01-01', 'setting'), ('', 'scoring.min_ballots', '3', '2000-01-01', 'Q6'), ('', 'scoring.outlier_from', '150', '2000-01-01', 'SCO-03'), ('', 'scoring.tie_rule', 'shared', '2000-01-01', 'SCO-08'), ('', 'panel.union_seats', '1', '2000-01-01', 'ACT-01'), ('', 'panel.offices_per_group', '3', '2000-01-01', 'SCO-02'), ('', 'ranking.channel_top', '3', '2000-01-01', 'setting')) WHERE EXISTS (SELECT 1 FROM \"Departments\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "Recusals");

            migrationBuilder.DropTable(
                name: "Reopenings");

            migrationBuilder.DropTable(
                name: "Seats");

            migrationBuilder.DropTable(
                name: "Sheets");

            migrationBuilder.DropTable(
                name: "Subjects");

            migrationBuilder.DropIndex(
                name: "IX_Corrections_RoundId_Status",
                table: "Corrections");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Bonuses",
                table: "Bonuses");

            migrationBuilder.DropColumn(
                name: "BonusCap",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ClosedBy",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ClosedMissing",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "HeadId",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "MinBallots",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "ModelApart",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "OutlierFrom",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "PublishedVersion",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "QuorumPercent",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "Scored",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "TieRule",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "DecisionNote",
                table: "Corrections");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Bonuses");

            migrationBuilder.DropColumn(
                name: "Comment",
                table: "Ballots");

            migrationBuilder.DropColumn(
                name: "Evidence",
                table: "Ballots");

            migrationBuilder.DropColumn(
                name: "Sheet",
                table: "Ballots");

            migrationBuilder.DropColumn(
                name: "Save",
                table: "Audit");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "Corrections",
                newName: "RoomId");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "Bonuses",
                newName: "RoomId");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "Ballots",
                newName: "RoomId");

            migrationBuilder.RenameIndex(
                name: "IX_Ballots_RoundId_EvaluatorId_SubjectId",
                table: "Ballots",
                newName: "IX_Ballots_RoundId_EvaluatorId_RoomId");

            migrationBuilder.RenameColumn(
                name: "SubjectId",
                table: "AgreedScores",
                newName: "RoomId");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bonuses",
                table: "Bonuses",
                columns: new[] { "RoundId", "RoomId", "CriterionId" });
        }
    }
}
