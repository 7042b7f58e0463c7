using System.ComponentModel;
using System.Diagnostics;

namespace CapsPortal.Documents.Tests;

/// <summary>Runs a third-party PDF tool on bytes; the tests judge by what it says, not by our own reading.</summary>
internal static class Tool
{
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["pdfsig"] = "poppler-utils",
        ["pdfinfo"] = "poppler-utils",
        ["pdffonts"] = "poppler-utils",
        ["pdftotext"] = "poppler-utils",
        ["qpdf"] = "qpdf",
    };

    /// <param name="arguments">« {file} » stands for the file.</param>
    public static (int ExitCode, string Output) Run(string tool, byte[] pdf, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"capsportal-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var start = new ProcessStartInfo(tool) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument.Replace("{file}", path, StringComparison.Ordinal));
            }

            start.Environment["LC_ALL"] = "C.UTF-8";
            start.Environment["TZ"] = "UTC";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"{tool} is missing: install it with « apt-get install {Packages[tool]} ».");
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static string Output(string tool, byte[] pdf, params string[] arguments) => Run(tool, pdf, arguments).Output;

    /// <summary>The text as a reader gets it, all white space and line ends made single spaces.</summary>
    public static string Text(byte[] pdf) =>
        string.Join(' ', Output("pdftotext", pdf, "-enc", "UTF-8", "{file}", "-").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
