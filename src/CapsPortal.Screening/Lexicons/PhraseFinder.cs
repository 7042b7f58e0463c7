using System.Runtime.InteropServices;

namespace CapsPortal.Screening.Lexicons;

/// <summary>What a search needs while it goes, used again from one word to the next.</summary>
internal sealed class PhraseSearch
{
    /// <summary>The terms found, by their values, in the order in which they were added.</summary>
    public List<int> Values { get; } = [];

    /// <summary>Places reached, each with the number of words that a gap may still skip there.</summary>
    internal List<(int Place, int Skips)> Now { get; } = [];

    internal List<(int Place, int Skips)> Then { get; } = [];
}

/// <summary>Many terms, searched at once: from a word of a text, the longest term that begins there.</summary>
internal sealed class PhraseFinder(Vocabulary vocabulary)
{
    private const int MaxSkipped = 4;

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

    /// <summary>The last word of the longest term that begins with this word, or -1; the search holds the values of the terms that end there.</summary>
    public int Longest(Reading reading, int first, int limit, PhraseSearch search)
    {
        var (values, now, then) = (search.Values, search.Now, search.Then);
        values.Clear();
        now.Clear();
        var best = -1;
        if (!_first.TryGetValue(reading.IdOf(first), out var starts))
        {
            return best;
        }

        foreach (var place in starts)
        {
            Enter(now, place, first, ref best, values);
        }

        for (var at = first + 1; at <= limit && now.Count > 0 && !reading.BreaksBefore(at); at++)
        {
            var word = reading.IdOf(at);
            then.Clear();
            foreach (var (place, skips) in now)
            {
                if (skips > 0)
                {
                    then.Add((place, skips - 1));
                }

                if (word >= 0 && _next.TryGetValue((place, word), out var places))
                {
                    foreach (var next in places)
                    {
                        Enter(then, next, at, ref best, values);
                    }
                }
            }

            (now, then) = (then, now);
        }

        values.Sort();
        return best;
    }

    private void Enter(List<(int Place, int Skips)> places, int place, int at, ref int best, List<int> values)
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

        places.Add((place, 0));
        if (_gaps[place] >= 0)
        {
            places.Add((_gaps[place], MaxSkipped));
        }
    }

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        return list ??= new List<int>(1);
    }
}
