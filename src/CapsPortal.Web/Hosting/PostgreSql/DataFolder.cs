using System.Security.Cryptography;

namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>Where a portal keeps its own PostgreSQL, and the lock that keeps a second portal out.</summary>
/// <param name="Path">The folder that PostgreSQL's user can reach.</param>
/// <param name="User">The user of the machine that PostgreSQL runs as, or null for this process's own.</param>
public sealed record DataFolder(string Path, string? User)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Cluster => System.IO.Path.Combine(Path, "cluster");

    public string PasswordFile => System.IO.Path.Combine(Path, "password");

    public string ServerPrograms => System.IO.Path.Combine(Path, "server");

    /// <summary>Makes the folder if need be. Tells <paramref name="notice"/> when the data must lie elsewhere than asked.</summary>
    public static async Task<DataFolder> PrepareAsync(string asked, Action<string> notice, CancellationToken cancellation)
    {
        var user = OsUser.ForPostgres();
        MakeWritable(asked);
        var elsewhere = new FileInfo(System.IO.Path.Combine(asked, "database-folder"));
        if (elsewhere.Exists)
        {
            var path = (await File.ReadAllTextAsync(elsewhere.FullName, cancellation)).Trim();
            notice($"The database of {asked} is in {path}.");
            return await OwnedAsync(path, user, cancellation);
        }

        var inside = await OwnedAsync(System.IO.Path.Combine(RealPath(asked), "postgresql"), user, cancellation);
        if (user is null || await ReachedAsync(asked, inside, cancellation))
        {
            return inside;
        }

        Directory.Delete(inside.Path);
        var outside = $"/var/lib/capsportal/{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await File.WriteAllTextAsync(elsewhere.FullName, outside + "\n", cancellation);
        notice($"The user {user}, whom PostgreSQL runs as, cannot reach {asked}: the database is in {outside}.");
        return await OwnedAsync(outside, user, cancellation);
    }

    /// <summary>Takes the folder for this process until disposed; null when another process holds it. The system lets go of it when a process dies.</summary>
    public static FileStream? TryLock(string asked)
    {
        MakeWritable(asked);
        try
        {
            return new FileStream(System.IO.Path.Combine(asked, "portal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    // The folder that was asked for may itself be what bars the way, when made by mktemp for instance. Others may then pass through it, and still not list it.
    private static async Task<bool> ReachedAsync(string asked, DataFolder inside, CancellationToken cancellation)
    {
        if (await OsUser.CanUseAsync(inside.Path, inside.User!, cancellation))
        {
            return true;
        }

        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var before = File.GetUnixFileMode(asked);
        File.SetUnixFileMode(asked, before | UnixFileMode.OtherExecute);
        if (await OsUser.CanUseAsync(inside.Path, inside.User!, cancellation))
        {
            return true;
        }

        File.SetUnixFileMode(asked, before);
        return false;
    }

    private static async Task<DataFolder> OwnedAsync(string path, string? user, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, OwnerOnly);
            }

            if (user is not null)
            {
                await OsUser.GiveAsync(path, user, cancellation);
            }
        }

        return new DataFolder(path, user);
    }

    private static void MakeWritable(string asked)
    {
        try
        {
            Directory.CreateDirectory(asked);
            using var probe = new FileStream(System.IO.Path.Combine(asked, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"The folder {asked} is not writable: choose another one with --data DIR.", failure);
        }
    }

    // The system names a process's folder without symbolic links; so must we, to recognise ours.
    private static string RealPath(string path)
    {
        var real = System.IO.Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(System.IO.Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = System.IO.Path.Combine(real, part);
            real = Directory.ResolveLinkTarget(next, returnFinalTarget: true)?.FullName ?? next;
        }

        return real;
    }
}
