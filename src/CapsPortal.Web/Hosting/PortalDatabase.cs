using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting.PostgreSql;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace CapsPortal.Web.Hosting;

/// <summary>Joins the portal to its database, and brings the database up to date before anyone is served.</summary>
public static class PortalDatabase
{
    public const string ConnectionName = "CapsPortal";

    /// <summary>Any number of its own: one node at a time migrates and seeds.</summary>
    private const long PreparationLock = 0x4341_5054;

    /// <summary>The database, and the keys of cookies and forms in it, so that all nodes share them.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.GetConnectionString(ConnectionName)
            ?? throw new InvalidOperationException("The portal was built before its database was known.");
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<CharterLibrary>();
        builder.Services.AddHostedService<CharterRefresh>();
        builder.Services.AddSingleton<StartingTexts>();
        builder.Services.AddDbContext<CapsDbContext>(options => CapsDatabase.Configure(options, connectionString));
        builder.Services.AddDataProtection().SetApplicationName("CapsPortal").PersistKeysToDbContext<CapsDbContext>();
    }

    /// <summary>Applies the migrations that are missing, then what every database must hold. Nodes that start together wait for one another.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, bool demo, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(app.Configuration.GetConnectionString(ConnectionName));
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (NpgsqlException failure)
        {
            throw new OperatorException("The database does not answer: check ConnectionStrings__CapsPortal and that PostgreSQL runs.", failure);
        }

        await ExecuteAsync(connection, "select pg_advisory_lock(@lock)", cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CapsDbContext>();
        await db.Database.MigrateAsync(cancellation);
        await DatabaseSeed.ApplyAsync(scope.ServiceProvider, demo, cancellation);
        await ExecuteAsync(connection, "select pg_advisory_unlock(@lock)", cancellation);
    }

    /// <summary>Starts the portal's own PostgreSQL again whenever it dies.</summary>
    public static void KeepAlive(this WebApplicationBuilder builder, OwnPostgres postgres) =>
        builder.Services.AddHostedService(services => new Watch(postgres, services.GetRequiredService<ILogger<OwnPostgres>>()));

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statement, connection) { Parameters = { new("lock", PreparationLock) } };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private sealed class Watch(OwnPostgres postgres, ILogger log) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => postgres.KeepAliveAsync(log, stoppingToken);
    }
}
