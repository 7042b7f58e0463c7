namespace CapsPortal.Screening.Names;

/// <summary>Endings that the dictionary's entries do not list: « demandez », « remercions ».</summary>
internal static class FrenchEndings
{
    public static bool IsVerbForm(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 5)
        {
            return false;
        }

        foreach (var ending in (ReadOnlySpan<string>)["ez", "ons", "ent", "ait", "aient", "ant", "era", "erait", "eront", "ions", "ees", "issons", "issez"])
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
