using CapsPortal.Screening.Names;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Lexicons;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap : byte
{
    /// <summary>A space, a hyphen, an apostrophe.</summary>
    None,
    Comma,

    /// <summary>A bracket, a dash, a slash, a bullet.</summary>
    Aside,
    Colon,
    Quote,

    /// <summary>A semicolon, a full stop, a line break.</summary>
    Stop,
}

/// <summary>A text with, for each word, its number in the vocabulary, what comes before it and whom it names.</summary>
internal sealed class Reading
{
    private const int LongestWord = 64;

    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _ids;
    private readonly Gap[] _gaps;
    private readonly WordClass[] _classes;
    private readonly bool[] _names;
    private readonly bool[] _numbers;

    public Reading(SourceText source, PersonMentions persons, Vocabulary vocabulary)
    {
        Source = source;
        Persons = persons;
        var words = source.Words;
        _starts = new int[words.Count];
        _ends = new int[words.Count];
        _ids = new int[words.Count];
        _gaps = new Gap[words.Count];
        _classes = new WordClass[words.Count];
        _names = new bool[words.Count];
        _numbers = new bool[words.Count];
        foreach (var word in words)
        {
            if (Count > 0 && ContinuesInclusively(word))
            {
                _ends[Count - 1] = word.End < source.Original.Length && source.Original[word.End] == ')' ? word.End + 1 : word.End;
                continue;
            }

            _starts[Count] = word.Start;
            _ends[Count] = word.End;
            _ids[Count] = IdOf(source.FoldedOf(word.Span), vocabulary);
            _classes[Count] = ClassByAccent(word) ?? vocabulary.ClassOf(_ids[Count]);
            _numbers[Count] = word.Shape == WordShape.Number;
            _gaps[Count] = Count == 0 ? Gap.Stop : GapIn(source.Original.AsSpan(_ends[Count - 1], word.Start - _ends[Count - 1]));
            Count++;
        }

        MarkNames();
        Sentences = CutSentences();
    }

    public SourceText Source { get; }

    public PersonMentions Persons { get; }

    public int Count { get; private set; }

    /// <summary>First and last word of each sentence. A line that only ends where the page did goes on in the next one.</summary>
    public IReadOnlyList<(int First, int Last)> Sentences { get; }

    public int IdOf(int word) => _ids[word];

    public int StartOf(int word) => _starts[word];

    public int EndOf(int word) => _ends[word];

    public WordClass ClassOf(int word) => _classes[word];

    public bool Is(int word, WordClass any) => (ClassOf(word) & any) != 0;

    public Gap GapBefore(int word) => _gaps[word];

    public bool BreaksBefore(int word) => _gaps[word] != Gap.None;

    public bool IsName(int word) => _names[word];

    public bool IsNumber(int word) => _numbers[word];

    public ReadOnlySpan<char> FoldedOf(int word) => Source.Folded.AsSpan(_starts[word], _ends[word] - _starts[word]);

    public bool IsWord(int word, string folded) => FoldedOf(word).SequenceEqual(folded);

    /// <summary>Accents may be written as marks of their own, which folding leaves: PDF files do so.</summary>
    private static int IdOf(ReadOnlySpan<char> word, Vocabulary vocabulary)
    {
        var id = vocabulary.IdOf(word);
        if (id != Vocabulary.Unknown || word.Length > LongestWord || word.IndexOfAnyInRange('\u0300', '\u036F') < 0)
        {
            return id;
        }

        Span<char> bare = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            if (c is < '\u0300' or > '\u036F')
            {
                bare[length++] = c;
            }
        }

        return vocabulary.IdOf(bare[..length]);
    }

    /// <summary>« à » folds as « a » does, « né » as « ne »: the accent tells them apart.</summary>
    private WordClass? ClassByAccent(Word word) => Source.Original.AsSpan(word.Start, word.Length) switch
    {
        "à" or "À" => WordClass.Preposition,
        "né" or "Né" or "NÉ" => WordClass.Copula,
        _ => null,
    };

    /// <summary>« participant·e », « usager(e)s », « infirmier.ère »: one word.</summary>
    private bool ContinuesInclusively(Word word)
    {
        var before = Source.Original.AsSpan(_ends[Count - 1], word.Start - _ends[Count - 1]);
        return before is "·" or "•" or "‧" or "∙" or "⋅"
            || (before is "(" && word.Length <= 4 && word.End < Source.Original.Length && Source.Original[word.End] == ')')
            || (before is "." && Source.FoldedOf(word.Span) is "e" or "s" or "es" or "ne" or "ve" or "ere" or "ice" or "euse" or "trice" && char.IsLower(Source.Original[word.Start]));
    }

    private static Gap GapIn(ReadOnlySpan<char> between)
    {
        var gap = Gap.None;
        for (var i = 0; i < between.Length; i++)
        {
            var sign = between[i] switch
            {
                '.' or ';' or '!' or '?' or '…' or '\n' or '\r' or '\f' or '|' or '\t' => Gap.Stop,
                '«' or '»' or '"' or '“' or '”' => Gap.Quote,
                ':' => Gap.Colon,
                '(' or ')' or '[' or ']' or '/' or '–' or '—' or '•' or '*' or '+' or '=' or '→' => Gap.Aside,
                '-' when i > 0 && char.IsWhiteSpace(between[i - 1]) => Gap.Aside,
                ',' => Gap.Comma,
                _ => Gap.None,
            };
            gap = sign > gap ? sign : gap;
        }

        return gap;
    }

    private void MarkNames()
    {
        var word = 0;
        foreach (var person in Persons.All)
        {
            while (word < Count && _ends[word] <= person.Span.Start)
            {
                word++;
            }

            for (; word < Count && _starts[word] < person.Span.End; word++)
            {
                _names[word] = true;
            }
        }
    }

    private List<(int First, int Last)> CutSentences()
    {
        var sentences = new List<(int First, int Last)>(Source.Sentences.Count);
        var word = 0;
        foreach (var sentence in Source.Sentences)
        {
            var first = word;
            while (word < Count && _starts[word] < sentence.End)
            {
                word++;
            }

            if (word == first)
            {
                continue;
            }

            if (sentences.Count > 0 && GoesOn(sentences[^1].Last, first))
            {
                sentences[^1] = (sentences[^1].First, word - 1);
                _gaps[first] = Gap.None;
            }
            else
            {
                _gaps[first] = Gap.Stop;
                sentences.Add((first, word - 1));
            }
        }

        return sentences;
    }

    /// <summary>Only one line break and a small letter: the line was cut by the width of a page.</summary>
    private bool GoesOn(int last, int first)
    {
        var between = Source.Original.AsSpan(_ends[last], _starts[first] - _ends[last]).Trim(' ');
        return between is "\n" or "\r\n" && char.IsLower(Source.Original[_starts[first]]) && !Source.Original.AsSpan(_ends[last], 1).ContainsAny(".!?:;");
    }
}
