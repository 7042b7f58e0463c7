using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Screening : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "kept_passages",
                table: "sheets",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "personal_data_search",
                table: "declaration_versions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "screening_at",
                table: "declaration_versions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_blocking_left",
                table: "declaration_versions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "screening_digest",
                table: "declaration_versions",
                type: "character(64)",
                fixedLength: true,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_found",
                table: "declaration_versions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_replaced",
                table: "declaration_versions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_set_aside",
                table: "declaration_versions",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "personal_data_search",
                table: "ai_usage_declarations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "screening_at",
                table: "ai_usage_declarations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_blocking_left",
                table: "ai_usage_declarations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "screening_digest",
                table: "ai_usage_declarations",
                type: "character(64)",
                fixedLength: true,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_found",
                table: "ai_usage_declarations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_replaced",
                table: "ai_usage_declarations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "screening_set_aside",
                table: "ai_usage_declarations",
                type: "integer",
                nullable: true);

            // What was ticked before is kept as it was attested: it is not judged again.
            foreach (var table in (string[])["ai_usage_declarations", "declaration_versions"])
            {
                migrationBuilder.Sql(
                    $"""
                     update {table} set personal_data_search =
                         case when personal_data_searched and 'ProviderDocument' = any (data) then 'Attested' else 'NotSearched' end
                     """);
                migrationBuilder.DropColumn(name: "personal_data_searched", table: table);
            }

            migrationBuilder.CreateTable(
                name: "screening_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    digest = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    blocking_left = table.Column<int>(type: "integer", nullable: false),
                    found = table.Column<int>(type: "integer", nullable: false),
                    replaced = table.Column<int>(type: "integer", nullable: false),
                    set_aside = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_screening_records_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_screening_records_sheet_id",
                table: "screening_records",
                column: "sheet_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in (string[])["ai_usage_declarations", "declaration_versions"])
            {
                migrationBuilder.AddColumn<bool>(name: "personal_data_searched", table: table, type: "boolean", nullable: false, defaultValue: false);
                migrationBuilder.Sql($"update {table} set personal_data_searched = personal_data_search <> 'NotSearched'");
            }

            migrationBuilder.DropTable(
                name: "screening_records");

            migrationBuilder.DropColumn(
                name: "kept_passages",
                table: "sheets");

            migrationBuilder.DropColumn(
                name: "personal_data_search",
                table: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "screening_at",
                table: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "screening_blocking_left",
                table: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "screening_digest",
                table: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "screening_found",
                table: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "screening_replaced",
                table: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "screening_set_aside",
                table: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "personal_data_search",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "screening_at",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "screening_blocking_left",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "screening_digest",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "screening_found",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "screening_replaced",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "screening_set_aside",
                table: "ai_usage_declarations");
        }
    }
}
