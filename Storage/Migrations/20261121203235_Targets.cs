using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations
{
    /// <inheritdoc />
    public partial class Targets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Targets",
                table: "Targets");

            migrationBuilder.AddColumn<string>(
                name: "Period",
                table: "Targets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Measure",
                table: "Targets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Targets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AwardCode",
                table: "Commendations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Period",
                table: "Commendations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Commendations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Withdrawn",
                table: "Commendations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Targets",
                table: "Targets",
                columns: new[] { "Period", "Id" });

            migrationBuilder.CreateTable(
                name: "AwardForms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    NameVi = table.Column<string>(type: "TEXT", nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BaseExclusions",
                columns: table => new
                {
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BaseExclusions", x => new { x.Period, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "TitleConditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TitleCode = table.Column<string>(type: "TEXT", nullable: false),
                    Law = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    AnyOf = table.Column<string>(type: "TEXT", nullable: false),
                    TextVi = table.Column<string>(type: "TEXT", nullable: false),
                    TextEn = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TitleConditions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Commendations_Period",
                table: "Commendations",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_AwardForms_Code_EffectiveFrom",
                table: "AwardForms",
                columns: new[] { "Code", "EffectiveFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TitleConditions_TitleCode_Law_Kind_EffectiveFrom",
                table: "TitleConditions",
                columns: new[] { "TitleCode", "Law", "Kind", "EffectiveFrom" },
                unique: true);

            // a department's one movement year until now; an award's own year
            migrationBuilder.Sql("UPDATE Targets SET Period = COALESCE((SELECT strftime('%Y', MAX(StartsOn)) FROM Movements), '') WHERE Period = ''");
            migrationBuilder.Sql("UPDATE Commendations SET Period = strftime('%Y', Date) WHERE Period = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwardForms");

            migrationBuilder.DropTable(
                name: "BaseExclusions");

            migrationBuilder.DropTable(
                name: "TitleConditions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Targets",
                table: "Targets");

            migrationBuilder.DropIndex(
                name: "IX_Commendations_Period",
                table: "Commendations");

            migrationBuilder.DropColumn(
                name: "Period",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "Measure",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Targets");

            migrationBuilder.DropColumn(
                name: "AwardCode",
                table: "Commendations");

            migrationBuilder.DropColumn(
                name: "Period",
                table: "Commendations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Commendations");

            migrationBuilder.DropColumn(
                name: "Withdrawn",
                table: "Commendations");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Targets",
                table: "Targets",
                column: "Id");
        }
    }
}
