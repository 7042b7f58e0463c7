using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Whose illness it is: « son diabète », « souffre d'un diabète », « le diabète de Mme X ».</summary>
internal static class Conditions
{
    /// <summary>Between a verb and an illness: « souffre depuis longtemps d'un gros ».</summary>
    private const int LinkDistance = 6;

    /// <summary>How far the owner of « son diabète » may stand before it.</summary>
    private const int OwnerDistance = 40;

    private const WordClass Article = WordClass.Singular | WordClass.Plural | WordClass.Possessive | WordClass.Contracted;

    public static Attachment Of(SentenceView sentence, int first, int last)
    {
        var reading = sentence.Reading;
        var at = first - 1;
        var definite = false;
        for (; at >= sentence.First && first - at <= LinkDistance && !reading.BreaksBefore(at + 1); at--)
        {
            if (reading.Is(at, WordClass.Possessive))
            {
                return Possessed(sentence, at) with { IsOwned = true };
            }

            if (IsTie(sentence, at, definite && ObjectBefore(sentence, at) is null))
            {
                return Tied(sentence, at);
            }

            // « lui, c'est l'asthme », « moi c'était l'alcool »
            if (reading.Is(at, WordClass.Copula) && at - 2 >= sentence.First && reading.IsWord(at - 1, "c"))
            {
                if (sentence.AnchorAt(at - 2) is { IsSomebody: true, IsGoverned: false } somebody && somebody.Head == at - 2)
                {
                    return Attachment.To(somebody, isPredicate: true);
                }

                break;
            }

            definite |= reading.FoldedOf(at) is "le" or "la" or "l" or "les";
            if (!reading.Is(at, Article | WordClass.Indefinite | WordClass.Preposition | WordClass.Qualifier | WordClass.Epithet | WordClass.FewNumber) && !sentence.IsAdverb(at)
                && !reading.Is(at, WordClass.Negation | WordClass.Coordinator) && !reading.IsNumber(at))
            {
                break;
            }

            if (reading.FoldedOf(at) is "sur" or "contre" or "en")
            {
                break;
            }
        }

        if (OwnerAfter(sentence, last) is { } owner)
        {
            return Attachment.To(owner, isPredicate: false);
        }

        // « Mme X : diabète, un asthme »
        return reading.BreaksBefore(at + 1) && sentence.NearestBefore(at + 1, Attachments.AppositionDistance) is { IsGoverned: false, IsSomebody: true, Kind: not AnchorKind.Self } named && IsNoteOn(sentence, named, first)
            ? Attachment.To(named, isPredicate: false)
            : Attachment.None;
    }

    private static bool IsTie(SentenceView sentence, int at, bool definite)
    {
        var reading = sentence.Reading;
        return reading.Is(at, WordClass.Link | WordClass.Have) || (reading.Is(at, WordClass.WeakLink) && !definite);
    }

    private static Attachment Tied(SentenceView sentence, int tie)
    {
        var reading = sentence.Reading;
        if (ObjectBefore(sentence, tie) is { } person)
        {
            return Attachment.To(person, isPredicate: true);
        }

        if (sentence.Before(tie, WordClass.None) is >= 0 and var before && sentence.AnchorAt(before) is { IsGoverned: true, Kind: AnchorKind.Named or AnchorKind.Person or AnchorKind.Public } adjacent && adjacent.Head == before
            && !reading.Is(tie, WordClass.Have | WordClass.Copula))
        {
            return Attachment.To(adjacent, isPredicate: true);
        }

        return Attachment.To(sentence.SubjectOf(tie), isPredicate: true);
    }

    /// <summary>« on lui a trouvé un diabète », « ça m'a donné une dépression », « le psy m'a mise sous… ».</summary>
    public static Anchor? ObjectBefore(SentenceView sentence, int verb)
    {
        var reading = sentence.Reading;
        for (var at = verb - 1; at >= sentence.First && verb - at <= 3 && !reading.BreaksBefore(at + 1); at--)
        {
            if (reading.Is(at, WordClass.ObjectPerson))
            {
                var kind = reading.FoldedOf(at) is "m" or "me" ? AnchorKind.Self : AnchorKind.Pronoun;
                return new Anchor(kind, at, at, IsGoverned: true, IsPlural: false);
            }
        }

        return null;
    }

    private static Attachment Possessed(SentenceView sentence, int possessive)
    {
        var reading = sentence.Reading;
        if (reading.Is(possessive, WordClass.Mine))
        {
            return Attachment.To(new Anchor(AnchorKind.Self, possessive, possessive, IsGoverned: true, IsPlural: false), isPredicate: false);
        }

        if (reading.FoldedOf(possessive) is not ("son" or "sa" or "ses" or "leur" or "leurs"))
        {
            return Attachment.None;
        }

        for (var index = sentence.LastAnchorFrom(possessive - 1); index >= 0 && possessive - sentence.Anchors[index].Head <= OwnerDistance; index--)
        {
            var anchor = sentence.Anchors[index];
            if (HasQuoteBetween(sentence, anchor.Head, possessive))
            {
                return Attachment.None;
            }

            // « a évoqué devant nous sa dépression »: « sa » is never ours.
            if (anchor.Kind is not (AnchorKind.Thing or AnchorKind.Self) && (anchor.Kind != AnchorKind.Nobody || sentence.Reading.IsWord(anchor.First, "on")))
            {
                return Attachment.To(anchor, isPredicate: false);
            }
        }

        // « Sa carte d'invalidité lui donne droit… »
        return possessive == sentence.First
            ? Attachment.To(new Anchor(AnchorKind.Pronoun, possessive, possessive, IsGoverned: true, IsPlural: false), isPredicate: false)
            : Attachment.To(sentence.FirstAfter(possessive, Attachments.AppositionDistance * 2), isPredicate: false);
    }

    /// <summary>« le cancer de Mme X », « la grossesse d'une participante ».</summary>
    private static Anchor? OwnerAfter(SentenceView sentence, int last)
    {
        var reading = sentence.Reading;
        for (var at = last + 1; at <= sentence.Last && at <= last + 3 && !reading.BreaksBefore(at); at++)
        {
            if (sentence.AnchorAt(at) is { } anchor)
            {
                return anchor is { IsGoverned: true, Kind: AnchorKind.Named or AnchorKind.Person } && reading.FoldedOf(Math.Max(sentence.First, anchor.First - 1)) is "de" or "d" || (anchor.Kind == AnchorKind.Person && reading.IsWord(anchor.First, "du"))
                    ? anchor
                    : null;
            }
        }

        return null;
    }

    /// <summary>Between a person and a term, only ages, numbers and what is set between commas.</summary>
    private static bool IsNoteOn(SentenceView sentence, Anchor person, int term)
    {
        for (var at = person.Head + 1; at < term; at++)
        {
            if (sentence.Reading.Is(at, WordClass.Copula | WordClass.Have | WordClass.ClauseStart | WordClass.Clitic) || sentence.AnchorAt(at) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasQuoteBetween(SentenceView sentence, int from, int to)
    {
        for (var at = from + 1; at <= to; at++)
        {
            if (sentence.Reading.GapBefore(at) == Gap.Quote)
            {
                return true;
            }
        }

        return false;
    }
}
