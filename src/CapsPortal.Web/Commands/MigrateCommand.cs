using System.CommandLine;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Hosting.PostgreSql;

namespace CapsPortal.Web.Commands;

/// <summary>Brings the database up to date and ends: for an operator who upgrades before starting the nodes.</summary>
public static class MigrateCommand
{
    public static Command Create(Option<string?> data)
    {
        var command = new Command("migrate", "Bring the database up to date, then end.");
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(data), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? data, CancellationToken cancellation)
    {
        var builder = PortalStart.CreateBuilder(data);
        await using var postgres = await PortalStart.OpenDatabaseAsync(builder, OwnPostgres.StartOrShareAsync, cancellation);
        await using var app = Program.Build(builder);
        await app.PrepareDatabaseAsync(demo: false, cancellation);
        Console.WriteLine("The database is up to date.");
        return 0;
    }
}
