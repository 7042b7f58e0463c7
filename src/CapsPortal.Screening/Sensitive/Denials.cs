using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>What is denied, supposed or asked is told of nobody.</summary>
internal static class Denials
{
    private const int NegationDistance = 8;
    private const int HypothesisDistance = 25;

    /// <summary>« n'est pas », « ni », « sans », « non ».</summary>
    public static bool IsDenied(SentenceView sentence, int term, int last)
    {
        var reading = sentence.Reading;
        // « ne fume pas »
        if (last < sentence.Last && !reading.BreaksBefore(last + 1) && reading.FoldedOf(last + 1) is "pas" or "jamais" && !(last + 2 <= sentence.Last && reading.FoldedOf(last + 2) is "que" or "qu"))
        {
            return true;
        }

        for (var at = term - 1; at >= sentence.First && term - at <= NegationDistance; at--)
        {
            if (reading.BreaksBefore(at + 1) && !(reading.GapBefore(at + 1) == Gap.Comma && reading.IsWord(at + 1, "ni")))
            {
                return false;
            }

            if (reading.Is(at, WordClass.Negation) && IsNegation(sentence, at, term))
            {
                return true;
            }

            // « ni elle ni son mari ne sont », « aucun des deux ne fume »
            if (reading.FoldedOf(at) is "ne" or "n" && HasNobodyBefore(sentence, at))
            {
                return true;
            }

            if (reading.Is(at, WordClass.ClauseStart) || (reading.IsWord(at, "et") && term - at > 1) || reading.IsWord(at, "qui"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>« parlent arabe, turc et pulaar »: tongues, not origins.</summary>
    public static bool IsLanguage(SentenceView sentence, int term)
    {
        var reading = sentence.Reading;
        for (var at = term - 1; at >= sentence.First && term - at <= NegationDistance && reading.GapBefore(at + 1) <= Gap.Comma; at--)
        {
            if (reading.FoldedOf(at) is "parle" or "parlent" or "parlait" or "parlant" or "parler" && reading.FoldedOf(at + 1) is not ("de" or "du" or "d" or "des" or "avec"))
            {
                return true;
            }

            if (reading.FoldedOf(at) is "langue" or "langues" or "interprete" or "bilingue")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« si elle était », « peut-être », « serait », « soupçonne », « est-elle… ? ».</summary>
    public static bool IsSupposed(SentenceView sentence, int term, int last, bool isOwned)
    {
        var reading = sentence.Reading;
        for (var at = term - 1; at >= sentence.First && term - at <= HypothesisDistance; at--)
        {
            if (reading.BreaksBefore(at + 1))
            {
                break;
            }

            if (reading.Is(at, WordClass.Hypothesis) && !IsFactive(sentence, at))
            {
                return true;
            }
        }

        // « diabétique peut-être »
        if (last + 2 <= sentence.Last && reading.IsWord(last + 1, "peut") && reading.IsWord(last + 2, "etre"))
        {
            return true;
        }

        return IsMadeUp(sentence, last) || (!isOwned && IsAsked(sentence, term, last));
    }

    /// <summary>« le héros du film est aveugle », « une crise cardiaque, façon de parler »: nobody has it.</summary>
    private static bool IsMadeUp(SentenceView sentence, int last)
    {
        var reading = sentence.Reading;
        for (var at = Math.Max(sentence.First, last - HypothesisDistance); at <= sentence.Last && at <= last + HypothesisDistance; at++)
        {
            if (reading.Is(at, WordClass.Fiction) && (!reading.IsWord(at, "facon") || (at + 2 <= sentence.Last && reading.IsWord(at + 2, "parler"))) && (at <= last || reading.FoldedOf(at) is "imaginaire" or "fictif" or "fictive" || at - last <= NegationDistance))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegation(SentenceView sentence, int at, int term)
    {
        var reading = sentence.Reading;
        switch (reading.FoldedOf(at))
        {
            case "plus":
                return HasBefore(reading, at, sentence.First, "ne", "n");
            case "sans":
                for (var between = at + 1; between < term; between++)
                {
                    if (!reading.Is(between, WordClass.Singular | WordClass.Plural | WordClass.Qualifier | WordClass.Preposition | WordClass.Copula | WordClass.Epithet))
                    {
                        return false;
                    }
                }

                return true;
            case "non":
                return at == term - 1;
            case "pas" or "jamais":
                return !(at + 1 <= sentence.Last && reading.FoldedOf(at + 1) is "que" or "seulement" or "uniquement" or "qu");
            default:
                return true;
        }
    }

    private static bool HasNobodyBefore(SentenceView sentence, int at)
    {
        var reading = sentence.Reading;
        for (var before = at - 1; before >= sentence.First && at - before <= NegationDistance * 2 && reading.GapBefore(before + 1) <= Gap.Comma; before--)
        {
            if (reading.FoldedOf(before) is "ni" or "aucun" or "aucune" or "personne" or "nul")
            {
                return !(reading.IsWord(before, "personne") && before > sentence.First && reading.Is(before - 1, WordClass.Singular));
            }
        }

        return false;
    }

    private static bool HasBefore(Reading reading, int at, int first, string one, string other)
    {
        for (var before = at - 1; before >= first && before >= at - 4; before--)
        {
            if (reading.IsWord(before, one) || reading.IsWord(before, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>« même si elle est diabétique » tells it.</summary>
    private static bool IsFactive(SentenceView sentence, int at)
    {
        var reading = sentence.Reading;
        if (reading.IsWord(at, "etre"))
        {
            return !(at > sentence.First && reading.IsWord(at - 1, "peut"));
        }

        // « il paraît que » hands on what is told.
        if (reading.FoldedOf(at) is "parait" or "paraissait")
        {
            return at < sentence.Last && reading.FoldedOf(at + 1) is "que" or "qu";
        }

        if (reading.FoldedOf(at) is "pense" or "penses" or "pensait" or "pensais")
        {
            return !(at < sentence.Last && reading.FoldedOf(at + 1) is "etre" or "avoir" or "que" or "qu");
        }

        return (reading.IsWord(at, "si") || reading.IsWord(at, "s"))
            && ((at > sentence.First && reading.FoldedOf(at - 1) is "meme" or "comme") || !OpensCondition(sentence, at));
    }

    /// <summary>« si elle », « s'il »; not « si fatiguée », nor the « s' » of a verb.</summary>
    private static bool OpensCondition(SentenceView sentence, int at) =>
        at + 1 <= sentence.Last && (sentence.AnchorAt(at + 1) is not null || (sentence.Reading.IsWord(at + 1, "il") && sentence.Reading.IsWord(at, "s"))
            || (sentence.Reading.IsWord(at, "si") && !sentence.Reading.Is(at + 1, WordClass.Adverb)));

    private static bool IsAsked(SentenceView sentence, int term, int last)
    {
        var reading = sentence.Reading;
        var text = reading.Source.Original;
        var end = reading.EndOf(sentence.Last);
        while (end < text.Length && char.IsWhiteSpace(text[end]) && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        if (end >= text.Length || text[end] != '?')
        {
            return false;
        }

        // « Sa mère est diabétique, que peut-elle manger ? »: what comes before the comma is told, not asked.
        for (var at = last + 1; at <= sentence.Last && at <= last + HypothesisDistance; at++)
        {
            if (reading.BreaksBefore(at))
            {
                return false;
            }
        }

        // « Comment faire avec Mme X, qui est sous méthadone ? » tells it too.
        for (var at = term - 1; at > sentence.First && term - at <= 4; at--)
        {
            if (reading.IsWord(at, "qui"))
            {
                return false;
            }
        }

        return true;
    }
}
