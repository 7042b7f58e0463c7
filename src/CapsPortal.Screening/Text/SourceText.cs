using System.Globalization;
using System.Text;

namespace CapsPortal.Screening.Text;

/// <summary>
/// A text as the rules read it: itself, and a folded copy of the same length (lower case, no accents, straight
/// apostrophes, plain spaces and hyphens), so that an offset in the one is an offset in the other. Cut into words,
/// sentences and paragraphs once.
/// </summary>
public sealed class SourceText
{
    private readonly string _folded;

    public SourceText(string text)
    {
        Original = text;
        _folded = string.Create(text.Length, text, static (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Fold(original[i]);
            }
        });
        Words = Cut(text, _folded);
        Paragraphs = CutParagraphs(text);
        Sentences = CutSentences(text, _folded, Paragraphs);
    }

    public string Original { get; }

    public string Folded => _folded;

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Runs of text between line breaks. An empty line is no paragraph.</summary>
    public IReadOnlyList<TextSpan> Paragraphs { get; }

    /// <summary>Within paragraphs. An abbreviation (« M. », « Dr. », « av. », an initial) ends no sentence.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>The folded letters of a word.</summary>
    public ReadOnlySpan<char> FoldedOf(TextSpan span) => _folded.AsSpan(span.Start, span.Length);

    public ReadOnlySpan<char> OriginalOf(TextSpan span) => Original.AsSpan(span.Start, span.Length);

    /// <summary>One character for one: « É » gives « e », « ’ » gives « ' », a non-breaking space gives a space. Ligatures stay.</summary>
    internal static char Fold(char c) => c < 128 ? char.ToLowerInvariant(c) : Folding.Of(c);

    private static List<Word> Cut(string text, string folded)
    {
        var words = new List<Word>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            // A mark that goes with the letter before it is part of the word.
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark))
            {
                i++;
            }

            words.Add(new Word(start, i - start, ShapeOf(text.AsSpan(start, i - start))));
        }

        return words;
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
        {
            return WordShape.Number;
        }

        if (!char.IsUpper(word[0]))
        {
            return WordShape.Lower;
        }

        var upper = true;
        foreach (var c in word[1..])
        {
            upper &= !char.IsLower(c);
        }

        return word.Length == 1 ? WordShape.Initial : upper ? WordShape.Capitals : WordShape.Capitalised;
    }

    private static List<TextSpan> CutParagraphs(string text)
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var found = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            var end = found < 0 ? text.Length : start + found;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                paragraphs.Add(new TextSpan(start, end - start));
            }

            start = end + 1;
        }

        return paragraphs;
    }

    private static List<TextSpan> CutSentences(string text, string folded, IReadOnlyList<TextSpan> paragraphs)
    {
        var sentences = new List<TextSpan>(paragraphs.Count);
        foreach (var paragraph in paragraphs)
        {
            var start = paragraph.Start;
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                if (EndsSentence(text, folded, i, paragraph))
                {
                    while (i + 1 < paragraph.End && text[i + 1] is '.' or '!' or '?' or '…' or '»' or '"' or ')')
                    {
                        i++;
                    }

                    sentences.Add(new TextSpan(start, i + 1 - start));
                    start = i + 1;
                }
            }

            if (!text.AsSpan(start, paragraph.End - start).IsWhiteSpace())
            {
                sentences.Add(new TextSpan(start, paragraph.End - start));
            }
        }

        return sentences;
    }

    private static bool EndsSentence(string text, string folded, int i, TextSpan paragraph)
    {
        if (text[i] is '!' or '?' or '…')
        {
            return i + 1 >= paragraph.End || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is '.' or '!' or '?' or '»' or '"' or ')';
        }

        if (text[i] != '.' || (i + 1 < paragraph.End && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('»' or '"' or ')')))
        {
            return false;
        }

        var start = i;
        while (start > paragraph.Start && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var word = folded.AsSpan(start, i - start);
        // A lone capital is an initial (« S. Dupont »), and closes no sentence.
        return !(word.Length == 1 && char.IsUpper(text[start])) && !Abbreviations.Contains(word);
    }

    private static class Abbreviations
    {
        private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> All = new HashSet<string>(StringComparer.Ordinal)
        {
            "m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "drs", "pr", "prs", "me", "mgr", "st", "ste", "av", "bd", "bld", "blvd", "pl",
            "tel", "cf", "ex", "etc", "p", "pp", "art", "al", "n", "no", "vol", "chap", "env", "resp", "adj", "dir", "port", "fax",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

        public static bool Contains(ReadOnlySpan<char> word) => All.Contains(word);
    }

    private static class Folding
    {
        private static readonly char[] Table = Build();

        public static char Of(char c) => Table[c];

        private static char[] Build()
        {
            var table = new char[char.MaxValue + 1];
            for (var i = 0; i <= char.MaxValue; i++)
            {
                table[i] = FoldSlowly((char)i);
            }

            return table;
        }

        private static char FoldSlowly(char c)
        {
            // Neither has a normal form.
            if (char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned)
            {
                return c;
            }

            switch (c)
            {
                case '’' or '‘' or 'ʼ' or '′' or '´' or '`':
                    return '\'';
                case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\u00AD':
                    return '-';
            }

            if (char.IsWhiteSpace(c) && c is not ('\n' or '\r' or '\f' or '\t'))
            {
                return ' ';
            }

            var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
            // Only what is a letter with marks: « ½ » or « ﬁ » keep their own sign, since one character gives one.
            var bare = decomposed.Length > 1 && decomposed[1..].All(mark => char.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark) ? decomposed[0] : c;
            return char.ToLowerInvariant(bare);
        }
    }
}
