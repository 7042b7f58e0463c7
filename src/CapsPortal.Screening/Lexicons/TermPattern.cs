using System.Runtime.InteropServices;

namespace CapsPortal.Screening.Lexicons;

/// <summary>From one place between words of a term, over one word, to the next place.</summary>
internal readonly record struct Step(int From, string Word, int To);

/// <summary>
/// A term as steps over words. Its notation: « (a|b) » is one or the other, « (s) » is there or not, « {name} » stands for a
/// list given before, « … » for up to four words.
/// </summary>
internal sealed class TermPattern
{
    /// <summary>In a phrase: up to four words, whatever they are.</summary>
    public const string Gap = "…";

    // Letters first: the places and arrows of a small machine over letters, from which the steps over words are read.
    private readonly List<List<(char Letter, int To)>> _arrows = [];
    private readonly List<Step> _steps = [];
    private readonly HashSet<int> _ends = [];

    private TermPattern(string term, IReadOnlyDictionary<string, string> lists)
    {
        var start = NewPlace();
        var position = 0;
        var end = Sequence(term, ref position, start, lists);
        if (position < term.Length)
        {
            throw new FormatException($"A parenthesis is closed that was not opened: {term}");
        }

        ReadWords(start, end);
        if (_steps.Count == 0 || _ends.Contains(0))
        {
            throw new FormatException($"This term may be empty: {term}");
        }
    }

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>The places where the term may end. It begins at 0.</summary>
    public IReadOnlySet<int> Ends => _ends;

    public static TermPattern Parse(string term, IReadOnlyDictionary<string, string> lists) => new(term, lists);

    /// <summary>One phrase that the term stands for.</summary>
    public string Sample()
    {
        var words = new List<string>();
        for (var place = 0; !_ends.Contains(place) || words.Count == 0;)
        {
            var step = _steps.First(step => step.From == place);
            words.Add(step.Word == Gap ? "tout" : step.Word);
            place = step.To;
        }

        return string.Join(' ', words);
    }

    private int NewPlace()
    {
        _arrows.Add([]);
        return _arrows.Count - 1;
    }

    private int Sequence(string term, ref int position, int from, IReadOnlyDictionary<string, string> lists)
    {
        while (position < term.Length && term[position] is not ('|' or ')'))
        {
            switch (term[position])
            {
                case '(':
                    position++;
                    from = Alternatives(term, ref position, from, ')', lists);
                    break;
                case '{':
                    var close = term.IndexOf('}', position);
                    if (close < 0 || !lists.TryGetValue(term[(position + 1)..close], out var members))
                    {
                        throw new FormatException($"No list of that name was given before: {term}");
                    }

                    var inside = 0;
                    from = Alternatives(members, ref inside, from, '\0', lists);
                    position = close + 1;
                    break;
                default:
                    from = Letter(from, term[position++]);
                    break;
            }
        }

        return from;
    }

    private int Alternatives(string term, ref int position, int from, char close, IReadOnlyDictionary<string, string> lists)
    {
        var end = NewPlace();
        var branches = 0;
        while (true)
        {
            Join(Sequence(term, ref position, Joined(from), lists), end);
            branches++;
            if (position < term.Length && term[position] == '|')
            {
                position++;
            }
            else
            {
                break;
            }
        }

        if (close != '\0')
        {
            if (position >= term.Length || term[position] != close)
            {
                throw new FormatException($"A parenthesis is not closed: {term}");
            }

            position++;
            if (branches == 1)
            {
                Join(from, end);
            }
        }

        return end;
    }

    private int Letter(int from, char letter)
    {
        var folded = Text.SourceText.Fold(letter);
        var to = NewPlace();
        _arrows[from].Add((char.IsLetterOrDigit(folded) || folded == Gap[0] ? folded : ' ', to));
        if (folded == 'œ')
        {
            // « sœur » is also typed « soeur ».
            var between = NewPlace();
            _arrows[from].Add(('o', between));
            _arrows[between].Add(('e', to));
        }

        return to;
    }

    private int Joined(int from)
    {
        var to = NewPlace();
        Join(from, to);
        return to;
    }

    private void Join(int from, int to) => _arrows[from].Add(('\0', to));

    private void ReadWords(int start, int end)
    {
        var numbers = new Dictionary<int, int> { [start] = 0 };
        var waiting = new Queue<int>([start]);
        var steps = new HashSet<Step>();
        var word = new List<char>();
        while (waiting.TryDequeue(out var place))
        {
            var from = numbers[place];
            Walk(place);

            void Walk(int at)
            {
                if (at == end)
                {
                    Arrive(at);
                    return;
                }

                foreach (var (letter, to) in _arrows[at])
                {
                    if (letter == '\0' || (letter == ' ' && word.Count == 0))
                    {
                        Walk(to);
                    }
                    else if (letter != ' ')
                    {
                        word.Add(letter);
                        Walk(to);
                        word.RemoveAt(word.Count - 1);
                    }
                    else
                    {
                        Arrive(to);
                    }
                }
            }

            void Arrive(int at)
            {
                if (word.Count == 0)
                {
                    _ends.Add(from);
                    return;
                }

                if (!numbers.TryGetValue(at, out var number))
                {
                    number = numbers.Count;
                    numbers[at] = number;
                    waiting.Enqueue(at);
                }

                var step = new Step(from, new string(CollectionsMarshal.AsSpan(word)), number);
                if (steps.Add(step))
                {
                    _steps.Add(step);
                }
            }
        }
    }
}
