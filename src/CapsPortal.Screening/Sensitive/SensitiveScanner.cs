using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Finds what a text tells of somebody's health, origin, opinions, sexual life or offences.</summary>
internal static class SensitiveScanner
{
    public static void Scan(Reading reading, List<Candidate> candidates, CancellationToken cancellation)
    {
        var lexicon = ScreeningLexicons.Sensitive;
        var sentence = new SentenceView(reading);
        var context = new PersonContext();
        var search = new PhraseSearch();
        var read = 0;
        foreach (var (first, last) in reading.Sentences)
        {
            context.Pass(reading.Source.Original.AsSpan(read, reading.StartOf(first) - read));
            read = reading.EndOf(last);
            sentence.MoveTo(first, last);
            for (var at = first; at <= last;)
            {
                cancellation.ThrowIfCancellationRequested();
                var end = lexicon.Finder.Longest(reading, at, last, search);
                if (search.Values.TrueForAll(value => lexicon.Terms[value].Kind != TermKind.Decoy)
                    && FirstTold(sentence, context, search.Values.Select(value => lexicon.Terms[value]), at, end) is { } rule)
                {
                    end = TellingWords.EndOf(reading, rule.Category, at, end, last);
                    candidates.Add(new Candidate(rule, reading.StartOf(at), reading.EndOf(end) - reading.StartOf(at), SensitiveRules.ReplacementOf(rule.Category)));
                }

                at = Math.Max(at, end) + 1;
            }

            context.Learn(sentence);
        }
    }

    /// <summary>« anémie » is an illness, « anémié » a state: the first that the sentence tells of somebody.</summary>
    private static Rule? FirstTold(SentenceView sentence, PersonContext context, IEnumerable<SensitiveTerm> terms, int first, int last)
    {
        foreach (var term in terms)
        {
            if (StandingOf(sentence, context, term, first, last) is { } standing)
            {
                return SensitiveRules.For(term, standing);
            }
        }

        return null;
    }

    private static Standing? StandingOf(SentenceView sentence, PersonContext context, SensitiveTerm term, int first, int last)
    {
        var attachment = Attachments.Of(sentence, term.Kind, first, last);
        if (!attachment.Holds)
        {
            return null;
        }

        if (term.Category == FindingCategory.Origin && Denials.IsLanguage(sentence, first))
        {
            return null;
        }

        var standing = context.StandingOf(sentence, attachment.Anchor, term.IsCertain, first);
        if (standing is null || Denials.IsSupposed(sentence, first, last, attachment.IsOwned))
        {
            return null;
        }

        return attachment.IsPredicate && !term.IsDenial && Denials.IsDenied(sentence, first, last) ? null : standing;
    }
}
