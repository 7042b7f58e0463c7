using System.Net;
using System.Net.Sockets;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Hosting.PostgreSql;
using Microsoft.AspNetCore.Connections;

namespace CapsPortal.Web.Commands;

/// <summary>Serves the portal until it is told to stop, then stops its database.</summary>
public static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static async Task<int> RunAsync(int? port, string? data, bool noDemo, CancellationToken cancellation)
    {
        var builder = PortalStart.CreateBuilder(data);
        if (noDemo)
        {
            builder.Configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.Demo)}"] = "false";
        }

        ListenOn(builder, port);
        // Disposed last: requests under way still need it.
        await using var postgres = await PortalStart.OpenDatabaseAsync(builder, OwnPostgres.StartAsync, cancellation);
        if (postgres is not null)
        {
            builder.KeepAlive(postgres);
        }

        await using var app = Program.Build(builder);
        var options = app.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        await app.PrepareDatabaseAsync(options.Demo, cancellation);
        await StartAsync(app, cancellation);
        Welcome(string.Join(' ', app.Urls), options.Demo);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    // This machine only, unless the configuration says what to listen on.
    private static void ListenOn(WebApplicationBuilder builder, int? port)
    {
        var configured = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? builder.Configuration[WebHostDefaults.HttpPortsKey];
        if (port is null && !string.IsNullOrEmpty(configured))
        {
            return;
        }

        var chosen = port ?? DefaultPort;
        // Asked before the database starts, so that the answer comes at once.
        RequireFree(chosen);
        var address = $"http://localhost:{chosen}";
        builder.WebHost.UseUrls(address);
        builder.Configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.PublicAddress)}"] ??= address;
    }

    private static void RequireFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw PortTaken($"Port {port}", failure);
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AccessDenied)
        {
            throw new OperatorException($"Port {port} is kept for the system: choose one above 1023 with --port N.", failure);
        }
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw PortTaken(string.Join(' ', app.Urls), failure);
        }
    }

    private static OperatorException PortTaken(string what, Exception cause) =>
        new($"{what} is taken: stop the program that uses it, or choose another port with --port N.", cause);

    private static void Welcome(string address, bool demo)
    {
        Console.WriteLine();
        if (demo)
        {
            Console.WriteLine($"Demonstration accounts, all with the password {DemoAccounts.Password}");
            foreach (var account in DemoAccounts.All)
            {
                Console.WriteLine($"  {account.Email,-32} {account.Role}");
            }
        }
        else
        {
            Console.WriteLine("To make the first administrator: ./run create-admin --email you@example.org --name \"First Last\"");
        }

        Console.WriteLine($"CapsPortal is ready: {address}");
    }
}
