using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>
/// What stands before a name and is replaced with it: « d' » of « d'Antoine », so that « de M. X » can be written; « et » of
/// « Mesdames Carlier et Nogueira ».
/// </summary>
internal static class Lead
{
    private const int Longest = 6;

    private static readonly WordList Elided = new(["d", "qu", "l", "lorsqu", "puisqu", "quoiqu"]);

    /// <summary>The length of « d' », « qu' », « l' » right before this offset, or 0.</summary>
    public static int Before(SourceText source, int start)
    {
        var folded = source.Folded.AsSpan();
        if (start < 2 || folded[start - 1] != '\'')
        {
            return 0;
        }

        var first = start - 1;
        while (first > 0 && char.IsLetter(folded[first - 1]) && start - first <= Longest + 1)
        {
            first--;
        }

        return Elided.Contains(folded[first..(start - 1)]) && !(first > 0 && folded[first - 1] == '\'') ? start - first : 0;
    }

    /// <summary>« D’ » gives « De », « qu' » gives « que », « l' » nothing; « et » stays.</summary>
    public static string InFull(ReadOnlySpan<char> lead)
    {
        if (lead.IsEmpty || lead[^1] == ' ')
        {
            return lead.ToString();
        }

        var word = lead[..^1];
        return word is "l" or "L" ? "" : $"{word}{(word.Length > 1 && char.IsUpper(word[^1]) ? 'E' : 'e')} ";
    }
}
