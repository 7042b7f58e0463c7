using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Where a text names persons.</summary>
/// <param name="Mentions">In the order of the text.</param>
/// <param name="Hidden">Persons under an admitted pseudonym, in the order of the text.</param>
internal sealed record NamesFound(List<NameMention> Mentions, List<TextSpan> Hidden)
{
    /// <summary>Named or hidden, in the order of the text: what a sensitive sentence may be about.</summary>
    public PersonMentions AsPersons()
    {
        var all = new List<PersonMention>(Mentions.Count + Hidden.Count);
        all.AddRange(Mentions.Select(mention => new PersonMention(mention.Span, IsPseudonym: false)));
        all.AddRange(Hidden.Select(span => new PersonMention(span, IsPseudonym: true)));
        all.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new PersonMentions(all);
    }

    /// <summary>« X » of « Mme X »: the letters that the text already uses as pseudonyms.</summary>
    public HashSet<string> LabelsInUse(SourceText source)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in Hidden)
        {
            var text = source.OriginalOf(span).TrimEnd(".*]");
            var space = text.LastIndexOfAny(' ', '\u00A0', '.');
            if (text.Length - space <= 4)
            {
                labels.Add(text[(space + 1)..].ToString());
            }
        }

        return labels;
    }
}
