using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class CharterInsideTheWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ai_uses",
                table: "publications",
                type: "jsonb",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "feedbacks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    useful = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedbacks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observed_sheets",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission = table.Column<int>(type: "integer", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    edition_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observed_sheets", x => x.sheet_id);
                    table.ForeignKey(
                        name: "fk_observed_sheets_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_editions",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    in_force_from = table.Column<DateOnly>(type: "date", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_editions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observed_uses",
                columns: table => new
                {
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submission = table.Column<int>(type: "integer", nullable: false),
                    declaration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    guided_use_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    use_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    tool_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    tool_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    used_on = table.Column<DateOnly>(type: "date", nullable: false),
                    edition_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason_ids = table.Column<List<string>>(type: "text[]", nullable: false),
                    requests = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    image_generated = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_observed_uses", x => new { x.sheet_id, x.submission, x.declaration_id });
                    table.ForeignKey(
                        name: "fk_observed_uses_observed_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "observed_sheets",
                        principalColumn: "sheet_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    based_on_id = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_editions_published_editions_based_on_id",
                        column: x => x.based_on_id,
                        principalTable: "published_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_declaration_versions_sheet_id",
                table: "declaration_versions",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_editions_based_on_id",
                table: "draft_editions",
                column: "based_on_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_feedbacks_author_id_created_at",
                table: "feedbacks",
                columns: new[] { "author_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_feedbacks_created_at",
                table: "feedbacks",
                column: "created_at",
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_feedbacks_subject_id_created_at",
                table: "feedbacks",
                columns: new[] { "subject_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_observed_sheets_submitted_on",
                table: "observed_sheets",
                column: "submitted_on");

            migrationBuilder.CreateIndex(
                name: "ix_observed_uses_edition_id_used_on",
                table: "observed_uses",
                columns: new[] { "edition_id", "used_on" });

            migrationBuilder.CreateIndex(
                name: "ix_observed_uses_used_on",
                table: "observed_uses",
                column: "used_on");

            migrationBuilder.CreateIndex(
                name: "ix_published_editions_in_force_from",
                table: "published_editions",
                column: "in_force_from",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "declaration_versions");

            migrationBuilder.DropTable(
                name: "draft_editions");

            migrationBuilder.DropTable(
                name: "feedbacks");

            migrationBuilder.DropTable(
                name: "observed_uses");

            migrationBuilder.DropTable(
                name: "published_editions");

            migrationBuilder.DropTable(
                name: "observed_sheets");

            migrationBuilder.DropColumn(
                name: "ai_uses",
                table: "publications");

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
