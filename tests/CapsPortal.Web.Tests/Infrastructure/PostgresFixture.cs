using System.Globalization;
using CapsPortal.Web.Commands;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Hosting.PostgreSql;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Serilog.Core;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>One throw-away PostgreSQL for the whole run, made by the portal's own launcher; a fresh database for whoever asks.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("caps-tests-").FullName;
    private PostgresCluster _cluster = null!;
    private int _databases;

    public async ValueTask InitializeAsync()
    {
        var data = await DataFolder.PrepareAsync(_folder, Note, CancellationToken.None);
        var binaries = await OwnPostgres.BinariesForAsync(data, Note, CancellationToken.None);
        _cluster = new PostgresCluster(data, binaries, durable: false);
        await _cluster.StartAsync(CancellationToken.None);

        // The model of all the databases: migrated once, then copied.
        var builder = PortalStart.CreateBuilder();
        builder.Configuration[$"ConnectionStrings:{PortalDatabase.ConnectionName}"] = _cluster.ConnectionString;
        builder.Services.AddSingleton<ILogEventSink>(new LogSink());
        await using var app = Program.Build(builder);
        await app.PrepareDatabaseAsync(demo: false, CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>An empty and migrated database of one's own.</summary>
    public Task<string> CreateDatabaseAsync() => CreateAsync(PostgresCluster.DatabaseName);

    /// <summary>A database without any table.</summary>
    public Task<string> CreateBareDatabaseAsync() => CreateAsync("template0");

    public async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var held = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(held);
        await ExecuteAsync($"drop database {name} with (force)");
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> CreateAsync(string template)
    {
        var name = "t" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        await ExecuteAsync($"create database {name} template {template}");
        return new NpgsqlConnectionStringBuilder(_cluster.ConnectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    private async Task ExecuteAsync(string statement)
    {
        // Not on the model itself, which cannot be copied while someone is connected to it.
        var elsewhere = new NpgsqlConnectionStringBuilder(_cluster.ConnectionString) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(elsewhere.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Note(string sentence) => TestContext.Current.SendDiagnosticMessage(sentence);
}
