using CapsPortal.Screening.Lexicons;
using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Sensitive;

namespace CapsPortal.Screening.QuasiIdentifiers;

internal enum ClueKind
{
    Age,
    Place,
    Occupation,
    Family,
}

/// <summary>A word or more that narrows down who is spoken of.</summary>
internal readonly record struct Clue(ClueKind Kind, int First, int Last);

/// <summary>Finds the clues of a sentence. A public, and who meets the person for work, give none.</summary>
internal static class ClueFinder
{
    private const int LongestTown = 7;

    public static IEnumerable<Clue> Find(SentenceView sentence)
    {
        var search = new PhraseSearch();
        for (var at = sentence.First; at <= sentence.Last;)
        {
            var clue = ClueAt(sentence, at, search);
            if (clue is { } found)
            {
                yield return found;
            }

            at = clue is { } read ? read.Last + 1 : at + 1;
        }
    }

    private static Clue? ClueAt(SentenceView sentence, int at, PhraseSearch search)
    {
        var reading = sentence.Reading;
        if (reading.IsName(at))
        {
            return null;
        }

        if (IsAge(sentence, at))
        {
            return new Clue(ClueKind.Age, at, at + 1);
        }

        if (ScreeningLexicons.Families.Longest(reading, at, sentence.Last, search) is >= 0 and var familyLast && !IsOfPublic(sentence, at))
        {
            return new Clue(ClueKind.Family, at, familyLast);
        }

        if (Spouse(sentence, at, search) is { } spouseLast)
        {
            return new Clue(ClueKind.Family, at, spouseLast);
        }

        if (JobAt(reading, at, sentence.Last, search) is { } jobLast && IsOnesJob(sentence, at, jobLast))
        {
            return new Clue(ClueKind.Occupation, at, jobLast);
        }

        if (ShopAt(sentence, at) is { } shopLast)
        {
            return new Clue(ClueKind.Occupation, at, shopLast);
        }

        return (TownAt(sentence, at) ?? LandAt(sentence, at)) is { } townLast ? new Clue(ClueKind.Place, at, townLast) : null;
    }

    /// <summary>A trade of the list, or « apprentie taxidermiste », told by its ending.</summary>
    private static int? JobAt(Reading reading, int at, int last, PhraseSearch search)
    {
        if (ScreeningLexicons.Occupations.Longest(reading, at, last, search) is >= 0 and var listed)
        {
            // « apprentie taxidermiste »
            return listed == at && listed < last && !reading.BreaksBefore(listed + 1) && NounPhrase.IsTrade(reading, listed + 1) ? listed + 1 : listed;
        }

        return NounPhrase.IsTrade(reading, at) && !reading.IsName(at) && char.IsLower(reading.Source.Original[reading.StartOf(at) + 1]) ? at : null;
    }

    /// <summary>« mariée à un trapéziste », « fille de notaire ».</summary>
    private static int? Spouse(SentenceView sentence, int at, PhraseSearch search)
    {
        var reading = sentence.Reading;
        if (at + 2 > sentence.Last || IsOfPublic(sentence, at) || reading.FoldedOf(at) is not ("mariee" or "marie" or "pacsee" or "pacse" or "fille" or "fils" or "femme" or "epouse" or "mari" or "veuve" or "veuf" or "compagne" or "compagnon" or "soeur" or "frere")
            || reading.FoldedOf(at + 1) is not ("a" or "au" or "de" or "d" or "du"))
        {
            return null;
        }

        var job = reading.FoldedOf(at + 2) is "un" or "une" or "la" or "l" ? at + 3 : at + 2;
        return job <= sentence.Last && JobAt(reading, job, sentence.Last, search) is { } last && !reading.BreaksBefore(job) ? last : null;
    }

