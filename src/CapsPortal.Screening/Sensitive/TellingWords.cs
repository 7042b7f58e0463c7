using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Where the words that tell something end, so that nothing of it is left beside the replacement.</summary>
internal static class TellingWords
{
    private const int MostComplements = 2;

    /// <summary>
    /// The last word of a term found from <paramref name="first"/> to <paramref name="end"/>: without the small words that
    /// only lead on (« sorti de prison en »), and with what an illness is of (« un cancer du sein », « un diabète de type 2 »).
    /// </summary>
    public static int EndOf(Reading reading, FindingCategory category, int first, int end, int last)
    {
        while (end > first && LeadsOn(reading, end))
        {
            end--;
        }

        if (category is not (FindingCategory.Health or FindingCategory.GeneticOrBiometric))
        {
            return end;
        }

        for (var taken = 0; taken < MostComplements && ComplementEnd(reading, end, last) is { } further; taken++)
        {
            end = further;
        }

        return end;
    }

    private static bool LeadsOn(Reading reading, int word) =>
        reading.Is(word, WordClass.Preposition | WordClass.Contracted | WordClass.ClauseStart | WordClass.Coordinator) || reading.IsWord(word, "grace");

    /// <summary>« du sein », « de la thyroïde », « à l'épaule », « de type 2 », « BRCA2 »; null when something else follows.</summary>
    private static int? ComplementEnd(Reading reading, int end, int last)
    {
        var next = end + 1;
        if (next > last || reading.BreaksBefore(next))
        {
            return null;
        }

        if (IsCode(reading, next))
        {
            return next;
        }

        var noun = reading.Is(next, WordClass.Contracted) ? next + 1
            : (reading.IsWord(next, "de") || reading.IsWord(next, "a")) && next < last && (reading.IsWord(next + 1, "la") || reading.IsWord(next + 1, "l")) ? next + 2
            : reading.IsWord(next, "de") && next < last && reading.IsWord(next + 1, "type") ? next + 2
            : int.MaxValue;
        return noun <= last && !reading.BreaksBefore(noun) && !reading.IsName(noun) ? noun : null;
    }

    /// <summary>Letters and digits together: the name of a gene, of a strain.</summary>
    private static bool IsCode(Reading reading, int word)
    {
        var written = reading.Source.Original.AsSpan(reading.StartOf(word), reading.EndOf(word) - reading.StartOf(word));
        return written.Length > 2 && char.IsUpper(written[0]) && written.ContainsAnyInRange('0', '9');
    }
}
