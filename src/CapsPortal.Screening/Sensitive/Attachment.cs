using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Of whom a term is said, as the sentence shows it.</summary>
/// <param name="Anchor">Null: the sentence does not say, and the one before may.</param>
/// <param name="IsPredicate">Said by a verb: a negation before it denies it.</param>
internal readonly record struct Attachment(bool Holds, Anchor? Anchor, bool IsPredicate)
{
    public static Attachment None { get; } = new(false, null, false);

    public static Attachment To(Anchor? anchor, bool isPredicate) => new(true, anchor, isPredicate);
}

/// <summary>Finds to whom a term is attached, for each kind of term.</summary>
internal static class Attachments
{
    /// <summary>How far an apposition may stand from the person: « Karim, 34 ans, boulanger, diabétique ».</summary>
    private const int AppositionDistance = 9;

    private const int LinkDistance = 6;

    /// <summary>How far the owner of « son diabète » may stand before it.</summary>
    private const int OwnerDistance = 40;

    private const WordClass Article = WordClass.Singular | WordClass.Plural | WordClass.Possessive | WordClass.Contracted;

    public static Attachment Of(SentenceView sentence, TermKind kind, int first, int last) => kind switch
    {
        TermKind.State => State(sentence, first, last),
        TermKind.Condition => Condition(sentence, first, last),
        TermKind.Circumstance => Circumstance(sentence, first, last),
        TermKind.Act => Act(sentence, first, last),
        _ => Attachment.None,
    };

    private static Attachment State(SentenceView sentence, int first, int last)
    {
        var reading = sentence.Reading;
        var at = BackOverAge(sentence, sentence.Before(first, WordClass.None));
        if (at < 0)
        {
            return Apposed(sentence, first, last);
        }

        // « élevé » ties, « un élève » does not.
        if (reading.Is(at, WordClass.Copula) && sentence.AnchorAt(at) is null)
        {
            return Attachment.To(sentence.SubjectOf(at), isPredicate: true);
        }

        // « est une ancienne toxicomane », « c'est un diabétique »
        var noun = at;
        while (noun >= sentence.First && at - noun <= LinkDistance && reading.Is(noun, WordClass.Indefinite | WordClass.Epithet) && !reading.BreaksBefore(noun + 1))
        {
            noun--;
        }

        if (noun < at && noun >= sentence.First && reading.Is(noun, WordClass.Copula))
        {
            // « c'est une ancienne toxicomane »
            var subject = sentence.SubjectOf(noun);
            return Attachment.To(
                subject is null && noun > sentence.First && reading.FoldedOf(noun - 1) is "c" ? new Anchor(AnchorKind.Pronoun, noun - 1, noun - 1, IsGoverned: false, IsPlural: false) : subject,
                isPredicate: true);
        }

        if (sentence.AnchorAt(at) is { } anchor)
        {
            if (anchor.Head == at && anchor.Kind != AnchorKind.Thing)
            {
                return Attachment.To(anchor, isPredicate: false);
            }

            // « une dame du quartier séropositive »
            return anchor.IsGoverned && sentence.AnchorAt(anchor.First - 1) is { Kind: AnchorKind.Person } person && person.Head == anchor.First - 1
                ? Attachment.To(person, isPredicate: false)
                : Attachment.None;
        }

        // « sourd et muet »; not « elle parle wolof et soninké ».
        return reading.Is(at, WordClass.Coordinator) && Apposed(sentence, first, last) is { Holds: true } apposed && (apposed.IsPredicate || apposed.Anchor is not { Kind: AnchorKind.Pronoun })
            ? apposed
            : Attachment.None;
    }