    /// <summary>« tient la seule boulangerie ».</summary>
    private static int? ShopAt(SentenceView sentence, int at)
    {
        var reading = sentence.Reading;
        if (at == sentence.First || reading.FoldedOf(at - 1) is not ("tiens" or "tient" or "tenait" or "gere" or "gerait" or "repris" or "reprend" or "dirige" or "exploite")
            || reading.FoldedOf(at) is not ("la" or "le" or "l" or "un" or "une"))
        {
            return null;
        }

        for (var word = at + 1; word <= sentence.Last && word <= at + 3 && !reading.BreaksBefore(word); word++)
        {
            if (reading.Is(word, WordClass.Shop))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>« 34 ans », not « depuis 34 ans » nor « de 18 à 25 ans ».</summary>
    private static bool IsAge(SentenceView sentence, int at)
    {
        var reading = sentence.Reading;
        if (!reading.IsNumber(at) || at == sentence.Last || !reading.IsWord(at + 1, "ans") || reading.FoldedOf(at).Length > 2 || reading.BreaksBefore(at + 1))
        {
            return false;
        }

        if (at == sentence.First || reading.BreaksBefore(at))
        {
            // « Âge moyen : 34 ans »
            return !IsOfPublic(sentence, at) && !(at > sentence.First && reading.FoldedOf(at - 1) is "moyen" or "moyenne" or "median" or "mediane" or "minimum" or "maximum" or "requis");
        }

        var before = reading.FoldedOf(at - 1);
        if (before is "de" or "d")
        {
            var noun = at - 2;
            return noun >= sentence.First && !IsOfPublic(sentence, noun)
                && (reading.FoldedOf(noun) is "age" or "agee" || sentence.AnchorAt(noun) is { Kind: AnchorKind.Person or AnchorKind.Named }
                    || reading.Is(noun, WordClass.Vague | WordClass.Pointed | WordClass.Relative));
        }

        // « a pris sa retraite à 61 ans »
        if (before is "a" && reading.Is(at - 1, WordClass.Preposition))
        {
            return !IsOfPublic(sentence, at) && sentence.Anchors.Any(anchor => anchor.IsSomebody);
        }

        return (before is "a" or "ai" or "avait" or "ses" or "mes" && !reading.Is(at - 1, WordClass.Preposition)) || reading.Is(at - 1, WordClass.Vague | WordClass.Pointed) || reading.IsName(at - 1);
    }

    private static bool IsOnesJob(SentenceView sentence, int first, int last)
    {
        var reading = sentence.Reading;
        if (IsOfPublic(sentence, first))
        {
            return false;
        }

        if (first == sentence.First || reading.BreaksBefore(first))
        {
            return true;
        }

        var before = first - 1;
        while (before > sentence.First && first - before <= 4 && reading.FoldedOf(before) is "ancien" or "ancienne" or "ex" or "jeune" or "un" or "une" or "toujours" or "aussi")
        {
            before--;
        }

        // « c'est l'institutrice », « je suis la factrice »
        if (reading.FoldedOf(before) is "la" or "le" or "l" or "notre" && before > sentence.First && !reading.BreaksBefore(before))
        {
            return reading.Is(before - 1, WordClass.Copula) || HasAgeAfter(sentence, last);
        }

        return reading.Is(before, WordClass.Copula) || reading.BreaksBefore(before + 1) || reading.FoldedOf(before) is "comme" or "ce" or "cet" or "cette" or "metier" or "travaille" or "en" or "apprenti" or "apprentie" or "ancien" or "ancienne" or "ex"
            || (reading.FoldedOf(before) is "un" or "une" && (before == sentence.First || HasAgeAfter(sentence, last)))
            || HasAgeAfter(sentence, last);
    }

    private static bool HasAgeAfter(SentenceView sentence, int last)
    {
        var reading = sentence.Reading;
        for (var at = last + 1; at < sentence.Last && at <= last + 4; at++)
        {
            if (reading.IsNumber(at) && reading.IsWord(at + 1, "ans"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Said of « des femmes », « les jeunes », « l'équipe ».</summary>
    private static bool IsOfPublic(SentenceView sentence, int at)
    {
        var index = sentence.LastAnchorFrom(at);
        return index >= 0 && at - sentence.Anchors[index].Head <= 6 && sentence.Anchors[index].Kind == AnchorKind.Public;
    }

    /// <summary>The last word of the town that begins here, after a preposition or a sign; or null.</summary>
    private static int? TownAt(SentenceView sentence, int at)
    {
        var reading = sentence.Reading;
        var original = reading.Source.Original;
        var folded = reading.Source.Folded;
        if (!char.IsUpper(original[reading.StartOf(at)]) || (!reading.BreaksBefore(at) && !Introduces(sentence, at - 1)) || (at == sentence.First && !reading.IsNumber(Math.Min(at + 1, sentence.Last))))
        {
            return null;
        }

        for (var last = Math.Min(at + LongestTown - 1, sentence.Last); last >= at; last--)
        {
            var name = folded.AsSpan(reading.StartOf(at), reading.EndOf(last) - reading.StartOf(at));
            if (name.Length >= 3 && char.IsUpper(original[reading.StartOf(last)]) && IsTown(name, at > sentence.First && reading.Is(at - 1, WordClass.Contracted)))
            {
                return reading.IsName(last) || IsOfPublic(sentence, at) ? null : last;
            }
        }

        // A hamlet, or half of a merged town, is in no list; « habite » tells enough.
        return IsHomeBefore(sentence, at) && !reading.IsName(at) && !CommonWords.Contains(reading.FoldedOf(at)) && !IsOfPublic(sentence, at) ? at : null;
    }

    /// <summary>« la vallée de l'Ubaye », « l'île de Sein ».</summary>
    private static int? LandAt(SentenceView sentence, int at)
    {
        var reading = sentence.Reading;
        if (!reading.Is(at, WordClass.Land) || IsOfPublic(sentence, at))
        {
            return null;
        }

        for (var word = at + 1; word <= sentence.Last && word <= at + 4 && !reading.BreaksBefore(word); word++)
        {
            if (char.IsUpper(reading.Source.Original[reading.StartOf(word)]))
            {
                return word;
            }

            if (!reading.Is(word, WordClass.Preposition | WordClass.Singular | WordClass.Plural | WordClass.Contracted))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsHomeBefore(SentenceView sentence, int at) =>
        at > sentence.First && !sentence.Reading.BreaksBefore(at) && sentence.Reading.FoldedOf(at - 1) is "a" or "habite" or "habitait";

    private static bool IsTown(ReadOnlySpan<char> name, bool afterContraction) =>
        Towns.Contains(name) || (afterContraction && (Towns.Contains($"le {name}") || Towns.Contains($"les {name}")));

    /// <summary>« à Guéret », « habite Felletin »; not « de Guéret », which may name a service.</summary>
    private static bool Introduces(SentenceView sentence, int before)
    {
        var reading = sentence.Reading;
        return before >= sentence.First
            && (reading.FoldedOf(before) is "a" or "au" or "aux" or "habite" or "habitait" or "vers" or "sur" or "pres" or "de" or "d" or "du" or "dans" or "en" or "rejoint" or "quitte" or "vit" or "depuis" or "entre" or "commune" or "village" or "bourg" or "hameau");
    }
}
