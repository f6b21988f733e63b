using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "Initiatives",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "Initiatives",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionNo",
                table: "Initiatives",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Initiatives",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Period",
                table: "Initiatives",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SubmittedAt",
                table: "Initiatives",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Initiatives",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Progress",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    PledgeId = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Progress", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Results",
                columns: table => new
                {
                    PledgeId = table.Column<string>(type: "TEXT", nullable: false),
                    Kept = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    StatedBy = table.Column<string>(type: "TEXT", nullable: false),
                    StatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    ConfirmerId = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Results", x => x.PledgeId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Initiatives_PersonId",
                table: "Initiatives",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Progress_ById_At",
                table: "Progress",
                columns: new[] { "ById", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Progress_PledgeId",
                table: "Progress",
                column: "PledgeId");

            migrationBuilder.CreateIndex(
                name: "IX_Results_ConfirmerId_State",
                table: "Results",
                columns: new[] { "ConfirmerId", "State" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Progress");

            migrationBuilder.DropTable(
                name: "Results");

            migrationBuilder.DropIndex(
                name: "IX_Initiatives_PersonId",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "DecidedOn",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "DecisionNo",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Description",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Period",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "SubmittedAt",
                table: "Initiatives");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Initiatives");
        }
    }
}
