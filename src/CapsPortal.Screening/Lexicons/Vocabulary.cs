namespace CapsPortal.Screening.Lexicons;

/// <summary>The words that the lexicons know, each with a number and what grammar says of it.</summary>
internal sealed class Vocabulary
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<WordClass> _classes = [];

    public Vocabulary() => _bySpan = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Add(string word)
    {
        if (!_ids.TryGetValue(word, out var id))
        {
            id = _classes.Count;
            _ids[word] = id;
            _classes.Add(WordClass.None);
        }

        return id;
    }

    public void Add(string word, WordClass also)
    {
        var id = Add(word);
        _classes[id] |= also;
    }

    /// <summary>A word that is not known may be the plural of one that is.</summary>
    public int IdOf(ReadOnlySpan<char> word) =>
        _bySpan.TryGetValue(word, out var id) || (word.Length > 4 && word[^1] is 's' or 'x' && _bySpan.TryGetValue(word[..^1], out id)) ? id : Unknown;

    public WordClass ClassOf(int id) => id < 0 ? WordClass.None : _classes[id];
}