    private static Attachment Condition(SentenceView sentence, int first, int last)
    {
        var reading = sentence.Reading;
        var at = first - 1;
        var definite = false;
        for (; at >= sentence.First && first - at <= LinkDistance && !reading.BreaksBefore(at + 1); at--)
        {
            if (reading.Is(at, WordClass.Possessive))
            {
                return Possessed(sentence, at);
            }

            if (IsTie(sentence, at, definite && ObjectBefore(sentence, at) is null))
            {
                return Tied(sentence, at);
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
        return reading.BreaksBefore(at + 1) && sentence.NearestBefore(at + 1, AppositionDistance) is { IsGoverned: false, IsSomebody: true, Kind: not AnchorKind.Self } named && IsNoteOn(sentence, named, first)
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
    private static Anchor? ObjectBefore(SentenceView sentence, int verb)
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

            if (anchor.Kind != AnchorKind.Thing)
            {
                return Attachment.To(anchor, isPredicate: false);
            }
        }

        // « Sa carte d'invalidité lui donne droit… »
        return possessive == sentence.First
            ? Attachment.To(new Anchor(AnchorKind.Pronoun, possessive, possessive, IsGoverned: true, IsPlural: false), isPredicate: false)
            : Attachment.To(sentence.FirstAfter(possessive, AppositionDistance * 2), isPredicate: false);
    }

    private static Attachment Circumstance(SentenceView sentence, int first, int last)
    {
        var reading = sentence.Reading;
        var at = BackOverAge(sentence, sentence.Before(first, WordClass.None));
        if (at < 0)
        {
            return Apposed(sentence, first, last);
        }

        if (sentence.AnchorAt(at) is { } anchor && anchor.Head == at)
        {
            if (anchor.Kind is not (AnchorKind.Thing or AnchorKind.Nobody))
            {
                return Attachment.To(anchor, isPredicate: false);
            }

            if (!anchor.IsGoverned)
            {
                // « un tapis d'origine turque » is said of a thing; « a quitté le groupe après deux mois de prison » is not.
                var isTime = reading.FoldedOf(first) is "apres" or "pendant" or "depuis" or "avant" or "des";
                return sentence.Anchors[0] is { IsSomebody: true, IsGoverned: false } somebody && somebody.Head < at && (isTime || somebody.Kind is AnchorKind.Pronoun or AnchorKind.Self)
                    ? Attachment.To(somebody, isPredicate: true)
                    : Attachment.None;
            }
        }

        return Attachment.To(ObjectBefore(sentence, first) ?? sentence.SubjectOf(first), isPredicate: true);
    }

    private static Attachment Act(SentenceView sentence, int first, int last)
    {
        // « ils ont scanné mon visage », « on m'a pris mes empreintes »
        for (var at = Math.Max(sentence.First, first - 2); at <= last; at++)
        {
            if (sentence.Reading.Is(at, WordClass.Mine) || sentence.Reading.FoldedOf(at) is "m" or "me")
            {
                return Attachment.To(new Anchor(AnchorKind.Self, at, at, IsGoverned: true, IsPlural: false), isPredicate: true);
            }
        }

        return Attachment.To(sentence.SubjectOf(first), isPredicate: true);
    }

    /// <summary>After a comma, a colon, « et », or at the start: said of the nearest person, or of the subject of a verb before.</summary>
    private static Attachment Apposed(SentenceView sentence, int first, int last)
    {
        var reading = sentence.Reading;
        for (var at = first - 1; at >= sentence.First && first - at <= AppositionDistance; at--)
        {
            if (sentence.AnchorAt(at) is { } anchor)
            {
                if (anchor.Kind != AnchorKind.Thing)
                {
                    return anchor.Kind == AnchorKind.Nobody ? Attachment.None : Attachment.To(anchor, isPredicate: false);
                }

                if (!anchor.IsGoverned)
                {
                    return sentence.SubjectOf(anchor.First) is { IsSomebody: true } subject ? Attachment.To(subject, isPredicate: false) : Attachment.None;
                }

                at = anchor.First;
            }
            else if (reading.Is(at, WordClass.Copula))
            {
                return Attachment.To(sentence.SubjectOf(at), isPredicate: true);
            }
        }

        if (first - sentence.First > AppositionDistance)
        {
            return sentence.NearestBefore(first, AppositionDistance * 3) is { Kind: not AnchorKind.Nobody } far ? Attachment.To(far, isPredicate: false) : Attachment.None;
        }

        return Attachment.To(sentence.FirstAfter(last, AppositionDistance), isPredicate: false);
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

    /// <summary>From « ans » in « une dame de 45 ans » to « dame »: the word an adjective is attached to.</summary>
    private static int BackOverAge(SentenceView sentence, int at)
    {
        var reading = sentence.Reading;
        if (at - 1 < sentence.First || !(reading.IsWord(at, "ans") || reading.IsWord(at, "mois")) || !(reading.IsNumber(at - 1) || reading.Is(at - 1, WordClass.FewNumber)))
        {
            return at;
        }

        at -= 2;
        while (at >= sentence.First && reading.FoldedOf(at) is "de" or "d" or "age" or "agee")
        {
            at--;
        }

        return Math.Max(at, sentence.First);
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
