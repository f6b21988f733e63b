using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations
{
    /// <inheritdoc />
    public partial class Pledges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Approval",
                table: "Titles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Items",
                table: "Titles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Titles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Needs",
                table: "Titles",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Step",
                table: "Pledges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TextFrom",
                table: "Pledges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Delegations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromId = table.Column<string>(type: "TEXT", nullable: false),
                    ToId = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delegations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Last",
                table: "Delegations",
                column: "Last");

            // what was one step and one kind until now
            migrationBuilder.Sql("UPDATE Titles SET Kind = CASE Code WHEN 'TAMGIO' THEN 'pledge' ELSE 'title' END, Approval = CASE WHEN Scope = 'collective' THEN 'director' WHEN Code = 'TAMGIO' THEN '' WHEN Code = 'CSTDCS' THEN 'head|director' ELSE 'head' END, Needs = CASE Code WHEN 'CSTDCS' THEN 'LDTT' ELSE '' END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Delegations");

            migrationBuilder.DropColumn(
                name: "Approval",
                table: "Titles");

            migrationBuilder.DropColumn(
                name: "Items",
                table: "Titles");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Titles");

            migrationBuilder.DropColumn(
                name: "Needs",
                table: "Titles");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "Pledges");

            migrationBuilder.DropColumn(
                name: "TextFrom",
                table: "Pledges");
        }
    }
}
