namespace CapsPortal.Screening.Tests.Measure;

/// <summary>One half of the marked texts, beside the test program.</summary>
internal static class Corpus
{
    /// <summary>The half that rules are written with.</summary>
    public static IReadOnlyList<MarkedText> Working => Load("working");

    /// <summary>The half that is opened only to report.</summary>
    public static IReadOnlyList<MarkedText> HeldOut => Load("held-out");

    private static List<MarkedText> Load(string half)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Corpus", half);
        var sentences =
            from file in Directory.GetFiles(folder, "sentences*.txt").Order(StringComparer.Ordinal)
            from line in File.ReadAllText(file).Split('\n').Select((written, index) => (written, number: index + 1))
            where line.written.Trim().Length > 0 && line.written[0] != '#'
            select MarkedText.Read($"{Path.GetFileName(file)}:{line.number}", line.written, isDocument: false);
        var documents =
            from file in Directory.GetFiles(Path.Combine(folder, "documents"), "*.txt").Order(StringComparer.Ordinal)
            select MarkedText.Read(Path.GetFileName(file), File.ReadAllText(file), isDocument: true);
        return [.. sentences, .. documents];
    }
}
