using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>One PostgreSQL of the portal's own: makes it, starts it, recovers it, stops it. Loopback only, a password of its own.</summary>
/// <param name="durable">False only where the data is thrown away: tests.</param>
public sealed class PostgresCluster(DataFolder folder, PostgresBinaries binaries, bool durable = true)
{
    public const string DatabaseName = "capsportal";
    private const string Superuser = "postgres";
    private const string Owner = "capsportal";
    private const int Connections = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private int _port;

    /// <summary>Reaches the portal's database as its owner, who is no superuser. Known once started.</summary>
    public string ConnectionString => ConnectionTo(DatabaseName, Owner);

    /// <summary>Makes the cluster if there is none, then starts it or takes over the one that a killed portal left running.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(folder.Cluster))
        {
            await CreateAsync(cancellation);
        }

        if (!await TryAdoptAsync(cancellation))
        {
            await LaunchAsync(FreePort(), cancellation);
        }

        await EnsureDatabaseAsync(cancellation);
    }

    /// <summary>Finds the cluster that another process started, waiting until it answers.</summary>
    public async Task AttachAsync(CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100, cancellation))
        {
            if (Postmaster.Recorded(folder.Cluster) is { } running && running.LivesIn(folder.Cluster) && await AnswersAsync(running.Port, cancellation))
            {
                return;
            }
        }

        throw new OperatorException($"A portal holds {folder.Path} but its database does not answer: stop that portal and try again.");
    }

    /// <summary>Ends when the server dies, however it died; starts it again on the same port.</summary>
    public async Task KeepAliveAsync(ILogger log, CancellationToken cancellation)
    {
        using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await everySecond.WaitForNextTickAsync(cancellation))
        {
            if (Postmaster.Recorded(folder.Cluster)?.LivesIn(folder.Cluster) == true)
            {
                continue;
            }

            log.LogError("PostgreSQL has died; starting it again.");
            try
            {
                if (!await TryAdoptAsync(cancellation))
                {
                    await LaunchAsync(_port, cancellation);
                }

                log.LogWarning("PostgreSQL is back.");
            }
            catch (OperatorException failure)
            {
                log.LogError(failure, "PostgreSQL did not start; trying again.");
            }
        }
    }

    /// <summary>Ends every connection and stops the server; what was committed is on disk.</summary>
    public async Task StopAsync()
    {
        var running = Postmaster.Recorded(folder.Cluster);
        if (running?.LivesIn(folder.Cluster) != true)
        {
            return;
        }

        await using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        // Not « --wait », which waits for a server that was killed to tidy up after itself.
        await PgCtlAsync(["stop", "--mode=fast", "--no-wait"], CancellationToken.None);
        for (var waited = Stopwatch.StartNew(); Postmaster.AnyLeftIn(folder.Cluster, running); await Task.Delay(20))
        {
            if (waited.Elapsed > Patience)
            {
                throw new OperatorException($"PostgreSQL did not stop in {Patience.TotalSeconds:0} s: it will be taken over at the next start.");
            }
        }
    }

    // Made beside its place and moved there when whole: a start that is cut short leaves no half cluster.
    private async Task CreateAsync(CancellationToken cancellation)
    {
        var making = folder.Cluster + ".new";
        if (Directory.Exists(making))
        {
            Directory.Delete(making, recursive: true);
        }

        await WritePasswordAsync(cancellation);
        var initdb = await ChildProcess.RunAsync(
            binaries.PathOf("initdb"),
            [
                $"--pgdata={making}", $"--username={Superuser}", $"--pwfile={folder.PasswordFile}", "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=fr", $"--locale={SystemLocale()}", "--lc-messages=C",
                .. durable ? Array.Empty<string>() : ["--no-sync"],
            ],
            folder.Path, folder.User, cancellation);
        if (initdb.ExitCode != 0)
        {
            throw new OperatorException($"PostgreSQL could not make its database in {folder.Path}: {LastLine(initdb.Output)}");
        }

        await File.AppendAllTextAsync(Path.Combine(making, "postgresql.conf"), Settings(), cancellation);
        Directory.Move(making, folder.Cluster);
    }

    private async Task WritePasswordAsync(CancellationToken cancellation)
    {
        File.Delete(folder.PasswordFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var file = new StreamWriter(folder.PasswordFile, options))
        {
            await file.WriteAsync(RandomNumberGenerator.GetHexString(64, lowercase: true));
        }

        if (folder.User is not null)
        {
            await OsUser.GiveAsync(folder.PasswordFile, folder.User, cancellation);
        }
    }

    // Terse errors: the details would carry what people typed.
    private string Settings() => $"""

        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = {Connections + 20}
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_error_verbosity = terse
        logging_collector = on
        log_filename = 'postgresql-%a.log'
        log_rotation_age = 1d
        log_truncate_on_rotation = on
        {(durable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off")}

        """;

    private async Task<bool> TryAdoptAsync(CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50, cancellation))
        {
            var recorded = Postmaster.Recorded(folder.Cluster);
            if (recorded?.LivesIn(folder.Cluster) == true)
            {
                if (await AnswersAsync(recorded.Port, cancellation))
                {
                    return true;
                }
            }
            else if (!Postmaster.AnyLeftIn(folder.Cluster, recorded))
            {
                // Nobody serves this cluster: what the file says is of a process that was killed.
                File.Delete(Postmaster.FileIn(folder.Cluster));
                return false;
            }
        }

        throw new OperatorException($"A PostgreSQL runs on {folder.Cluster} but does not answer: stop it and try again.");
    }

    private async Task LaunchAsync(int port, CancellationToken cancellation)
    {
        var start = await PgCtlAsync(["start", "--wait", $"--log={Path.Combine(folder.Path, "start.log")}", "--options", $"-p {port}"], cancellation);
        if (start.ExitCode != 0)
        {
            throw new OperatorException($"PostgreSQL does not start: {Path.Combine(folder.Path, "start.log")} says why.");
        }

        _port = port;
    }

    private Task<ChildResult> PgCtlAsync(IEnumerable<string> arguments, CancellationToken cancellation) =>
        ChildProcess.RunAsync(
            binaries.PathOf("pg_ctl"),
            [.. arguments, $"--pgdata={folder.Cluster}", $"--timeout={Patience.TotalSeconds:0}"],
            folder.Path, folder.User, cancellation);

    private async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        _port = port;
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionTo(Superuser, Superuser));
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task EnsureDatabaseAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo(Superuser, Superuser));
        await connection.OpenAsync(cancellation);
        if (await IsMissingAsync(connection, $"select 1 from pg_roles where rolname = '{Owner}'", cancellation))
        {
            await ExecuteAsync(connection, $"create role {Owner} login createdb password '{ReadPassword()}'", cancellation);
        }

        if (await IsMissingAsync(connection, $"select 1 from pg_database where datname = '{DatabaseName}'", cancellation))
        {
            await ExecuteAsync(connection, $"create database {DatabaseName} owner {Owner} template template0", cancellation);
        }
    }

    private static async Task<bool> IsMissingAsync(NpgsqlConnection connection, string query, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return await command.ExecuteScalarAsync(cancellation) is null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private string ConnectionTo(string database, string role) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = _port,
        Database = database,
        Username = role,
        Password = ReadPassword(),
        MaxPoolSize = Connections,
        Pooling = role == Owner,
    }.ConnectionString;

    private string ReadPassword() => File.ReadAllText(folder.PasswordFile);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string LastLine(string output) =>
        output.Split('\n').LastOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? output.Split('\n')[^1];

    // ICU sorts; the system's locale still tells letters from other signs, so it must know accents.
    private static string SystemLocale() =>
        OperatingSystem.IsMacOS() ? "fr_FR.UTF-8" : OperatingSystem.IsWindows() ? "C" : "C.UTF-8";
}
