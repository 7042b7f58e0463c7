using System.Diagnostics;
using System.Text.Json;

namespace CapsPortal.Screening.Tests.Measure;

/// <summary>A public library, asked the same texts through Measure/others/find.mjs (after « npm ci » there).</summary>
internal static class OtherLibrary
{
    public static IReadOnlyList<string> Names { get; } = ["redact-pii", "openredaction", "fr-compromise"];

    public static async Task<Score> ScoreAsync(string library, IReadOnlyList<MarkedText> texts)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["find.mjs", library])
        {
            WorkingDirectory = Path.Combine(RepositoryFolder(), "tests", "CapsPortal.Screening.Tests", "Measure", "others"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var answers = node.StandardOutput.ReadToEndAsync();
        foreach (var text in texts)
        {
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(text.Text));
        }

        node.StandardInput.Close();
        var found = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<List<Passage>>(line, JsonSerializerOptions.Web)!)
            .ToList();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0 || found.Count != texts.Count)
        {
            throw new InvalidOperationException($"{library} ended with {node.ExitCode} after {found.Count} of {texts.Count} texts.");
        }

        var byText = texts.Zip(found).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        return Score.Of(texts, text => byText[text.Name]);
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CapsPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository is not around the test program.");
        }

        return folder.FullName;
    }
}
