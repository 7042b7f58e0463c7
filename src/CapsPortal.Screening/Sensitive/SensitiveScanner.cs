using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>Finds what a text tells of somebody's health, origin, opinions, sexual life or offences.</summary>
internal static class SensitiveScanner
{
    public static void Scan(Reading reading, List<Candidate> candidates)
    {
        var lexicon = ScreeningLexicons.Sensitive;
        var sentence = new SentenceView(reading);
        var context = new PersonContext();
        var read = 0;
        foreach (var (first, last) in reading.Sentences)
        {
            context.Pass(reading.Source.Original.AsSpan(read, reading.StartOf(first) - read));
            read = reading.EndOf(last);
            sentence.MoveTo(first, last);
            for (var at = first; at <= last;)
            {
                var (value, end) = lexicon.Finder.Longest(reading, at, last);
                if (value < 0)
                {
                    at++;
                    continue;
                }

                var term = lexicon.Terms[value];
                if (StandingOf(sentence, context, term, at, end) is { } standing)
                {
                    candidates.Add(new Candidate(
                        SensitiveRules.For(term, standing), reading.StartOf(at), reading.EndOf(end) - reading.StartOf(at), SensitiveRules.ReplacementOf(term.Category)));
                }

                at = end + 1;
            }

            context.Learn(sentence);
        }
    }

    private static Standing? StandingOf(SentenceView sentence, PersonContext context, SensitiveTerm term, int first, int last)
    {
        var attachment = Attachments.Of(sentence, term.Kind, first, last);
        if (!attachment.Holds)
        {
            return null;
        }

        var standing = context.StandingOf(sentence, attachment.Anchor, term.IsCertain, first);
        if (standing is null || Denials.IsSupposed(sentence, first, last))
        {
            return null;
        }

        return attachment.IsPredicate && !term.IsDenial && Denials.IsDenied(sentence, first, last) ? null : standing;
    }
}
