using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Teaching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Taught",
                columns: table => new
                {
                    Plain = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Row = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Taught", x => x.Plain);
                });

            migrationBuilder.CreateTable(
                name: "Unclear",
                columns: table => new
                {
                    Plain = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Unclear", x => x.Plain);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Unclear_LastAt",
                table: "Unclear",
                column: "LastAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Taught");

            migrationBuilder.DropTable(
                name: "Unclear");
        }
    }
}
