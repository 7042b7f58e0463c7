using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class DeclarationVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "hosting_country",
                table: "ai_usage_declarations",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "provider",
                table: "ai_usage_declarations",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "sections",
                table: "ai_usage_declarations",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "verified_by",
                table: "ai_usage_declarations",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "declaration_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    change = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    changed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    authors_agreed = table.Column<bool>(type: "boolean", nullable: false),
                    data = table.Column<string[]>(type: "text[]", nullable: false),
                    discouraged = table.Column<string[]>(type: "text[]", nullable: false),
                    extent = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    follow_up = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hosting_country = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    image_generated = table.Column<bool>(type: "boolean", nullable: false),
                    justification = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    personal_data_searched = table.Column<bool>(type: "boolean", nullable: false),
                    provider = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    purpose = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    requests = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sections = table.Column<List<string>>(type: "text[]", nullable: false, defaultValueSql: "'{}'"),
                    tool_version = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    used_on = table.Column<DateOnly>(type: "date", nullable: false),
                    verified = table.Column<string[]>(type: "text[]", nullable: false),
                    verified_by = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    vigilance_heeded = table.Column<bool>(type: "boolean", nullable: false),
                    guided_use_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tool_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    tool_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    use_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_declaration_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_declaration_versions_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_declaration_versions_sheet_id",
                table: "declaration_versions",
                column: "sheet_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "declaration_versions");

            migrationBuilder.DropColumn(
                name: "hosting_country",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "provider",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "sections",
                table: "ai_usage_declarations");

            migrationBuilder.DropColumn(
                name: "verified_by",
                table: "ai_usage_declarations");
        }
    }
}
