namespace CapsPortal.Screening.Lists;

/// <summary>Words of the French dictionary, folded.</summary>
internal static class CommonWords
{
    private static readonly Lazy<WordList> All = new(() => WordList.Of("words.br"));

    /// <summary>The word itself, or without the mark of the plural or of the feminine.</summary>
    public static bool Contains(ReadOnlySpan<char> folded) =>
        All.Value.Contains(folded)
        || (folded.Length > 3 && folded[^1] is 's' or 'x' or 'e' && All.Value.Contains(folded[..^1]))
        || (folded.Length > 4 && folded.EndsWith("es") && All.Value.Contains(folded[..^2]));
}
