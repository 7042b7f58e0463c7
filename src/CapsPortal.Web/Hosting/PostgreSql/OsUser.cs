namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>The unprivileged user of the machine that PostgreSQL runs as when the portal runs as root: a server refuses to run as root.</summary>
public static class OsUser
{
    private static readonly string[] Preferred = ["postgres", "nobody"];

    /// <summary>Null when the portal does not run as root: PostgreSQL then runs as the portal's own user.</summary>
    public static string? ForPostgres() =>
        OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess
            ? null
            : Preferred.FirstOrDefault(Known().Contains)
                ?? throw new OperatorException("PostgreSQL does not run as root: create a user named postgres, or run the portal as an ordinary user.");

    /// <summary>Gives a file or a folder to that user.</summary>
    public static async Task GiveAsync(string path, string user, CancellationToken cancellation)
    {
        var change = await ChildProcess.RunAsync("chown", [user, path], "/", user: null, cancellation);
        if (change.ExitCode != 0)
        {
            throw new OperatorException($"{path} could not be given to the user {user}: choose another folder with --data.");
        }
    }

    /// <summary>Whether that user can enter this folder and write there.</summary>
    public static async Task<bool> CanUseAsync(string folder, string user, CancellationToken cancellation)
    {
        var test = await ChildProcess.RunAsync("test", ["-x", folder, "-a", "-w", folder], "/", user, cancellation);
        return test.ExitCode == 0;
    }

    private static HashSet<string> Known() =>
        [.. File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0])];
}
