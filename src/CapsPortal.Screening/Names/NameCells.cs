using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Names in the columns of a table, and in two neighbouring cells that no heading announces.</summary>
internal static class NameCells
{
    private const int LongestName = 48;
    private const int MostWords = 5;

    /// <summary>The names under « Nom », « Prénom », « Participant·e »; the two cells of one person share her name.</summary>
    public static List<NameMention> Under(SourceText source, IReadOnlyList<TableCell> cells)
    {
        var found = new List<NameMention>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Kind != ColumnKind.Name || !IsName(source, cells[i].Span))
            {
                continue;
            }

            var next = i + 1 < cells.Count && cells[i + 1].Kind == ColumnKind.Name && IsName(source, cells[i + 1].Span)
                && cells[i + 1].Span.Start - cells[i].Span.End <= 6 && !HasLineBreak(source, cells[i].Span.End, cells[i + 1].Span.Start);
            AddPair(source, found, cells[i].Span, next ? cells[i + 1].Span : null);
            i += next ? 1 : 0;
        }

        return found;
    }

    /// <summary>« Lefèvre⇥Aurélie »: a cell that may be a surname, then one that is a first name, at the head of a line.</summary>
    public static List<NameMention> Pairs(SourceText source)
    {
        var found = new List<NameMention>();
        foreach (var line in source.Paragraphs)
        {
            var folded = source.FoldedOf(line);
            var separator = folded.Contains('\t') ? '\t' : folded.Contains('|') ? '|' : folded.Contains(';') ? ';' : '\0';
            if (separator == '\0')
            {
                continue;
            }

            TextSpan? before = null;
            foreach (var range in folded.Split(separator))
            {
                var cell = folded[range];
                var trimmed = cell.Trim(" *\"");
                var span = new TextSpan(line.Start + range.Start.Value + cell.Length - cell.TrimStart(" *\"").Length, trimmed.Length);
                if (TryInverted(source, span, out var inverted))
                {
                    found.Add(inverted);
                    before = null;
                }
                else if (trimmed.IsEmpty || !IsName(source, span) || NameLists.NotNames.Contains(FirstPart(trimmed)))
                {
                    before = null;
                }
                else if (before is { } left && IsPair(source, left, span))
                {
                    AddPair(source, found, left, span);
                    before = null;
                }
                else
                {
                    before = span;
                }
            }
        }

        return found;
    }

    private static void AddPair(SourceText source, List<NameMention> found, TextSpan left, TextSpan? right)
    {
        var leftName = source.FoldedOf(left).ToString();
        if (right is not { } other)
        {
            var isFirst = FirstNames.TryGet(leftName, out var single);
            if (!isFirst && !Surnames.Contains(leftName) && CommonWords.Contains(leftName))
            {
                // « Coordination » under « Qui ».
                return;
            }

            found.Add(new NameMention(left, NameRules.InTable, single.Gender, isFirst ? leftName : "", isFirst ? "" : leftName));
            return;
        }

        var rightName = source.FoldedOf(other).ToString();
        var leftIsFirst = FirstNames.TryGet(FirstPart(leftName), out var leftFirst) && !FirstNames.Contains(FirstPart(rightName));
        FirstNames.TryGet(FirstPart(rightName), out var rightFirst);
        var (first, surname, gender) = leftIsFirst ? (leftName, rightName, leftFirst.Gender) : (rightName, leftName, rightFirst.Gender);
        found.Add(new NameMention(left, NameRules.InTable, gender, first, surname));
        found.Add(new NameMention(other, NameRules.InTable, gender, first, surname));
    }

    /// <summary>« Perrin, Nathalie » in one cell.</summary>
    private static bool TryInverted(SourceText source, TextSpan cell, out NameMention mention)
    {
        mention = default;
        var folded = source.FoldedOf(cell);
        var comma = folded.IndexOf(", ");
        if (comma < 2 || cell.Length > LongestName || folded[(comma + 2)..].Contains(','))
        {
            return false;
        }

        var left = new TextSpan(cell.Start, comma);
        var right = new TextSpan(cell.Start + comma + 2, cell.Length - comma - 2);
        if (!IsName(source, left) || !IsName(source, right) || !IsFirstName(source.FoldedOf(right)) || !MayBeSurname(source.FoldedOf(left)))
        {
            return false;
        }

        FirstNames.TryGet(FirstPart(source.FoldedOf(right)), out var first);
        mention = new NameMention(cell, NameRules.InTable, first.Gender, source.FoldedOf(right).ToString(), source.FoldedOf(left).ToString());
        return true;
    }

    private static ReadOnlySpan<char> FirstPart(ReadOnlySpan<char> name)
    {
        var end = name.IndexOfAny(' ', '-');
        return end < 0 ? name : name[..end];
    }

    private static bool IsPair(SourceText source, TextSpan left, TextSpan right)
    {
        var leftName = source.FoldedOf(left);
        var rightName = source.FoldedOf(right);
        var rightIsFirst = IsFirstName(rightName);
        var leftIsFirst = IsFirstName(leftName);
        return (rightIsFirst && MayBeSurname(leftName)) || (leftIsFirst && MayBeSurname(rightName) && (right.Length > 5 || Surnames.Contains(rightName)));
    }

    private static bool IsFirstName(ReadOnlySpan<char> name) =>
        FirstNames.TryGet(FirstPart(name), out var known) && !known.IsRare && !known.IsTown && !NameLists.NotNames.Contains(name);

    private static bool MayBeSurname(ReadOnlySpan<char> name) =>
        Surnames.Contains(name) || (!CommonWords.Contains(FirstPart(name)) && !NameLists.NotNames.Contains(FirstPart(name)) && !NameLists.TryHead(FirstPart(name), out _) && !Towns.Contains(name));

    /// <summary>Letters, a capital first, few words, no role.</summary>
    private static bool IsName(SourceText source, TextSpan span)
    {
        var text = source.OriginalOf(span);
        var folded = source.FoldedOf(span);
        if (span.Length is < 2 or > LongestName || !char.IsUpper(text[0]) || text.Count(' ') >= MostWords)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!(char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.' or '\u00A0'))
            {
                return false;
            }
        }

        var first = FirstPart(folded).TrimEnd('.');
        return !NameLists.Roles.Contains(first) && !NameLists.TryCivility(first, out _, out _) && !(folded is "total" or "nom" or "prenom" or "neant");
    }

    private static bool HasLineBreak(SourceText source, int start, int end) => source.Folded.AsSpan(start, end - start).Contains('\n');
}
