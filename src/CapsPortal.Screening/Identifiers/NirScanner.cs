using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>French social security numbers: 13 figures and a key of two, 97 − N mod 97; Corsica is 2A or 2B.</summary>
internal static class NirScanner
{
    private const int Body = 13;
    private const int Whole = 15;
    private const int LongestGap = 3;

    private static readonly Rule ValidKey = new(
        "nir-cle-valide", FindingCategory.SocialSecurityNumber, FindingLevel.Blocking,
        "Numéro de sécurité sociale : sa structure et sa clé sont justes.");

    private static readonly Rule WithoutKey = new(
        "nir-sans-cle", FindingCategory.SocialSecurityNumber, FindingLevel.Blocking,
        "Treize chiffres après des mots qui annoncent un numéro de sécurité sociale.");

    private static readonly string[] Announcing =
    [
        "nir", "securite sociale", "secu", "numero de ss", "n° ss", "n° de ss", "no ss", "ss", "nss", "num ss", "insee", "carte vitale", "vitale", "immatriculation",
        "assure", "assuree", "assures", "ins",
    ];

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        Span<char> figures = stackalloc char[Whole];
        Span<int> ends = stackalloc int[Whole];
        foreach (var word in source.WordSpan)
        {
            if (word.Shape != WordShape.Number || folded[word.Start] is not ('1' or '2' or '3' or '4' or '7' or '8')
                || !Around.BeginsNumber(folded, word.Start))
            {
                continue;
            }

            var count = Read(folded, word.Start, figures, ends);
            if (count >= Body && HasStructure(figures))
            {
                Judge(source, word.Start, figures[..count], ends, found);
            }
        }
    }

    private static void Judge(SourceText source, int start, ReadOnlySpan<char> figures, ReadOnlySpan<int> ends, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        if (figures.Length == Whole)
        {
            if (Around.EndsNumber(folded, ends[Whole - 1]) && KeyOf(figures) == ((figures[13] - '0') * 10) + figures[14] - '0')
            {
                found.Add(new Candidate(ValidKey, start, ends[Whole - 1] - start));
            }
        }
        else if (figures.Length == Body && Around.EndsNumber(folded, ends[Body - 1])
            && Around.HasAny(Around.Before(source, start), Announcing))
        {
            found.Add(new Candidate(WithoutKey, start, ends[Body - 1] - start));
        }
    }

    private static int Read(ReadOnlySpan<char> folded, int start, Span<char> figures, Span<int> ends)
    {
        var count = 0;
        var i = start;
        while (count < Whole)
        {
            var next = i;
            while (next < folded.Length && next - i < LongestGap && folded[next] is ' ' or '.' or '-' or '/' or '\t')
            {
                next++;
            }

            if (count == Body)
            {
                next = SkipKeyWord(folded, next);
            }

            if (next >= folded.Length || !(char.IsAsciiDigit(folded[next]) || (count == 6 && folded[next] is 'a' or 'b')))
            {
                break;
            }

            figures[count] = folded[next];
            i = next + 1;
            ends[count++] = i;
        }

        return count;
    }

    /// <summary>« clé 36 », « (36) » after the thirteen figures.</summary>
    private static int SkipKeyWord(ReadOnlySpan<char> folded, int at)
    {
        var rest = folded[at..];
        var skipped = rest.StartsWith("(") ? 1 : 0;
        if (rest[skipped..].StartsWith("cle"))
        {
            skipped += 3;
            while (skipped < rest.Length && skipped < 8 && rest[skipped] is ' ' or ':')
            {
                skipped++;
            }
        }

        return at + skipped;
    }

    private static bool HasStructure(ReadOnlySpan<char> figures)
    {
        var month = ((figures[3] - '0') * 10) + figures[4] - '0';
        if (!(month is (>= 1 and <= 12) or (>= 20 and <= 42) or >= 50))
        {
            return false;
        }

        return figures[6] is 'a' or 'b' ? figures[5] == '2' : figures[5] != '0' || figures[6] != '0';
    }

    private static int KeyOf(ReadOnlySpan<char> figures)
    {
        long number = 0;
        for (var i = 0; i < Body; i++)
        {
            // 2A counts as 19, 2B as 18.
            var figure = figures[i] switch { 'a' => 9, 'b' => 8, var c => c - '0' };
            if (i == 5 && figures[6] is 'a' or 'b')
            {
                figure = 1;
            }

            number = (number * 10) + figure;
        }

        return (int)(97 - (number % 97));
    }
}
