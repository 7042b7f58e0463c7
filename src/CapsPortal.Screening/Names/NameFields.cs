using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>The two fields of one person: « Nom : Delahaye⏎Prénom : Bastien ».</summary>
internal static class NameFields
{
    private const int LongestLabel = 24;

    /// <summary>Gives both mentions the whole name, so that they are one person.</summary>
    public static void Join(SourceText source, List<NameMention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (left, right) = (mentions[i], mentions[i + 1]);
            var length = right.Span.Start - left.Span.End;
            if (length is <= 0 or > LongestLabel || NameOf(left) is not { } one || NameOf(right) is not { } other)
            {
                continue;
            }

            var label = source.Folded.AsSpan(left.Span.End, length).Trim(" \t\r\n,;|-/").TrimEnd(" :");
            var before = LabelBefore(source, left.Span.Start);
            if (label is "prenom" or "prenoms" or "prenom(s)" && before.EndsWith("nom") && !before.EndsWith("prenom"))
            {
                Name(mentions, i, first: other, surname: one, right.Gender);
            }
            else if (label is "nom" or "nom de famille" or "nom d'usage" && (before.EndsWith("prenom") || before.EndsWith("prenoms")))
            {
                Name(mentions, i, first: one, surname: other, left.Gender);
            }
        }
    }

    private static void Name(List<NameMention> mentions, int i, string first, string surname, Lists.Gender gender)
    {
        mentions[i] = mentions[i] with { First = first, Surname = surname, Gender = gender };
        mentions[i + 1] = mentions[i + 1] with { First = first, Surname = surname, Gender = gender };
    }

    /// <summary>The only name that a mention gives; nothing when it gives two.</summary>
    private static string? NameOf(NameMention mention) =>
        mention.First.Length == 0 ? mention.Surname : mention.Surname.Length == 0 ? mention.First : null;

    private static ReadOnlySpan<char> LabelBefore(SourceText source, int start)
    {
        var from = Math.Max(0, start - LongestLabel);
        return source.Folded.AsSpan(from, start - from).TrimEnd(" :");
    }
}
