namespace CapsPortal.Screening.Lists;

/// <summary>Surnames usual in France and around, folded.</summary>
internal static class Surnames
{
    private static readonly Lazy<WordList> All = new(() => WordList.Of("surnames.br"));

    public static bool Contains(ReadOnlySpan<char> folded) => All.Value.Contains(folded);
}
