using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>
/// Finds where persons are named. First what stands on its own: a title, a known first name, an initial, a speaker's
/// label. Then, through the whole text, what was seen once for sure.
/// </summary>
internal sealed partial class NameScanner
{
    private const int CancellationStride = 4096;
    private const int FarthestCharacter = 80;

    private readonly SourceText _source;
    private readonly Pseudonyms _pseudonyms;
    private readonly NameSections _sections;
    private readonly List<NameMention> _mentions = [];
    private readonly List<TextSpan> _hidden = [];
    private readonly Dictionary<string, List<NameMention>> _unknownSpeakers = new(StringComparer.Ordinal);

    private NameScanner(SourceText source)
    {
        _source = source;
        _pseudonyms = new Pseudonyms(source);
        _sections = new NameSections(source);
    }

    public static NamesFound Scan(SourceText source, CancellationToken cancellation)
    {
        var scanner = new NameScanner(source);
        scanner.Read(cancellation);
        return scanner.Settle(cancellation);
    }

    private void Read(CancellationToken cancellation)
    {
        var words = _source.WordSpan;
        for (var i = 0; i < words.Length;)
        {
            if (i % CancellationStride == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var next = ReadTitle(words, i);
            if (next == 0 && words[i].Shape is not (WordShape.Lower or WordShape.Number))
            {
                next = ReadChain(words, i);
            }
            else if (next == 0 && words[i].Shape == WordShape.Lower)
            {
                _sections.Announce(words, i);
                next = ReadLowerSpeaker(words, i);
                if (next == 0 && LowerCaseNames.TryRead(_source, words, i, _mentions.Count > 0 ? _mentions[^1].Span.End : 0, out var lower, out var last))
                {
                    Add(lower);
                    next = last + 1;
                }
            }

            i = Math.Max(next, i + 1);
        }
    }

    /// <summary>What stays: without the admitted pseudonyms, with what was seen elsewhere.</summary>
    private NamesFound Settle(CancellationToken cancellation)
    {
        foreach (var labels in _unknownSpeakers.Values)
        {
            // Once, a word before a colon may be anything; twice, or beside others who speak, it is someone.
            if (labels.Count > 1 || (FirstNames.Contains(labels[0].First) && _mentions.Exists(mention => mention.Rule == NameRules.Speaker)))
            {
                _mentions.AddRange(labels);
            }
        }

        AddCells(NameCells.Under(_source, _source.Cells));
        AddCells(NameCells.Pairs(_source));
        _mentions.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        _mentions.AddRange(SeenNames.Find(_source, _mentions, _hidden, cancellation));
        _mentions.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var kept = new List<NameMention>(_mentions.Count);
        foreach (var mention in _mentions)
        {
            if (IsAdmitted(mention))
            {
                _hidden.Add(mention.Span);
            }
            else
            {
                kept.Add(mention with { Lead = Math.Max(mention.Lead, Lead.Before(_source, mention.Span.Start)) });
            }
        }

        NameFields.Join(_source, kept);
        return new NamesFound(kept, _hidden);
    }

    /// <summary>A cell says more than what was read of it without its table, unless all of it was read as a full name.</summary>
    private void AddCells(List<NameMention> cells)
    {
        if (cells.Count == 0)
        {
            return;
        }

        var known = _mentions.Where(mention => mention.Rule == NameRules.InTable || (mention.First.Length > 0 && mention.Surname.Length > 0))
            .Select(mention => mention.Span).ToHashSet();
        cells.RemoveAll(cell => known.Contains(cell.Span));
        var places = new HashSet<int>(cells.SelectMany(cell => Enumerable.Range(cell.Span.Start, cell.Span.Length)));
        _mentions.RemoveAll(mention => mention.Rule != NameRules.InTable && places.Contains(mention.Span.Start));
        _mentions.AddRange(cells);
    }

    private bool IsAdmitted(NameMention mention)
    {
        if (mention.Rule == NameRules.Title || mention.Rule == NameRules.TitleAndInitial)
        {
            return _pseudonyms.IsAdmitted(mention.Surname);
        }

        var isFirstName = mention.Surname.Length == 0;
        return (isFirstName && _pseudonyms.AllFirstNames) || _pseudonyms.IsAdmitted(isFirstName ? mention.First : mention.Surname)
            || (mention.Surname.Length <= 1 && _pseudonyms.IsAdmitted(mention.First));
    }

    private int ReadChain(ReadOnlySpan<Word> words, int i)
    {
        Span<NameUnit> units = stackalloc NameUnit[NameChain.MostUnits];
        var count = NameChain.Read(_source, words, i, units);
        if (count == 0)
        {
            return 0;
        }

        _sections.Announce(words, i);
        var last = units[count - 1].Last;
        if (_sections.IsReference(words[i].Start))
        {
            return last + 1;
        }

        var reader = new ChainReader(_source, words, units[..count], _sections);
        if (reader.TryReadSpeaker(out var speaker, out var isKnown))
        {
            if (isKnown)
            {
                Add(speaker);
            }
            else
            {
                AddUnknownSpeaker(speaker);
            }

            return last + 1;
        }

        for (var unit = 0; unit < count;)
        {
            // « M. » within a chain (« Cher M. Dupont »): the title is read for itself.
            if (unit > 0 && NameTitle.TryRead(_source, words, units[unit].First, out _))
            {
                return units[unit].First;
            }

            if (reader.TryRead(unit, out var mention, out var nextUnit))
            {
                Add(mention);
            }

            unit = Math.Max(nextUnit, unit + 1);
        }

        return last + 1;
    }

    /// <summary>« fatima : » at the head of a line.</summary>
    private int ReadLowerSpeaker(ReadOnlySpan<Word> words, int i)
    {
        var word = words[i];
        if (word.End >= _source.Folded.Length - 1 || !NameContext.BeginsLine(_source, word.Start) || !ChainReader.IsLabelEnd(_source, word.End)
            || !FirstNames.TryGet(_source.FoldedOf(word.Span), out var name) || name.IsWord || name.IsRare)
        {
            return 0;
        }

        Add(new NameMention(word.Span, NameRules.Speaker, name.Gender, _source.FoldedOf(word.Span).ToString(), ""));
        return i + 1;
    }

    private void AddUnknownSpeaker(NameMention speaker)
    {
        if (!_unknownSpeakers.TryGetValue(speaker.First, out var labels))
        {
            _unknownSpeakers[speaker.First] = labels = [];
        }

        labels.Add(speaker);
    }

    private void Add(NameMention mention)
    {
        if (Pseudonyms.FollowsName(_source, mention.Span.End))
        {
            _pseudonyms.Admit(mention.Surname.Length > 1 ? mention.Surname : mention.First);
            if (mention.First.Length > 1)
            {
                _pseudonyms.Admit(mention.First);
            }
        }

        _mentions.Add(mention);
    }
}
