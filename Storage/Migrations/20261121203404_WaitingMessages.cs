using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Storage.Migrations
{
    /// <inheritdoc />
    public partial class WaitingMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Reminders",
                table: "Outbox");

            migrationBuilder.AddColumn<string>(
                name: "NotBefore",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Repeated",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_NotBefore",
                table: "Outbox",
                column: "NotBefore",
                filter: "\"NotBefore\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Unasked",
                table: "Outbox",
                column: "CreatedAt",
                filter: "\"Kind\" NOT IN ('reply', 'update')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_NotBefore",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Unasked",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "NotBefore",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Repeated",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Reminders",
                table: "Outbox",
                column: "CreatedAt",
                filter: "\"Kind\" = 'reminder'");
        }
    }
}
