namespace CapsPortal.Screening.Lexicons;

/// <summary>Many terms, searched at once: from a word of a text, the longest term that begins there.</summary>
internal sealed class PhraseFinder(Vocabulary vocabulary)
{
    private const int MaxSkipped = 4;

    /// <summary>Places that a search may be in at once: more would be a mistake of the lexicons, and slow.</summary>
    private const int MaxPlaces = 2048;

    private readonly Dictionary<int, List<int>> _first = [];
    private readonly Dictionary<(int Place, int Word), List<int>> _next = [];
    private readonly List<int> _values = [];
    private readonly List<int> _gaps = [];

    public void Add(TermPattern term, int value)
    {
        var offset = _values.Count;
        var places = term.Steps.Max(static step => Math.Max(step.From, step.To)) + 1;
        for (var place = 0; place < places; place++)
        {
            _values.Add(term.Ends.Contains(place) ? value : -1);
            _gaps.Add(-1);
        }

        foreach (var step in term.Steps)
        {
            if (step.Word == TermPattern.Gap)
            {
                // A gap that ends a term would only swallow what follows.
                if (!term.Ends.Contains(step.To) || term.Steps.Any(next => next.From == step.To))
                {
                    _gaps[offset + step.From] = offset + step.To;
                }

                if (term.Ends.Contains(step.To))
                {
                    _values[offset + step.From] = value;
                }

                continue;
            }

            var word = vocabulary.Add(step.Word);
            if (step.From == 0)
            {
                ListOf(_first, word).Add(offset + step.To);
            }
            else
            {
                ListOf(_next, (offset + step.From, word)).Add(offset + step.To);
            }
        }
    }

    /// <summary>The last word of the longest term that begins with this word, or -1; and the values of the terms that end there, as they were added.</summary>
    public int Longest(Reading reading, int first, int limit, List<int> values)
    {
        values.Clear();
        var best = -1;
        if (!_first.TryGetValue(reading.IdOf(first), out var starts))
        {
            return best;
        }

        // Each place with the number of words that a gap may still skip there.
        Span<(int Place, int Skips)> now = stackalloc (int, int)[MaxPlaces];
        Span<(int Place, int Skips)> then = stackalloc (int, int)[MaxPlaces];
        var count = 0;
        foreach (var place in starts)
        {
            Enter(now, ref count, place, first, ref best, values);
        }

        for (var at = first + 1; at <= limit && count > 0 && !reading.BreaksBefore(at); at++)
        {
            var word = reading.IdOf(at);
            var after = 0;
            foreach (var (place, skips) in now[..count])
            {
                if (skips > 0)
                {
                    Put(then, ref after, place, skips - 1);
                }

                if (word >= 0 && _next.TryGetValue((place, word), out var places))
                {
                    foreach (var next in places)
                    {
                        Enter(then, ref after, next, at, ref best, values);
                    }
                }
            }

            var spare = now;
            now = then;
            then = spare;
            count = after;
        }

        values.Sort();
        return best;
    }

    private void Enter(Span<(int Place, int Skips)> places, ref int count, int place, int at, ref int best, List<int> values)
    {
        var value = _values[place];
        if (value >= 0)
        {
            if (at > best)
            {
                values.Clear();
                best = at;
            }

            if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        Put(places, ref count, place, 0);
        if (_gaps[place] >= 0)
        {
            Put(places, ref count, _gaps[place], MaxSkipped);
        }
    }

    private static void Put(Span<(int Place, int Skips)> places, ref int count, int place, int skips)
    {
        if (count < places.Length)
        {
            places[count++] = (place, skips);
        }
    }

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            list = [];
            lists[key] = list;
        }

        return list;
    }
}
