using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Finds, in a sentence, who and what it speaks of.</summary>
internal static class AnchorFinder
{
    public static void Find(Reading reading, int first, int last, List<Anchor> anchors)
    {
        anchors.Clear();
        for (var at = first; at <= last;)
        {
            var found = AnchorAt(reading, at, first, last, anchors);
            if (found is { } anchor)
            {
                anchors.Add(anchor);
                at = anchor.Head + 1;
            }
            else
            {
                at++;
            }
        }
    }

    private static Anchor? AnchorAt(Reading reading, int at, int first, int last, List<Anchor> anchors)
    {
        var governed = at > first && !reading.BreaksBefore(at) && reading.Is(at - 1, WordClass.Preposition);
        if (reading.IsName(at))
        {
            var end = at;
            while (end < last && reading.IsName(end + 1) && !reading.BreaksBefore(end + 1))
            {
                end++;
            }

            return new Anchor(AnchorKind.Named, at, end, governed, IsPlural: false);
        }

        var words = reading.ClassOf(at);
        if ((words & (WordClass.SheHe | WordClass.They)) != 0)
        {
            return IsImpersonal(reading, at, last) ? null : new Anchor(AnchorKind.Pronoun, at, at, governed, (words & WordClass.They) != 0);
        }

        if ((words & WordClass.Self) != 0)
        {
            return new Anchor(AnchorKind.Self, at, at, governed, IsPlural: false);
        }

        if ((words & WordClass.Nobody) != 0)
        {
            return new Anchor(AnchorKind.Nobody, at, at, governed, IsPlural: false);
        }

        if ((words & NounPhrase.Determiner) != 0)
        {
            return NounPhrase.Read(reading, at, first, last, governed, anchors);
        }

        if (reading.IsNumber(at) || (words & WordClass.Epithet) != 0)
        {
            return Counted(reading, at, last, governed);
        }

        if ((words & WordClass.Address) != 0)
        {
            return new Anchor(AnchorKind.Person, at, at, governed, IsPlural: false);
        }

        return (words & NounPhrase.Noun) == 0 ? null : Bare(reading, at, first, last, governed);
    }

    private static bool IsImpersonal(Reading reading, int at, int last)
    {
        for (var next = at + 1; next <= last && next <= at + 4 && !reading.BreaksBefore(next); next++)
        {
            if (reading.Is(next, WordClass.Impersonal))
            {
                return reading.IsWord(at, "il");
            }

            if (!reading.Is(next, WordClass.Clitic | WordClass.Adverb | WordClass.Copula | WordClass.Negation | WordClass.Have))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>« 3 participantes »; a large number counts a public.</summary>
    private static Anchor? Counted(Reading reading, int at, int last, bool governed)
    {
        var head = NounPhrase.SkipEpithets(reading, at + 1, last);
        if (!reading.IsNumber(at) || head > last || reading.BreaksBefore(head) || !reading.Is(head, NounPhrase.Noun))
        {
            return null;
        }

        var few = reading.FoldedOf(at) is ['2' or '3' or '4' or '5'] && !NounPhrase.IsShare(reading, head, last) && reading.Is(head, NounPhrase.PersonNoun);
        return new Anchor(few ? AnchorKind.Person : AnchorKind.Public, at, head, governed, IsPlural: true);
    }

    /// <summary>A noun without article: at the start of a note it is somebody (« Participante, 43 ans »); in the plural, a public.</summary>
    private static Anchor? Bare(Reading reading, int at, int first, int last, bool governed)
    {
        if (reading.Is(at, WordClass.Collective) || reading.FoldedOf(at) is [.., 's' or 'x'])
        {
            return reading.Is(at, WordClass.Collective | WordClass.Vague | WordClass.Pointed) && !reading.IsWord(at, "fils")
                ? new Anchor(AnchorKind.Public, at, at, governed, IsPlural: true)
                : null;
        }

        var opensNote = (at == first || reading.GapBefore(at) == Lexicons.Gap.Colon) && at < last && (reading.IsNumber(at + 1) || reading.GapBefore(at + 1) is Lexicons.Gap.Comma or Lexicons.Gap.Colon || reading.IsWord(at + 1, "de"));
        // « Le profil type : femme, précaire »
        if (opensNote && Enumerable.Range(first, at - first).Any(before => reading.FoldedOf(before) is "profil" or "type" or "public" or "typique"))
        {
            return new Anchor(AnchorKind.Public, at, at, governed, IsPlural: false);
        }

        return opensNote ? new Anchor(AnchorKind.Person, at, at, governed, IsPlural: false) : null;
    }
}
