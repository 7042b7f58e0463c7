using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Reads a noun with its article: somebody, a public, or a thing.</summary>
internal static class NounPhrase
{
    public const WordClass Determiner =
        WordClass.Singular | WordClass.Plural | WordClass.Possessive | WordClass.Generic | WordClass.FewNumber | WordClass.Contracted;

    public const WordClass PersonNoun = WordClass.Relative | WordClass.Pointed | WordClass.Vague;

    public const WordClass Noun = PersonNoun | WordClass.Collective;

    /// <summary>How far a sentence is read for a sign that it is about all.</summary>
    private const int SignDistance = 12;

    public static Anchor? Read(Reading reading, int at, int first, int last, bool governed, List<Anchor> anchors)
    {
        var determiners = reading.ClassOf(at) & (Determiner | WordClass.Indefinite | WordClass.Mine);
        governed |= (determiners & WordClass.Contracted) != 0
            || (reading.IsWord(at, "des") && anchors.Count > 0 && anchors[^1].Head == at - 1 && !reading.BreaksBefore(at));
        var oneOf = false;
        var head = at + 1;
        for (; head <= last && head <= at + 4 && !reading.BreaksBefore(head); head++)
        {
            var words = reading.ClassOf(head);
            if ((determiners & WordClass.Indefinite) != 0 && (words & WordClass.Preposition) != 0 && head + 1 <= last
                && (reading.IsWord(head, "de") || reading.IsWord(head, "d") || reading.IsWord(head, "parmi"))
                && reading.Is(head + 1, WordClass.Plural | WordClass.Possessive | WordClass.FewNumber | WordClass.They))
            {
                oneOf = true;
            }
            else if (oneOf && reading.IsWord(head, "des"))
            {
                // « l'une des » has been read already.
            }
            else if ((determiners & WordClass.Indefinite) != 0 && reading.IsWord(head, "des"))
            {
                oneOf = true;
            }
            else if ((words & Determiner) != 0 && (words & Noun) == 0)
            {
                determiners |= words & (Determiner | WordClass.Indefinite | WordClass.Mine);
            }
            else
            {
                break;
            }
        }

        head = SkipEpithets(reading, head, last);
        if (IsNominal(reading, at, head, last, determiners))
        {
            return new Anchor(AnchorKind.Person, at, Math.Min(head, last), governed, IsPlural: false);
        }

        if (head > last || reading.BreaksBefore(head) || reading.IsName(head))
        {
            return null;
        }

        if (oneOf && reading.Is(head, WordClass.They))
        {
            return new Anchor(AnchorKind.Person, at, head, governed, IsPlural: false);
        }

        // « la suit »: an article that is a pronoun before a verb.
        if (reading.Is(head, WordClass.Copula | WordClass.Have | WordClass.Clitic | WordClass.Preposition | WordClass.ClauseStart) && !reading.Is(head, Noun))
        {
            return null;
        }

        // « une aide à domicile »: a trade in several words.
        if (!reading.Is(head, Noun) && ScreeningLexicons.Occupations.Longest(reading, head, last, new PhraseSearch()) is var trade && trade > head)
        {
            var isPublic = (determiners & (WordClass.Plural | WordClass.Generic)) != 0 && !oneOf;
            return new Anchor(isPublic ? AnchorKind.Public : AnchorKind.Person, at, trade, governed, isPublic);
        }

        var kind = reading.Is(head, Noun) || IsTrade(reading, head) ? KindOf(reading, at, head, first, last, determiners, oneOf, governed) : AnchorKind.Thing;
        var plural = !oneOf && (determiners & (WordClass.Plural | WordClass.FewNumber)) != 0;
        return new Anchor(kind, at, head, governed, plural);
    }

    private static AnchorKind KindOf(
        Reading reading, int at, int head, int first, int last, WordClass determiners, bool oneOf, bool governed)
    {
        var noun = reading.ClassOf(head);
        if ((noun & WordClass.Collective) != 0 || ((noun & PersonNoun) == 0 && (determiners & WordClass.Plural) != 0) || (determiners & WordClass.Generic) != 0 || IsShare(reading, head, last))
        {
            return AnchorKind.Public;
        }

        if (oneOf)
        {
            return AnchorKind.Person;
        }

        if ((determiners & WordClass.FewNumber) != 0)
        {
            return (determiners & WordClass.Generic) == 0 ? AnchorKind.Person : AnchorKind.Public;
        }

        if ((determiners & WordClass.Plural) != 0)
        {
            return ((determiners & WordClass.Possessive) != 0 && (noun & WordClass.Relative) != 0 && !reading.IsWord(at, "nos") && !reading.IsWord(at, "vos"))
                || (reading.FoldedOf(at) is "les" or "nos" && reading.IsWord(head, "voisins"))
                ? AnchorKind.Person
                : AnchorKind.Public;
        }

        if ((determiners & WordClass.Possessive) != 0 || HasAge(reading, head, last))
        {
            return AnchorKind.Person;
        }

        if ((determiners & WordClass.Indefinite) != 0)
        {
            if (reading.IsWord(head, "personne") && !IsToldOfOne(reading, head, last))
            {
                return AnchorKind.Public;
            }

            var towardAll = at > first && reading.Is(at - 1, WordClass.TowardAll) && (noun & (WordClass.Vague | WordClass.Relative)) != 0;
            return towardAll || IsRuleForAll(reading, head, first, last) ? AnchorKind.Public : AnchorKind.Person;
        }

        return (noun & (WordClass.Vague | WordClass.Pointed)) != 0 && !reading.IsWord(at, "ce") && !reading.IsWord(at, "cet") && !reading.IsWord(at, "cette")
            && IsRuleForAll(reading, head, first, last)
            ? AnchorKind.Public
            : AnchorKind.Person;
    }

