using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Of whom a term is said, as the sentence shows it.</summary>
/// <param name="Anchor">Null: the sentence does not say, and the one before may.</param>
/// <param name="IsPredicate">Said by a verb: a negation before it denies it.</param>
/// <param name="IsOwned">« mon diabète »: told even by who only asks about it.</param>
internal readonly record struct Attachment(bool Holds, Anchor? Anchor, bool IsPredicate, bool IsOwned = false)
{
    public static Attachment None { get; } = new(false, null, false);

    public static Attachment To(Anchor? anchor, bool isPredicate) => new(true, anchor, isPredicate);
}

/// <summary>Finds to whom a term is attached, for each kind of term.</summary>
internal static class Attachments
{
    /// <summary>How far an apposition may stand from the person: « Karim, 34 ans, boulanger, diabétique ».</summary>
    public const int AppositionDistance = 9;

    public static Attachment Of(SentenceView sentence, TermKind kind, int first, int last) => kind switch
    {
        TermKind.State => State(sentence, first, last),
        TermKind.Condition => Conditions.Of(sentence, first, last),
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

        // « est une ancienne toxicomane », « c'est un diabétique », « était le représentant FO »
        var noun = at;
        while (noun >= sentence.First && at - noun <= AppositionDistance && !reading.BreaksBefore(noun + 1)
            && (reading.Is(noun, WordClass.Indefinite | WordClass.Epithet) || reading.FoldedOf(noun) is "le" or "la" or "l" or "notre"))
        {
            noun--;
        }

        if (noun < at && noun >= sentence.First && reading.Is(noun, WordClass.Copula) && !reading.BreaksBefore(noun + 1))
        {
            // « c'est une ancienne toxicomane »
            var subject = sentence.SubjectOf(noun);
            return Attachment.To(
                subject is null && noun > sentence.First && reading.FoldedOf(noun - 1) is "c" ? new Anchor(AnchorKind.Pronoun, noun - 1, noun - 1, IsGoverned: false, IsPlural: false) : subject,
                isPredicate: true);
        }

        // « mon mari, ancien permanent de la CFTC », « le nouveau, un Afghan »
        if (noun < at && reading.BreaksBefore(noun + 1) && reading.Is(noun + 1, WordClass.Indefinite | WordClass.Epithet))
        {
            return Apposed(sentence, noun + 1, last);
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

        return Attachment.To(Conditions.ObjectBefore(sentence, first) ?? sentence.SubjectOf(first), isPredicate: true);
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

        // « on lui a retiré la thyroïde »
        return sentence.Reading.FoldedOf(first) is "lui" or "leur"
            ? Attachment.To(new Anchor(AnchorKind.Pronoun, first, first, IsGoverned: true, IsPlural: sentence.Reading.IsWord(first, "leur")), isPredicate: true)
            : Attachment.To(sentence.SubjectOf(first), isPredicate: true);
    }

    /// <summary>After a comma, a colon, « et », or at the start: said of the nearest person, or of the subject of a verb before.</summary>
    private static Attachment Apposed(SentenceView sentence, int first, int last)
    {
        var reading = sentence.Reading;
        for (var at = first - 1; at >= sentence.First && first - at <= AppositionDistance; at--)
        {
            if (sentence.AnchorAt(at) is { } anchor)
            {
                // « une participante du groupe, pentecôtiste »
                var isWhereFrom = anchor is { Kind: AnchorKind.Public, IsGoverned: true, IsPlural: false } && reading.Is(anchor.Head, WordClass.Collective);
                if (anchor.Kind != AnchorKind.Thing && !isWhereFrom)
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
}
