using CapsPortal.Web.Data;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>The database as a whole, looked at from beside the portal.</summary>
internal static class Database
{
    /// <summary>A digest of every row of every table: it stays the same only if nothing at all was written.</summary>
    public static Task<string> DigestAsync(PortalFixture portal) => portal.WithDatabaseAsync(db => db.Database.SqlQuery<string>(
        $"""
        select md5(string_agg(query_to_xml(format('select md5(t::text) as row from %I.%I t order by 1', schemaname, tablename), true, false, '')::text, '' order by tablename)) as "Value"
        from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
        """).SingleAsync());

    /// <summary>
    /// Sends requests that meet: each has read what it is about to change before any of them writes. They are held at the
    /// journal, which every change needs, until all of them wait there.
    /// </summary>
    public static async Task<IReadOnlyList<PortalPage>> RaceAsync(PortalFixture portal, params IEnumerable<Func<Task<PortalPage>>> requests)
    {
        await using var connection = new NpgsqlConnection(portal.ConnectionString);
        await connection.OpenAsync();
        await using var held = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand($"select pg_advisory_xact_lock({CapsDbContext.JournalLock})", connection))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var sent = requests.Select(request => request()).ToList();
        await using var waiting = new NpgsqlCommand(
            "select count(*) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())", connection);
        while ((long)(await waiting.ExecuteScalarAsync())! < sent.Count)
        {
            sent.Should().NotContain(request => request.IsCompleted, "a request that answers before it writes does not race");
        }

        await held.CommitAsync();
        return await Task.WhenAll(sent);
    }
}
