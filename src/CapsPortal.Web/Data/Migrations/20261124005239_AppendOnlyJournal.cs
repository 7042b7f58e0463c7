using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class AppendOnlyJournal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
