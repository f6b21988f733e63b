using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations
{
    /// <inheritdoc />
    public partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "EffectiveTo",
                table: "Reminders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SinceYear",
                table: "Reminders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "Reminders",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Muted",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Muted", x => new { x.PersonId, x.Topic });
                });

            migrationBuilder.CreateTable(
                name: "Nudges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nudges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Records_Status",
                table: "Records",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_About",
                table: "Outbox",
                column: "About",
                filter: "\"About\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Reminders",
                table: "Outbox",
                column: "CreatedAt",
                filter: "\"Kind\" = 'reminder'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Undelivered",
                table: "Outbox",
                column: "State",
                filter: "\"State\" IN ('Unclear','Dead')");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_PersonId_Last",
                table: "Absences",
                columns: new[] { "PersonId", "Last" });

            migrationBuilder.CreateIndex(
                name: "IX_Nudges_DueAt",
                table: "Nudges",
                column: "DueAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "Muted");

            migrationBuilder.DropTable(
                name: "Nudges");

            migrationBuilder.DropIndex(
                name: "IX_Records_Status",
                table: "Records");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_About",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Reminders",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Undelivered",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "EffectiveTo",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "SinceYear",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "Reminders");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Outbox");
        }
    }
}
