namespace CapsPortal.Screening.Lists;

/// <summary>The communes of France, overseas included, folded: « saint-etienne », « la rochelle ».</summary>
internal static class Towns
{
    private static readonly Lazy<WordList> All = new(() => WordList.Of("towns.br"));

    public static bool Contains(ReadOnlySpan<char> folded) => All.Value.Contains(folded);
}
