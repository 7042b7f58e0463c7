using System.Diagnostics;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CapsPortal.Web.Tests.Journal;

/// <summary>The executable's own command, on a journal that somebody with full rights has altered.</summary>
public sealed class JournalCommandTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_portal_may_add_rows_and_change_or_remove_none()
    {
        await WriteAsync(1);

        foreach (var statement in (string[])["update journal set details = 'autre'", "delete from journal", "truncate journal"])
        {
            var act = () => ExecuteAsync(statement);
            (await act.Should().ThrowAsync<PostgresException>(statement)).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Fact]
    public async Task Rule_13_a_whole_chain_is_whole_and_its_deposited_head_is_found_again()
    {
        await WriteAsync(3);
        var head = (await RunAsync("head")).Output.Trim();
        await WriteAsync(2);

        var (code, output) = await RunAsync("verify", "--deposited", head);

        code.Should().Be(0, output);
        output.Should().Contain("the chain is whole");
        (await RunAsync("verify", "--deposited", $"2:{new string('a', 64)}")).Code.Should().NotBe(0);
    }

    [Theory]
    [InlineData("update journal set details = details || '.' where sequence = 3", 3)]
    [InlineData("update journal set at = at + interval '1 second' where sequence = 3", 3)]
    [InlineData("update journal set hash = previous_hash where sequence = 3", 3)]
    [InlineData("delete from journal where sequence = 3", 4)]
    [InlineData("update journal set sequence = sequence + 1000000 where sequence >= 3; update journal set sequence = sequence - 999999 where sequence > 1000000; insert into journal select 3, at, kind, actor, subject_id, details, previous_hash, hash from journal where sequence = 2", 3)]
    [InlineData("update journal set sequence = -sequence where sequence in (3, 4); update journal set sequence = 7 + sequence where sequence < 0", 3)]
    public async Task What_was_altered_is_found_at_its_first_row(string alteration, int row)
    {
        await WriteAsync(6);
        var rows = await portal.WithDatabaseAsync(db => db.Journal.AsNoTracking().ToListAsync());
        await AlterAsync(alteration);
        try
        {
            var (code, output) = await RunAsync("verify");

            code.Should().NotBe(0);
            output.Should().Contain($"Row {row} is broken");
        }
        finally
        {
            await AlterAsync("delete from journal");
            await portal.WithDatabaseAsync(async db =>
            {
                db.Journal.AddRange(rows);
                return await db.SaveChangesAsync();
            });
        }
    }

    [Fact]
    public async Task A_journal_cut_at_its_end_is_found_by_the_deposited_head()
    {
        await WriteAsync(3);
        var head = (await RunAsync("head")).Output.Trim();
        var last = await portal.WithDatabaseAsync(db => db.Journal.AsNoTracking().OrderBy(e => e.Sequence).LastAsync());
        await AlterAsync($"delete from journal where sequence = {last.Sequence}");

        (await RunAsync("verify")).Code.Should().Be(0);
        (await RunAsync("verify", "--deposited", head)).Code.Should().NotBe(0);
    }

    private Task WriteAsync(int count) => portal.WithDatabaseAsync(async db =>
    {
        for (var i = 0; i < count; i++)
        {
            db.Record(new JournalEvent(JournalKinds.PlanChanged, "system", Guid.NewGuid(), $"plan version {i}"));
        }

        await db.CommitAsync(portal.Clock.GetUtcNow(), CancellationToken.None);
        return true;
    });

    private Task<int> ExecuteAsync(string sql) => portal.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    /// <summary>As the owner of the database could, by giving back to itself what it gave up.</summary>
    private Task<int> AlterAsync(string sql) => ExecuteAsync($"""
        grant update, delete, truncate on journal to current_user;
        alter table journal disable trigger user;
        {sql};
        alter table journal enable trigger user;
        revoke update, delete, truncate on journal from current_user
        """);

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "journal", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__CapsPortal"] = portal.ConnectionString },
        };
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Concat(output));
    }
}
