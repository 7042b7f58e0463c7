using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace CapsPortal.Web.Components;

/// <summary>A run of words that two texts share, or that only one of them has.</summary>
public sealed record DifferingWords(string Text, bool Added, bool Removed);

/// <summary>Compares two texts word by word.</summary>
public static class WordDifference
{
    // A no-break space parts words too: without it, a sign that gains one would look like another word.
    private static readonly DelimiterChunker Words = new([' ', '\u00A0', '\n', ',', '.', ';', ':', '!', '?', '(', ')', '«', '»', '’', '\'']);

    public static IReadOnlyList<DifferingWords> Between(string? before, string? after)
    {
        var runs = new List<DifferingWords>();
        foreach (var piece in InlineDiffBuilder.Diff(before ?? "", after ?? "", ignoreWhiteSpace: false, ignoreCase: false, Words).Lines)
        {
            var run = new DifferingWords(piece.Text, piece.Type == ChangeType.Inserted, piece.Type == ChangeType.Deleted);
            if (runs.Count > 0 && runs[^1].Added == run.Added && runs[^1].Removed == run.Removed)
            {
                runs[^1] = run with { Text = runs[^1].Text + run.Text };
            }
            else if (run.Text.Length > 0)
            {
                runs.Add(run);
            }
        }

        return runs;
    }
}
