using System.Numerics;

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

/// <summary>Says no at once to nearly every word that a list does not hold: four of its letters and its length mark one bit.</summary>
internal sealed class WordFilter
{
    private const int BitsPerWord = 16;

    private readonly ulong[] _marks;
    private readonly int _shift;

    public WordFilter(IReadOnlyCollection<string> words)
    {
        var bits = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(256, words.Count * BitsPerWord));
        _marks = new ulong[bits / 64];
        _shift = 32 - BitOperations.Log2((uint)bits);
        foreach (var word in words)
        {
            var place = PlaceOf(word);
            _marks[place >> 6] |= 1UL << (int)(place & 63);
        }
    }

    public bool MayContain(ReadOnlySpan<char> word)
    {
        var place = PlaceOf(word);
        return (_marks[place >> 6] & (1UL << (int)(place & 63))) != 0;
    }

    private uint PlaceOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return 0;
        }

        var letters = word[0] | ((uint)word[word.Length / 2] << 7) | ((uint)word[^1] << 14);
        letters ^= ((uint)word[word.Length / 3] << 21) + ((uint)word.Length << 27);
        return (letters * 0x9E3779B1) >> _shift;
    }
}
