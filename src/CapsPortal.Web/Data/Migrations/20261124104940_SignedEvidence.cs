using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class SignedEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "drawing",
                table: "signatures",
                type: "character varying(30000)",
                maxLength: 30000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "charter_provisions",
                table: "sheets",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "publications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "data",
                table: "planned_uses",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "reply_to",
                table: "outgoing_mails",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_timestamped",
                table: "files",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "cancelled_at",
                table: "engagement_charters",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "provisions",
                table: "engagement_charters",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "receipt_id",
                table: "consents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "asked_version",
                table: "ai_usage_plans",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "access_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_codes_access_links_link_id",
                        column: x => x.link_id,
                        principalTable: "access_links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "act_traces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: false),
                    user_agent = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_act_traces", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consent_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contributor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_receipts_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consent_receipts_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "engagement_clauses",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    clauses = table.Column<string>(type: "jsonb", nullable: false),
                    stated_by = table.Column<Guid>(type: "uuid", nullable: false),
                    stated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement_clauses", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    contributor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminders", x => x.contributor_id);
                    table.ForeignKey(
                        name: "fk_reminders_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "late_withdrawals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contributor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_late_withdrawals", x => x.id);
                    table.ForeignKey(
                        name: "fk_late_withdrawals_consent_receipts_receipt_id",
                        column: x => x.receipt_id,
                        principalTable: "consent_receipts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_late_withdrawals_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_consents_receipt_id",
                table: "consents",
                column: "receipt_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_codes_link_id_created_at",
                table: "access_codes",
                columns: new[] { "link_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_act_traces_act_id",
                table: "act_traces",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_act_traces_at",
                table: "act_traces",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_consent_receipts_file_id",
                table: "consent_receipts",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_consent_receipts_sheet_id_contributor_id",
                table: "consent_receipts",
                columns: new[] { "sheet_id", "contributor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_late_withdrawals_receipt_id",
                table: "late_withdrawals",
                column: "receipt_id");

            migrationBuilder.CreateIndex(
                name: "ix_late_withdrawals_settled_at",
                table: "late_withdrawals",
                column: "settled_at");

            migrationBuilder.CreateIndex(
                name: "ix_late_withdrawals_sheet_id_contributor_id",
                table: "late_withdrawals",
                columns: new[] { "sheet_id", "contributor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reminders_next_at",
                table: "reminders",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "ix_reminders_sheet_id",
                table: "reminders",
                column: "sheet_id");

            migrationBuilder.AddForeignKey(
                name: "fk_consents_consent_receipts_receipt_id",
                table: "consents",
                column: "receipt_id",
                principalTable: "consent_receipts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // Those who were invited before stay asked about the plan that their charter states.
            migrationBuilder.Sql(
                """
                update ai_usage_plans p set asked_version = c.plan_version
                from (select sheet_id, max(plan_version) as plan_version from engagement_charters group by sheet_id) c
                where c.sheet_id = p.sheet_id
                """);

            // The role that owns the table could give itself these rights back; the trigger then still says no.
            migrationBuilder.Sql(
                """
                create function refuse_journal_change() returns trigger language plpgsql as $$
                begin
                    raise exception 'Rows of the journal are never changed nor removed.' using errcode = 'insufficient_privilege';
                end
                $$;
                create trigger journal_is_append_only before update or delete on journal for each row execute function refuse_journal_change();
                create trigger journal_is_never_emptied before truncate on journal for each statement execute function refuse_journal_change();
                revoke update, delete, truncate on journal from current_user;
                revoke all on journal from public;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                grant update, delete, truncate on journal to current_user;
                drop trigger journal_is_append_only on journal;
                drop trigger journal_is_never_emptied on journal;
                drop function refuse_journal_change();
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_consents_consent_receipts_receipt_id",
                table: "consents");

            migrationBuilder.DropTable(
                name: "access_codes");

            migrationBuilder.DropTable(
                name: "act_traces");

            migrationBuilder.DropTable(
                name: "engagement_clauses");

            migrationBuilder.DropTable(
                name: "late_withdrawals");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "consent_receipts");

            migrationBuilder.DropIndex(
                name: "ix_consents_receipt_id",
                table: "consents");

            migrationBuilder.DropColumn(
                name: "drawing",
                table: "signatures");

            migrationBuilder.DropColumn(
                name: "charter_provisions",
                table: "sheets");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "publications");

            migrationBuilder.DropColumn(
                name: "data",
                table: "planned_uses");

            migrationBuilder.DropColumn(
                name: "reply_to",
                table: "outgoing_mails");

            migrationBuilder.DropColumn(
                name: "is_timestamped",
                table: "files");

            migrationBuilder.DropColumn(
                name: "cancelled_at",
                table: "engagement_charters");

            migrationBuilder.DropColumn(
                name: "provisions",
                table: "engagement_charters");

            migrationBuilder.DropColumn(
                name: "receipt_id",
                table: "consents");

            migrationBuilder.DropColumn(
                name: "asked_version",
                table: "ai_usage_plans");
        }
    }
}
