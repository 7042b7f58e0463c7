using System.Diagnostics;

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>A program of the machine that knows a format better than we do.</summary>
public static class Tool
{
    /// <summary>The words of a PDF, parted by single spaces.</summary>
    public static async Task<string> PdfTextAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            return string.Join(' ', (await RunAsync("pdftotext", file, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What it printed; fails when it ends with an error.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, string.Concat(output));
        return string.Concat(output);
    }
}
