using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace CapsPortal.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class WordsApartInSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<NpgsqlTsVector>(
                name: "search_vector",
                table: "publications",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "setweight(to_tsvector('caps_fr', translate(title, '-/‐‑–', '     ')), 'A') || setweight(to_tsvector('caps_fr', translate(summary || ' ' || action || ' ' || structure || ' ' || theme || ' ' || territory, '-/‐‑–', '     ')), 'B') || setweight(to_tsvector('caps_fr', translate(full_text, '-/‐‑–', '     ')), 'C')",
                stored: true,
                oldClrType: typeof(NpgsqlTsVector),
                oldType: "tsvector",
                oldNullable: true,
                oldComputedColumnSql: "setweight(to_tsvector('caps_fr', title), 'A') || setweight(to_tsvector('caps_fr', summary || ' ' || action || ' ' || structure || ' ' || theme || ' ' || territory), 'B') || setweight(to_tsvector('caps_fr', full_text), 'C')",
                oldStored: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<NpgsqlTsVector>(
                name: "search_vector",
                table: "publications",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "setweight(to_tsvector('caps_fr', title), 'A') || setweight(to_tsvector('caps_fr', summary || ' ' || action || ' ' || structure || ' ' || theme || ' ' || territory), 'B') || setweight(to_tsvector('caps_fr', full_text), 'C')",
                stored: true,
                oldClrType: typeof(NpgsqlTsVector),
                oldType: "tsvector",
                oldNullable: true,
                oldComputedColumnSql: "setweight(to_tsvector('caps_fr', translate(title, '-/‐‑–', '     ')), 'A') || setweight(to_tsvector('caps_fr', translate(summary || ' ' || action || ' ' || structure || ' ' || theme || ' ' || territory, '-/‐‑–', '     ')), 'B') || setweight(to_tsvector('caps_fr', translate(full_text, '-/‐‑–', '     ')), 'C')",
                oldStored: true);
        }
    }
}
