using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>Judges a downloaded PDF by a third-party reader.</summary>
public static class Pdf
{
    public static void ShouldBeASealedPdf(this byte[] file)
    {
        Encoding.ASCII.GetString(file, 0, 4).Should().Be("%PDF");
        RunPdfsig(file).Should().Contain("Signature is Valid").And.Contain("Total document signed");
    }

    private static string RunPdfsig(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"caps-e2e-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, file);
        try
        {
            var start = new ProcessStartInfo("pdfsig", [path]) { RedirectStandardOutput = true };
            start.Environment["LC_ALL"] = "C.UTF-8";
            using var process = Process.Start(start)!;
            return process.StandardOutput.ReadToEnd();
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException("pdfsig is missing: install it, on Debian with « apt-get install poppler-utils ».");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
