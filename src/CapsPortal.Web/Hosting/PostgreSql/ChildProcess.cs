using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;

namespace CapsPortal.Web.Hosting.PostgreSql;

/// <summary>What a program that has ended left behind.</summary>
public sealed record ChildResult(int ExitCode, string Output);

/// <summary>Runs a program to its end, as another user of the machine if asked.</summary>
public static class ChildProcess
{
    /// <param name="user">Null runs it as the user of this process; a name asks for root.</param>
    public static async Task<ChildResult> RunAsync(
        string program, IEnumerable<string> arguments, string folder, string? user, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Locate(program), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (user is not null && !OperatingSystem.IsWindows())
        {
            RunAs(start, user);
        }

        using var process = Start(start);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ChildResult(process.ExitCode, (await output + await errors).Trim());
    }

    // Left to itself, .NET looks in the current folder before PATH, and a clone of this project has a file named « test ».
    private static string Locate(string program)
    {
        if (Path.IsPathRooted(program))
        {
            return program;
        }

        var file = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists)
            ?? throw new OperatorException($"The program {program} is not on this machine: install it and start again.");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new OperatorException($"The program {start.FileName} cannot be started: check that it is installed and may be run.", failure);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void RunAs(ProcessStartInfo start, string user)
    {
        start.UserName = user;
        // Root's own folders would be out of that user's reach.
        start.Environment["HOME"] = start.WorkingDirectory;
    }
}
