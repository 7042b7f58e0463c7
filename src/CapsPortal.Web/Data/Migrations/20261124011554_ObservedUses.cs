using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ObservedUses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "observed_uses");

            migrationBuilder.DropTable(
                name: "observed_sheets");
        }
    }
}
