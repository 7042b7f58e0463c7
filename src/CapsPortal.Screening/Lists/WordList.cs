namespace CapsPortal.Screening.Lists;

/// <summary>Folded words, asked about by a part of a text.</summary>
internal sealed class WordList
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly WordFilter _filter;

    public WordList(IEnumerable<string> words)
    {
        var all = words.ToHashSet(StringComparer.Ordinal);
        _words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new WordFilter(all);
    }

    public static WordList Of(string listName) => new(EmbeddedList.Read(listName).Select(line => line.Entry));

    public bool Contains(ReadOnlySpan<char> folded) => _filter.MayContain(folded) && _words.Contains(folded);
}

/// <summary>Folded words, each with what a list says of it.</summary>
internal sealed class WordMap<T>
{
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly WordFilter _filter;

    public WordMap(IEnumerable<KeyValuePair<string, T>> words)
    {
        var all = new Dictionary<string, T>(words, StringComparer.Ordinal);
        _words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new WordFilter(all.Keys);
    }

    public static WordMap<T> Of(string listName, Func<string, T> readNote) =>
        new(EmbeddedList.Read(listName).Select(line => KeyValuePair.Create(line.Entry, readNote(line.Note))));

    public bool TryGetValue(ReadOnlySpan<char> folded, out T value)
    {
        if (_filter.MayContain(folded))
        {
            return _words.TryGetValue(folded, out value!);
        }

        value = default!;
        return false;
    }
}

/// <summary>Says no at once to most words that a list does not hold: their first letter and their length go with none of it.</summary>
internal sealed class WordFilter
{
    private const int Lengths = 32;

    private readonly ulong[] _firstLetters = new ulong[Lengths];

    public WordFilter(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            _firstLetters[LengthOf(word)] |= MarkOf(word);
        }
    }

    public bool MayContain(ReadOnlySpan<char> word) => (_firstLetters[LengthOf(word)] & MarkOf(word)) != 0;

    private static int LengthOf(ReadOnlySpan<char> word) => Math.Min(word.Length, Lengths - 1);

    private static ulong MarkOf(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : 1UL << (word[0] & 63);
}
