using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>The portal as people start it: its executable, its own PostgreSQL in an empty folder, the demonstration's data.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _data = Directory.CreateTempSubdirectory("caps-e2e-").FullName;
    private readonly int _port = FreePort();
    private readonly StringBuilder _said = new();
    private Process? _process;

    public string Address => $"http://localhost:{_port}";

    /// <summary>Starts it on its folder and port, and waits until it says that it can serve.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Executable(), "--port", Invariant(_port), "--data", _data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            lock (_said)
            {
                _said.AppendLine(line);
            }

            if (line?.Contains("is ready", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }

        _process.OutputDataReceived += (_, heard) => Hear(heard.Data);
        _process.ErrorDataReceived += (_, heard) => Hear(heard.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        using var patience = new CancellationTokenSource(Patience);
        await Task.WhenAny(ready.Task, _process.WaitForExitAsync(patience.Token));
        if (!ready.Task.IsCompleted)
        {
            throw new InvalidOperationException($"The portal did not start. It said:\n{Said()}");
        }

        using var client = new HttpClient();
        var health = await client.GetAsync(new Uri($"{Address}/health/ready"), patience.Token);
        health.EnsureSuccessStatusCode();
    }

    /// <summary>Kills the portal, then its PostgreSQL with every process of it, as a power cut would: no signal that either could catch.</summary>
    public async Task KillAsync()
    {
        // The portal first: it would start its PostgreSQL again.
        _process!.Kill(entireProcessTree: true);
        using var postmaster = Process.GetProcessById(PostmasterId());
        postmaster.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await postmaster.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks it to stop and waits until it has; it must leave no PostgreSQL behind.</summary>
    public async Task StopAsync()
    {
        if (_process is null)
        {
            return;
        }

        using (var signal = Process.Start("/bin/sh", ["-c", $"kill -TERM {Invariant(_process.Id)}"]))
        {
            await signal.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        var (code, left) = (_process.ExitCode, File.Exists(PostmasterFile()));
        _process.Dispose();
        _process = null;
        if (code != 0 || left)
        {
            throw new InvalidOperationException($"The portal did not stop cleanly (exit code {code}, PostgreSQL {(left ? "left running" : "stopped")}). It said:\n{Said()}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync();
        }
        finally
        {
            var database = DatabaseFolder();
            Directory.Delete(_data, recursive: true);
            if (Directory.Exists(database))
            {
                Directory.Delete(database, recursive: true);
            }
        }
    }

    private string Said()
    {
        lock (_said)
        {
            return _said.ToString();
        }
    }

    private int PostmasterId() => int.Parse(File.ReadLines(PostmasterFile()).First(), CultureInfo.InvariantCulture);

    private string PostmasterFile() => Path.Combine(DatabaseFolder(), "cluster", "postmaster.pid");

    // The portal says where its database lies when it cannot be inside the folder that was asked for.
    private string DatabaseFolder()
    {
        var elsewhere = Path.Combine(_data, "database-folder");
        return File.Exists(elsewhere) ? File.ReadAllText(elsewhere).Trim() : Path.Combine(_data, "postgresql");
    }

    private static string Executable() =>
        typeof(RunningPortal).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Portal").Value!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