    /// <summary>« le petit est », « la plus âgée des cuisinières ».</summary>
    private static bool IsNominal(Reading reading, int at, int head, int last, WordClass determiners)
    {
        if ((determiners & WordClass.Singular) == 0 || reading.Is(at, WordClass.Contracted) || head > last)
        {
            return false;
        }

        // « un ancien, … »
        if (reading.Is(at, WordClass.Indefinite))
        {
            return reading.FoldedOf(head) is "ancien" or "ancienne" or "vieux" or "vieille" && head < last && reading.BreaksBefore(head + 1);
        }

        if (reading.IsWord(head, "plus") && head + 2 <= last && !reading.BreaksBefore(head + 1))
        {
            return reading.FoldedOf(head + 2) is "de" or "du" or "des" or "d" || (reading.FoldedOf(head + 1) is "age" or "agee" or "jeune" or "vieux" or "vieille" && EndsNoun(reading, head + 2));
        }

        var noun = head > at + 1 ? head - 1 : head;
        return reading.FoldedOf(noun) is "petit" or "petite" or "grand" or "grande" or "aine" or "ainee" or "cadet" or "cadette" or "dernier" or "derniere" or "vieux" or "vieille"
                or "ancien" or "ancienne" or "nouveau" or "nouvelle" or "premier" or "premiere" or "second" or "seconde"
            && (noun == last || EndsNoun(reading, noun + 1) || (noun < head && reading.FoldedOf(head) is "venu" or "venue" or "dernier" or "derniere"));
    }

    private static bool EndsNoun(Reading reading, int after) =>
        reading.BreaksBefore(after) || reading.Is(after, WordClass.Copula | WordClass.Have | WordClass.Clitic) || reading.FoldedOf(after) is "du" or "des" or "de" or "qui";

    public static int SkipEpithets(Reading reading, int at, int last)
    {
        for (var skipped = 0; skipped < 3 && at < last && reading.Is(at, WordClass.Epithet) && !reading.BreaksBefore(at + 1); skipped++)
        {
            // « un jeune est venu »: the adjective is the noun.
            if (!reading.Is(at + 1, Noun | WordClass.Epithet) && reading.Is(at, Noun))
            {
                break;
            }

            at++;
        }

        return at;
    }

    /// <summary>« le régisseur », « la saxophoniste »: no list holds all trades, their endings tell them.</summary>
    public static bool IsTrade(Reading reading, int head) =>
        !reading.Is(head, WordClass.Inanimate) && reading.FoldedOf(head) is [_, _, _, .., 'e', 'u', 'r'] or [_, _, _, .., 'e', 'u', 's', 'e'] or [_, _, .., 't', 'r', 'i', 'c', 'e']
            or [_, _, _, .., 'i', 's', 't', 'e'] or [_, _, _, .., 'l', 'o', 'g', 'u', 'e'] or [_, _, _, .., 'i', 'e', 'n', 'n', 'e'] or [_, _, _, .., 'i', 'c', 'i', 'e', 'n'];

    /// <summary>« une femme sur quatre ».</summary>
    public static bool IsShare(Reading reading, int head, int last)
    {
        for (var at = head + 1; at < last && at <= head + 3 && !reading.BreaksBefore(at); at++)
        {
            if (reading.IsWord(at, "sur"))
            {
                return reading.IsNumber(at + 1) || reading.Is(at + 1, WordClass.FewNumber) || reading.FoldedOf(at + 1) is "dix" or "cent" or "vingt" or "mille";
            }
        }

        return false;
    }

    /// <summary>« de 34 ans », « âgée de 16 ans », « , 34 ans, ».</summary>
    private static bool HasAge(Reading reading, int head, int last)
    {
        for (var at = head + 1; at < last && at <= head + 4; at++)
        {
            if (reading.IsNumber(at) && reading.IsWord(at + 1, "ans"))
            {
                // « de 18 à 25 ans » is a public.
                return true;
            }
        }

        return false;
    }

    /// <summary>« une personne » is somebody when something happened: « est venue », « a dit ».</summary>
    private static bool IsToldOfOne(Reading reading, int head, int last)
    {
        for (var at = head + 1; at <= last && at <= head + SignDistance && reading.GapBefore(at) <= Lexicons.Gap.Comma; at++)
        {
            if (reading.Is(at, WordClass.Have | WordClass.Copula | WordClass.Self))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRuleForAll(Reading reading, int head, int first, int last)
    {
        if (reading.Is(first, WordClass.Question) && first < head)
        {
            return true;
        }

        for (var at = head + 1; at <= last && at <= head + SignDistance && !reading.BreaksBefore(at); at++)
        {
            if (reading.Is(at, WordClass.RuleForAll))
            {
                return true;
            }
        }

        return false;
    }
}
