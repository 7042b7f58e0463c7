using System.Buffers;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>E-mail addresses, with the spaces that a scanned page leaves around « @ » and the dots.</summary>
internal static class EmailScanner
{
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 120;

    private static readonly SearchValues<char> SignsOfAddress = SearchValues.Create("._-0123456789");

    private static readonly Rule Certain = new(
        "courriel", FindingCategory.Email, FindingLevel.Blocking, "Adresse électronique.");

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var text = source.Original.AsSpan();
        var floor = 0;
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOf('@');
            if (at < 0)
            {
                break;
            }

            at += from;
            from = at + 1;
            var start = LocalPartStart(source, at, floor);
            var end = DomainEnd(source, at + 1);
            if (start < at && end > at)
            {
                found.Add(new Candidate(Certain, start, end - start));
                floor = end;
                from = end;
            }
        }
    }

    private static int LocalPartStart(SourceText source, int at, int floor)
    {
        var text = source.Original.AsSpan();
        var folded = source.Folded.AsSpan();
        var i = at;
        while (i > floor && folded[i - 1] == ' ' && at - i < 2)
        {
            i--;
        }

        var spaced = i < at;
        var end = i;
        while (i > floor && end - i < LongestLocalPart)
        {
            if (IsLocal(text[i - 1]))
            {
                i--;
            }
            else if (spaced && i - 3 > floor && folded[i - 1] == ' ' && folded[i - 2] == '.' && folded[i - 3] == ' ' && IsLocal(text[i - 4]))
            {
                i -= 3;
            }
            else
            {
                break;
            }
        }

        while (i < end && text[i] is '.' or '-' or '\'' or '’')
        {
            i++;
        }

        // « voir @compte »: a word, a space, a handle. A local part that stands apart needs a domain that stands apart too.
        var bare = spaced && at + 1 < folded.Length && folded[at + 1] != ' ' && !text[i..end].ContainsAny(SignsOfAddress);
        return i == end || bare ? at : i;
    }

    /// <summary>Where the domain ends, or 0.</summary>
    private static int DomainEnd(SourceText source, int start)
    {
        var folded = source.Folded.AsSpan();
        var i = start;
        while (i < folded.Length && folded[i] == ' ' && i - start < 2)
        {
            i++;
        }

        var limit = Math.Min(folded.Length, i + LongestDomain);
        var labels = 0;
        var end = 0;
        while (i < limit)
        {
            var label = i;
            while (i < limit && (char.IsLetterOrDigit(folded[i]) || folded[i] is '-' or '_'))
            {
                i++;
            }

            if (i == label)
            {
                break;
            }

            labels++;
            var isTop = labels > 1 && DomainEndings.LooksLikeOne(folded[label..i]);
            end = isTop ? i : end;
            var next = SkipDot(folded, i, limit);
            if (next < 0)
            {
                break;
            }

            // A dot with spaces goes on only towards an ending that exists: « …@exemple.fr . Merci ».
            if (next > i + 1 && end == i)
            {
                break;
            }

            i = next;
        }

        return end;
    }

    private static int SkipDot(ReadOnlySpan<char> folded, int i, int limit)
    {
        var at = i;
        while (at < limit && folded[at] == ' ' && at - i < 2)
        {
            at++;
        }

        if (at >= limit || folded[at] != '.')
        {
            return -1;
        }

        at++;
        while (at < limit && folded[at] == ' ' && at - i < 4)
        {
            at++;
        }

        return at;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'' or '’';
}
