namespace CapsPortal.Screening.Lists;

/// <summary>Folded words, asked about by a part of a text.</summary>
internal sealed class WordList
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public WordList(IEnumerable<string> words) =>
        _words = words.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordList Of(string listName) => new(EmbeddedList.Read(listName).Select(line => line.Entry));

    public bool Contains(ReadOnlySpan<char> folded) => _words.Contains(folded);
}
