using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CapsPortal.EndToEnd.Tests.Launcher;

/// <summary>« ./run » as an operator types it, on a folder and a port of its own.</summary>
public sealed class RunningPortal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly StringBuilder _said = new();
    private readonly Process _process;
    private readonly string _data;

    private RunningPortal(Process process, int port, string data)
    {
        _process = process;
        _data = data;
        Address = new Uri($"http://localhost:{port}");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Pid => _process.Id;

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>The number of PostgreSQL's main process, as it wrote it itself.</summary>
    public int PostgresPid => int.Parse(
        File.ReadLines(Path.Combine(_data, "postgresql", "cluster", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Starts it and waits until it can serve.</summary>
    public static Task<RunningPortal> StartAsync(string data, int port, params string[] more) => StartAsync(data, port, [], more);

    /// <inheritdoc cref="StartAsync(string, int, string[])"/>
    /// <param name="settings">As the environment gives them, « Mail__Smtp__Host ».</param>
    public static async Task<RunningPortal> StartAsync(string data, int port, Dictionary<string, string> settings, params string[] more)
    {
        var portal = Launch(data, port, settings, more);
        using var http = new HttpClient { BaseAddress = portal.Address };
        await WaitAsync(async () => portal._process.HasExited || await IsReadyAsync(http), () => portal.Said);
        portal._process.HasExited.Should().BeFalse(portal.Said);
        return portal;
    }

    /// <summary>Runs it to its end: a start that fails, or a command.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(Command(arguments))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Sends a signal by its name, « TERM » or « KILL », and waits until the process is gone.</summary>
    public async Task EndAsync(string signal)
    {
        Signal(signal, Pid);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Kills the portal, then every process of its PostgreSQL, as a power cut would.</summary>
    public async Task KillWithDatabaseAsync()
    {
        using var postgres = Process.GetProcessById(PostgresPid);
        // The portal first: it would start its PostgreSQL again.
        _process.Kill(entireProcessTree: true);
        postgres.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public static void Signal(string signal, int pid)
    {
        using var kill = Process.Start("kill", ["-s", signal, pid.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public static bool Lives(int pid) =>
        File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    public static async Task WaitAsync(Func<Task<bool>> condition, Func<string> why)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            waited.Elapsed.Should().BeLessThan(Patience, why());
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Signal("TERM", Pid);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static RunningPortal Launch(string data, int port, Dictionary<string, string> settings, string[] more)
    {
        var command = Command(["--data", data, "--port", port.ToString(CultureInfo.InvariantCulture), .. more]);
        foreach (var (name, value) in settings)
        {
            command.Environment[name] = value;
        }

        return new RunningPortal(Process.Start(command)!, port, data);
    }

    private static ProcessStartInfo Command(IEnumerable<string> arguments) => new(Path.Combine(Repository.Folder, "run"), arguments)
    {
        // Where an operator types it: the clone holds files named like programs of the system.
        WorkingDirectory = Repository.Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
