using System.Diagnostics;
using System.Globalization;

namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>The main process of a running PostgreSQL, as its <c>postmaster.pid</c> tells.</summary>
public sealed record Postmaster(int Pid, int Port)
{
    public static string FileIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>What the file says, whether or not the process still lives; null when there is no file or it is not yet complete.</summary>
    public static Postmaster? Recorded(string cluster)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(FileIn(cluster));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return lines.Length > 3
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new Postmaster(pid, port)
            : null;
    }

    /// <summary>Whether the process lives and serves this cluster: a number may have passed to another program since.</summary>
    public bool LivesIn(string cluster) => OperatingSystem.IsLinux() ? WorksIn(Pid, cluster) : IsPostgres(Pid);

    /// <summary>Whether a process of this cluster is left, if only one that outlives its killed master by a moment.</summary>
    public static bool AnyLeftIn(string cluster, Postmaster? recorded) =>
        OperatingSystem.IsLinux()
            ? Process.GetProcessesByName("postgres").Any(process => WorksIn(process.Id, cluster))
            : recorded is not null && IsPostgres(recorded.Pid);

    // A server works in its data folder. A zombie works nowhere, so it does not count.
    private static bool WorksIn(int pid, string cluster)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget == cluster;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsPostgres(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.Contains("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
