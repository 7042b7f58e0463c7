using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>The executable's own command, as a script calls it.</summary>
public sealed class ScreenCommandTests : IDisposable
{
    private const string Personal = "Bonjour 😀 Mme Dupont, 06 12 34 56 78.";

    private readonly string _folder = Directory.CreateTempSubdirectory("caps-screen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Findings_are_JSON_lines_with_offsets_in_the_text_as_read()
    {
        var path = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(path, Personal, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);

        var (code, output, errors) = await RunAsync("", path, "--json");

        (code, Encoding.UTF8.GetString(errors)).Should().Be((2, ""));
        output[0].Should().Be((byte)'{', "no mark stands before the first line");
        var lines = Encoding.UTF8.GetString(output).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Should().OnlyContain(line => string.Join(',', line.EnumerateObject().Select(p => p.Name)) == "category,level,start,length,rule,replacement");
        lines.Select(line => (line.GetProperty("category").GetString(), line.GetProperty("level").GetString(), Personal.Substring(line.GetProperty("start").GetInt32(), line.GetProperty("length").GetInt32())))
            .Should().Equal(("nom-complet", "blocking", "Mme Dupont"), ("telephone", "blocking", "06 12 34 56 78"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Les habitantes se retrouvent le lundi.", 0)]
    [InlineData("Mme D. anime un atelier.", 1)]
    [InlineData("Écrire à sophie.dupont@exemple.fr.", 2)]
    public async Task The_exit_code_tells_what_was_found(string text, int code)
    {
        (await RunAsync(text, "--json")).Code.Should().Be(code);
        (await RunAsync(text, "-")).Code.Should().Be(code);
    }

    [Theory]
    [InlineData("absent.txt")]
    [InlineData("notes.docx")]
    [InlineData("--json", "--rewrite")]
    [InlineData("a.txt", "b.txt")]
    public async Task A_failure_is_never_taken_for_a_result(params string[] arguments)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "notes.docx"), [0x50, 0x4B, 3, 4, 0, 0], TestContext.Current.CancellationToken);

        var (code, output, errors) = await RunAsync("", [.. arguments.Select(a => a.StartsWith('-') ? a : Path.Combine(_folder, a))]);

        code.Should().Be(3);
        output.Should().BeEmpty();
        Encoding.UTF8.GetString(errors).Trim().Should().NotBeEmpty().And.NotContain("\n").And.NotContain("   at ");
    }

    [Fact]
    public async Task The_generic_version_goes_to_standard_output_as_text_or_as_the_document()
    {
        var path = Path.Combine(_folder, "notes.docx");
        await File.WriteAllBytesAsync(path, SampleDocuments.Docx("Mme Dupont vient le lundi."), TestContext.Current.CancellationToken);

        var text = await RunAsync(Personal, "--rewrite");
        var document = await RunAsync("", path, "--rewrite");

        (text.Code, Encoding.UTF8.GetString(text.Output)).Should().Be((2, "Bonjour 😀 Mme X, [téléphone]."));
        document.Code.Should().Be(2);
        document.Output.Should().StartWith("PK"u8.ToArray());
    }

    private static async Task<(int Code, byte[] Output, byte[] Errors)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "screen", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A locale that knows no accents, and no database to reach.
            Environment = { ["LC_ALL"] = "C", ["ConnectionStrings__CapsPortal"] = "Host=nowhere.invalid" },
        };
        using var process = Process.Start(start)!;
        var output = ReadAsync(process.StandardOutput.BaseStream);
        var errors = ReadAsync(process.StandardError.BaseStream);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input), TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        return content.ToArray();
    }
}
