using System.Diagnostics;

namespace CapsPortal.Screening.Tests.Documents;

/// <summary>The word processor that people have, without its window and with a profile of its own.</summary>
public sealed class LibreOffice : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("libreoffice-");

    /// <param name="format">Its extension, without a dot.</param>
    public byte[] Convert(byte[] document, string extension, string format)
    {
        var source = Path.Combine(_folder.FullName, $"document{extension}");
        var converted = Path.Combine(_folder.FullName, "converted", $"document.{format}");
        File.WriteAllBytes(source, document);
        Directory.CreateDirectory(Path.GetDirectoryName(converted)!);
        File.Delete(converted);
        Run("soffice", $"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", "--convert-to", format == "txt" ? "txt:Text (encoded):UTF8" : format,
            "--outdir", Path.GetDirectoryName(converted)!, source);
        return File.ReadAllBytes(converted);
    }

    /// <summary>Runs a program to its end; what it says is in the failure.</summary>
    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.Should().Be(0, "{0} said {1} {2}", program, said.Result, complained);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
