namespace CapsPortal.Screening.Lexicons;

/// <summary>Many phrases, searched at once: from a word of a text, the longest phrase that begins there.</summary>
internal sealed class PhraseTree(Vocabulary vocabulary)
{
    /// <summary>In a phrase: up to <see cref="MaxSkipped"/> words, whatever they are.</summary>
    public const char Gap = '…';

    private const int MaxSkipped = 3;
    private const int GapWord = -2;

    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly List<int> _values = [-1];
    private readonly HashSet<int> _beforeGaps = [];
    private readonly HashSet<int> _firstWords = [];

    /// <summary>The first value given for a phrase stays.</summary>
    public void Add(string phrase, int value)
    {
        var node = 0;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var id = word[0] == Gap ? GapWord : vocabulary.Add(word);
            if (id == GapWord)
            {
                _beforeGaps.Add(node);
            }
            else if (node == 0)
            {
                _firstWords.Add(id);
            }

            if (!_next.TryGetValue((node, id), out var child))
            {
                child = _values.Count;
                _values.Add(-1);
                _next[(node, id)] = child;
            }

            node = child;
        }

        if (_values[node] < 0)
        {
            _values[node] = value;
        }
    }

    /// <summary>The value of the longest phrase that begins with this word, and its last word; or -1.</summary>
    public (int Value, int Last) Longest(Reading reading, int first, int limit) =>
        _firstWords.Contains(reading.IdOf(first)) ? Walk(reading, 0, first, limit) : (-1, -1);

    private (int Value, int Last) Walk(Reading reading, int node, int at, int limit)
    {
        var best = (Value: -1, Last: -1);
        while (true)
        {
            if (node != 0 && _values[node] >= 0)
            {
                best = (_values[node], at - 1);
            }

            if (_beforeGaps.Contains(node))
            {
                var after = _next[(node, GapWord)];
                for (var skipped = 0; skipped <= MaxSkipped && at + skipped <= limit && (skipped == 0 || !reading.BreaksBefore(at + skipped)); skipped++)
                {
                    var found = Walk(reading, after, at + skipped, limit);
                    if (found.Value >= 0 && found.Last > best.Last)
                    {
                        best = found;
                    }
                }
            }

            if (at > limit || (node != 0 && reading.BreaksBefore(at)) || !_next.TryGetValue((node, reading.IdOf(at)), out var child))
            {
                return best;
            }

            node = child;
            at++;
        }
    }
}
