using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CapsPortal.Screening;
using CapsPortal.Screening.Documents;
using FileFormat = CapsPortal.Screening.Documents.DocumentFormat;

namespace CapsPortal.Web.Commands;

/// <summary>
/// <c>screen</c>: what a text or a document tells of persons, for a person, a script (<c>--json</c>) or as its generic
/// version (<c>--rewrite</c>). No database and no web server; nothing is kept.
/// </summary>
public static class ScreenCommand
{
    public const string Name = "screen";

    /// <summary>Whatever keeps a text from being screened, bad usage included: never to be taken for « nothing was found ».</summary>
    public const int FailureExitCode = 3;

    private const int BlockingExitCode = 2;
    private const int WarningExitCode = 1;
    private const string StandardInput = "-";

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A .txt, .md, .docx, .odt or .pdf file; - or nothing: a text on standard input.",
            DefaultValueFactory = _ => StandardInput,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object a line for each finding; offsets in UTF-16 code units of the text as read." };
        var rewrite = new Option<bool>("--rewrite") { Description = "Write the generic version: a text, or the document itself for .docx and .odt." };
        var command = new Command(Name, "Find personal and sensitive data in a text or a document. Exit code: 0 none, 1 warnings only, 2 blocking, 3 failure.") { file, json, rewrite };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(rewrite))
            {
                parsed.AddError("Choose one of --json and --rewrite.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(json) ? WriteJson : parsed.GetValue(rewrite) ? WriteRewritten : WriteList, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, Action<Screened, Stream, CancellationToken> write, CancellationToken cancellation)
    {
        try
        {
            var content = await ReadAsync(file, cancellation);
            // An empty file is no document; nothing on standard input is an empty text.
            var read = content.Length == 0 && file == StandardInput ? new DocumentText(FileFormat.PlainText, "", [], [], [])
                : DocumentReader.Read(content, file == StandardInput ? "input.txt" : file, cancellation);
            var screened = new Screened(content, read, Screener.Screen(read.Text, cancellation));
            if (Language.SeemsForeign(read.Text))
            {
                await Console.Error.WriteLineAsync("This text does not seem to be in French, for which the rules are made: nearly everything may pass.");
            }

            await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            write(screened, output, cancellation);
            await output.FlushAsync(cancellation);
            return screened.Findings.Count == 0 ? 0
                : screened.Findings.Any(finding => finding.Level == FindingLevel.Blocking) ? BlockingExitCode
                : WarningExitCode;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure switch
            {
                UnreadableDocumentException => $"{file}: {failure.Message}",
                FileNotFoundException or DirectoryNotFoundException => $"{file}: there is no such file.",
                UnauthorizedAccessException => $"{file}: this file may not be read.",
                OperationCanceledException => "Stopped before the end.",
                IOException => $"{file}: {failure.Message}",
                // Its message may hold the text.
                _ => $"{file}: the screening failed ({failure.GetType().Name}).",
            });
            return FailureExitCode;
        }
    }

    private static async Task<byte[]> ReadAsync(string file, CancellationToken cancellation)
    {
        await using var source = file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            content.Write(buffer, 0, count);
            if (content.Length > DocumentReader.MaxBytes)
            {
                throw new IOException($"more than {DocumentReader.MaxBytes >> 20} MB, which is the limit.");
            }
        }

        return content.ToArray();
    }

    private static void WriteJson(Screened screened, Stream output, CancellationToken cancellation)
    {
        using var writer = new Utf8JsonWriter(output, OneLine);
        foreach (var finding in screened.Findings)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteStartObject();
            writer.WriteString("category", finding.Category.Id());
            writer.WriteString("level", LevelOf(finding));
            writer.WriteNumber("start", finding.Start);
            writer.WriteNumber("length", finding.Length);
            writer.WriteString("rule", finding.Rule);
            writer.WriteString("replacement", finding.Replacement);
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteRewritten(Screened screened, Stream output, CancellationToken cancellation)
    {
        var replacements = screened.Findings.Select(finding => new Replacement(finding.Start, finding.Length, finding.Replacement)).ToList();
        if (screened.Content.Length == 0)
        {
            return;
        }

        var rewritten = DocumentRewriter.Rewrite(screened.Content, screened.Read, replacements, cancellation);
        foreach (var warning in screened.Read.Warnings.Concat(rewritten.Warnings))
        {
            Console.Error.WriteLine(warning);
        }

        output.Write(rewritten.Content);
    }

    private static void WriteList(Screened screened, Stream output, CancellationToken cancellation)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        foreach (var warning in screened.Read.Warnings)
        {
            writer.WriteLine(warning);
        }

        foreach (var finding in screened.Findings)
        {
            cancellation.ThrowIfCancellationRequested();
            var passage = OnOneLine(screened.Read.Text.AsSpan(finding.Start, finding.Length));
            writer.WriteLine($"{screened.Read.PlaceOf(finding.Start)}: {LevelOf(finding)}, {finding.Category.Id()}: « {passage} » → « {finding.Replacement} ». {finding.Why}");
        }

        var blocking = screened.Findings.Count(finding => finding.Level == FindingLevel.Blocking);
        writer.WriteLine(screened.Findings.Count == 0
            ? "Nothing was found. That does not prove that nothing is there: read it again."
            : string.Create(CultureInfo.InvariantCulture, $"{screened.Findings.Count} found: {blocking} blocking, {screened.Findings.Count - blocking} to look at."));
    }

    // A text chooses neither the lines nor the colours of a terminal.
    private static string OnOneLine(ReadOnlySpan<char> passage)
    {
        var line = new StringBuilder(passage.Length);
        foreach (var c in passage)
        {
            line.Append(char.IsControl(c) ? ' ' : c);
        }

        return line.ToString();
    }

    private static string LevelOf(Finding finding) => finding.Level == FindingLevel.Blocking ? "blocking" : "warning";

    private sealed record Screened(byte[] Content, DocumentText Read, IReadOnlyList<Finding> Findings);
}
