using CapsPortal.Screening.Lexicons;
using CapsPortal.Screening.Names;
using CapsPortal.Screening.Sensitive;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening;

/// <summary>
/// Finds personal and sensitive data in a text, on this machine, without AI. Deterministic, thread-safe, in a time that
/// grows as the text does; it keeps nothing.
/// </summary>
public static class Screener
{
    /// <summary>The findings, in the order of the text. They never overlap.</summary>
    public static IReadOnlyList<Finding> Screen(string text, CancellationToken cancellation = default)
    {
        var source = new SourceText(text);
        var candidates = new List<Candidate>();

        cancellation.ThrowIfCancellationRequested();
        var persons = PersonMentions.None;
        SensitiveScanner.Scan(new Reading(source, persons, ScreeningLexicons.Vocabulary), candidates);

        var kept = Overlaps.Settle(candidates, text.Length);
        var words = new UsualWords(source.Folded);
        return kept.ConvertAll(candidate => new Finding(
            candidate.Rule.Category, candidate.Rule.Level, candidate.Start, candidate.Length, candidate.Rule.Id, candidate.Rule.Why, words.For(candidate)));
    }
}
