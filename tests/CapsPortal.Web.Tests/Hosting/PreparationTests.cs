using CapsPortal.Web.Commands;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace CapsPortal.Web.Tests.Hosting;

public sealed class PreparationTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Nodes_that_start_together_prepare_an_empty_database_once()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var database = await postgres.CreateBareDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PrepareAsync(database, cancellation), cancellation)));

        await using var db = new CapsDbContext(CapsDatabase.Configure(new DbContextOptionsBuilder<CapsDbContext>(), database).Options);
        (await db.Database.GetPendingMigrationsAsync(cancellation)).Should().BeEmpty();
        (await db.Roles.Select(role => role.Name).ToListAsync(cancellation)).Should().BeEquivalentTo(Roles.All);
        await postgres.DropDatabaseAsync(database);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_in_one_sentence()
    {
        var prepare = () => PrepareAsync("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=x", TestContext.Current.CancellationToken);

        (await prepare.Should().ThrowAsync<OperatorException>()).Which.Message.Should().StartWith("The database does not answer: ");
    }

    private static async Task PrepareAsync(string database, CancellationToken cancellation)
    {
        var builder = PortalStart.CreateBuilder();
        builder.Configuration[$"ConnectionStrings:{PortalDatabase.ConnectionName}"] = database;
        builder.Services.AddSingleton<ILogEventSink>(new LogSink());
        await using var app = Program.Build(builder);
        await app.PrepareDatabaseAsync(demo: false, cancellation);
    }
}
