using CapsPortal.Screening.Lexicons;
using CapsPortal.Screening.Sensitive;

namespace CapsPortal.Screening.QuasiIdentifiers;

/// <summary>
/// Finds what points at somebody without a name: at least three of age, town, occupation and rare family situation, told
/// close together of one person.
/// </summary>
internal static class QuasiIdentifierScanner
{
    private const int KindsNeeded = 3;

    /// <summary>Words between two clues of one person.</summary>
    private const int Reach = 28;

    /// <summary>More is a list, not a person.</summary>
    private const int MostClues = 16;

    private static readonly Rule Rule = new(
        "recoupement", FindingCategory.QuasiIdentifier, FindingLevel.Warning, "Avec les autres indices du passage, cet élément peut désigner une personne.");

    public static void Scan(Reading reading, List<Candidate> candidates, CancellationToken cancellation)
    {
        var clues = new List<Clue>();
        var sentence = new SentenceView(reading);
        foreach (var (first, last) in reading.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (clues.Count > 0 && EndsPassage(reading, clues[^1].Last, first))
            {
                Settle(reading, clues, candidates);
            }

            sentence.MoveTo(first, last);
            foreach (var clue in ClueFinder.Find(sentence))
            {
                if (clues.Count > 0 && (clue.First - clues[^1].Last > Reach || clues.Count == MostClues || IsAnotherPerson(clues, clue, first)))
                {
                    Settle(reading, clues, candidates);
                }

                clues.Add(clue);
            }
        }

        Settle(reading, clues, candidates);
    }

    /// <summary>An empty line, or a name: what follows is about somebody else, or about somebody named.</summary>
    private static bool EndsPassage(Reading reading, int last, int first)
    {
        var between = reading.Source.Original.AsSpan(reading.EndOf(last), reading.StartOf(first) - reading.EndOf(last));
        var line = between.LastIndexOf('\n');
        return line > 0 && between[..line].TrimEnd(" \r").EndsWith("\n");
    }

    /// <summary>A second age, in another sentence, begins another portrait.</summary>
    private static bool IsAnotherPerson(List<Clue> clues, Clue clue, int sentence) =>
        clue.Kind == ClueKind.Age && clues.Exists(earlier => earlier.Kind == ClueKind.Age && earlier.First < sentence);

    private static void Settle(Reading reading, List<Clue> clues, List<Candidate> candidates)
    {
        if (clues.Count >= KindsNeeded && clues.Select(clue => clue.Kind).Distinct().Count() >= KindsNeeded && !IsNamed(reading, clues))
        {
            foreach (var clue in clues)
            {
                var start = reading.StartOf(clue.First);
                candidates.Add(new Candidate(Rule, start, reading.EndOf(clue.Last) - start, ReplacementOf(clue.Kind)));
            }
        }

        clues.Clear();
    }

    private static bool IsNamed(Reading reading, List<Clue> clues)
    {
        var text = reading.Source;
        var start = reading.StartOf(clues[0].First);
        var end = reading.EndOf(clues[^1].Last);
        var sentences = reading.Sentences;
        var from = SentenceStart(sentences, reading, start);
        return reading.Persons.In(new Text.TextSpan(from, end - from)).Any(person => !person.IsPseudonym);
    }

    private static int SentenceStart(IReadOnlyList<(int First, int Last)> sentences, Reading reading, int offset)
    {
        var low = 0;
        var high = sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (reading.StartOf(sentences[middle].First) <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return reading.StartOf(sentences[low].First);
    }

    private static string ReplacementOf(ClueKind kind) => kind switch
    {
        ClueKind.Age => "[âge]",
        ClueKind.Place => "[commune]",
        ClueKind.Occupation => "[profession]",
        _ => "[situation familiale]",
    };
}
