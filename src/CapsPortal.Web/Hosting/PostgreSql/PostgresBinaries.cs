using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>A folder that holds the programs of a PostgreSQL server, and their major version.</summary>
public sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The first version whose <c>initdb</c> can make a database sorted by ICU.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    public string PathOf(string program) => Path.Combine(Folder, FileName(program));

    /// <summary>The servers found in these folders, newest first; folders without one, or with one too old, are left out.</summary>
    public static IReadOnlyList<PostgresBinaries> FindIn(IEnumerable<string> folders) =>
        [.. folders
            .Distinct(StringComparer.Ordinal)
            .Select(At)
            .OfType<PostgresBinaries>()
            .Where(found => found.Major >= OldestMajor)
            .OrderByDescending(found => found.Major)];

    /// <summary>PATH, then where Debian, Red Hat, Homebrew, Postgres.app and the Windows installer put servers.</summary>
    public static IEnumerable<string> UsualFolders() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. VersionFolders("/usr/lib/postgresql", "*"),
        .. VersionFolders("/usr", "pgsql-*"),
        .. VersionFolders("/opt/homebrew/opt", "postgresql@*"),
        .. VersionFolders("/usr/local/opt", "postgresql@*"),
        .. VersionFolders("/home/linuxbrew/.linuxbrew/opt", "postgresql@*"),
        .. VersionFolders("/Applications/Postgres.app/Contents/Versions", "*"),
        .. VersionFolders(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"),
    ];

    /// <summary>The server in this folder, or null.</summary>
    public static PostgresBinaries? At(string folder)
    {
        var complete = Programs.All(program => File.Exists(Path.Combine(folder, FileName(program))));
        return complete && MajorOf(Path.Combine(folder, FileName("postgres"))) is { } major
            ? new PostgresBinaries(folder, major)
            : null;
    }

    // Null for a program that cannot be run, such as a link to a server that was removed.
    private static int? MajorOf(string postgres)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(postgres, "--version") { RedirectStandardOutput = true });
            var answer = process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var version = VersionNumber().Match(answer);
            return version.Success ? int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> VersionFolders(string parent, string pattern) =>
        Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, pattern).Select(version => Path.Combine(version, "bin"))
            : [];

    private static string FileName(string program) => OperatingSystem.IsWindows() ? program + ".exe" : program;

    // "postgres (PostgreSQL) 15.19 (Debian 15.19-0+deb12u1)", "postgres (PostgreSQL) 18beta1"
    [GeneratedRegex(@"PostgreSQL\) (\d+)")]
    private static partial Regex VersionNumber();
}
