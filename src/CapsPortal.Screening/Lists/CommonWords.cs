namespace CapsPortal.Screening.Lists;

/// <summary>Words of the French dictionary, folded.</summary>
internal static class CommonWords
{
    private static readonly Lazy<WordList> All = new(() => WordList.Of("words.br"));

    /// <summary>« mentionne », « adopté », « demandez »: a form of a verb of the first group, and no other word.</summary>
    public static bool IsOnlyVerbForm(ReadOnlySpan<char> folded) => !All.Value.Contains(folded) && !(folded.Length > 3 && folded[^1] == 's' && All.Value.Contains(folded[..^1])) && IsVerbForm(folded);

    /// <summary>The word itself, or without the mark of the plural or of the feminine.</summary>
    public static bool Contains(ReadOnlySpan<char> folded) =>
        All.Value.Contains(folded)
        || (folded.Length > 3 && folded[^1] is 's' or 'x' or 'e' && All.Value.Contains(folded[..^1]))
        || (folded.Length > 4 && folded.EndsWith("es") && All.Value.Contains(folded[..^2]))
        || IsWomansTrade(folded) || IsVerbForm(folded);

    /// <summary>« coordinatrice ».</summary>
    private static bool IsWomansTrade(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 7 or > 24 || !folded.EndsWith("trice"))
        {
            return false;
        }

        Span<char> man = stackalloc char[24];
        folded[..^4].CopyTo(man);
        "eur".CopyTo(man[(folded.Length - 4)..]);
        return All.Value.Contains(man[..(folded.Length - 1)]);
    }

    private static bool IsVerbForm(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 4 or > 24)
        {
            return false;
        }

        Span<char> infinitive = stackalloc char[26];
        foreach (var ending in (ReadOnlySpan<string>)["issons", "issez", "issent", "aient", "erait", "erons", "eront", "ions", "ees", "era", "ez", "ons", "ent", "ait", "ant", "ee", "es", "e"])
        {
            if (folded.Length - ending.Length >= 3 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = folded[..^ending.Length];
                stem.CopyTo(infinitive);
                (ending.StartsWith("iss", StringComparison.Ordinal) ? "ir" : "er").CopyTo(infinitive[stem.Length..]);
                if (All.Value.Contains(infinitive[..(stem.Length + 2)]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
