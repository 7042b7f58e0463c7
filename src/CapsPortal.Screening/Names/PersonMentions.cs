using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>One place of a text where a person is named.</summary>
/// <param name="IsPseudonym">« Mme X », « [prénom] », « Léa (prénom modifié) »: a person, but no finding.</param>
public readonly record struct PersonMention(TextSpan Span, bool IsPseudonym);

/// <summary>All places of a text where a person is named, in its order.</summary>
public sealed class PersonMentions(IReadOnlyList<PersonMention> all)
{
    public static PersonMentions None { get; } = new([]);

    public IReadOnlyList<PersonMention> All => all;

    /// <summary>The mentions that begin within this part of the text.</summary>
    public IEnumerable<PersonMention> In(TextSpan span)
    {
        for (var i = FirstFrom(span.Start); i < all.Count && all[i].Span.Start < span.End; i++)
        {
            yield return all[i];
        }
    }

    public bool AnyIn(TextSpan span)
    {
        var first = FirstFrom(span.Start);
        return first < all.Count && all[first].Span.Start < span.End;
    }

    private int FirstFrom(int offset)
    {
        var low = 0;
        var high = all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
