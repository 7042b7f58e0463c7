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

            migrationBuilder.CreateIndex(
                name: "ix_access_codes_link_id_created_at",
                table: "access_codes",
                columns: new[] { "link_id", "created_at" });

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

            migrationBuilder.DropTable(
                name: "access_codes");
        }
    }
}
