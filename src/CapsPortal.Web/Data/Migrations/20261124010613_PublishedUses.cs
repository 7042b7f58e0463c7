using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PublishedUses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ai_uses",
                table: "publications",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ai_uses",
                table: "publications");
        }
    }
}
