using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <content>Surnames alone.</content>
internal readonly ref partial struct ChainReader
{
    /// <summary>« Lefèvre S. » as an item of a list or of a line.</summary>
    private bool TrySurnameAndInitial(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        if (at + 2 != _units.Length || !_units[at].Is(NameKinds.Surname) || _units[at].Is(NameKinds.Word) || !_units[at + 1].IsInitial)
        {
            return false;
        }

        var start = _words[_units[at].First].Start;
        var end = _words[_units[at + 1].Last].End;
        var isItem = NameContext.BeginsLine(_source, start) || (start > 1 && _source.Folded[start - 2] is ',' or ';' or '-' or '•' or '|' or '\t');
        if (!isItem || !IsAt(end, '.') || !(end + 1 >= _source.Folded.Length || _source.Folded[end + 1] is ',' or ';' or '\n' or '\r' or '\t' or ')' || IsAt(end + 2, '|') || IsAt(end + 2, '(') || IsAt(end + 2, '-')))
        {
            return false;
        }

        next = at + 2;
        return TryMention(at, at + 1, NameRules.FirstAndInitial, out mention);
    }

    /// <summary>« Sanchez conteste », « Le Goff a repris », « avec Van den Berghe »: a surname that acts, or whose shape tells.</summary>
    private bool TrySurnameAlone(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        var first = at;
        while (at < _units.Length && _units[at].IsParticle && _words[_units[at].First].Shape != WordShape.Lower)
        {
            at++;
        }

        // The particles within (« Van den Berghe ») may be in lower case.
        while (at > first && at < _units.Length && _units[at].IsParticle)
        {
            at++;
        }

        if (at != _units.Length - 1 || _units[at].IsInitial || _units[at].IsFirstName || IsStop(_units[at]) || (IsAcronym(_units[at]) && !_units[at].Is(NameKinds.Surname)))
        {
            return false;
        }

        var unit = _units[at];
        var start = _words[_units[first].First].Start;
        var end = _words[unit.Last].End;
        var begins = NameContext.BeginsSentence(_source, start);
        var acts = NameContext.IsActing(_source, _words, unit.Last);
        var isTown = Towns.Contains(_source.Folded.AsSpan(start, end - start)) || Towns.Contains(FoldedOf(unit));
        var isPerson = first < at
            ? !unit.IsOnlyWord && !isTown && IsPlain(unit) && ((acts && (unit.Is(NameKinds.Surname) || _source.FoldedOf(_words[_units[first].First].Span) is not ("la" or "les"))) || (!begins && NameLists.SurnameParticles.Contains(_source.FoldedOf(_words[_units[first].First].Span))))
            : unit.Is(NameKinds.Surname) && acts && !isTown && !(begins && unit.Is(NameKinds.Word) && IsState(unit.Last + 1)) && !NameContext.HasArticle(_source, _words, unit.First);
        next = isPerson ? at + 1 : next;
        return isPerson && TryMention(first, at, NameRules.SurnameAlone, out mention);
    }

    /// <summary>« Roux est la couleur », « Petit à petit »: what may follow a word that is no name.</summary>
    private bool IsState(int verb) => _source.FoldedOf(_words[verb].Span) is "est" or "etait" or "sera" or "a" or "reste" or "semble" or "va";

    /// <summary>No capital within: « CeGIDD » is a body.</summary>
    private bool IsPlain(NameUnit unit)
    {
        var word = _source.OriginalOf(_words[unit.Last].Span)[1..];
        return unit.Is(NameKinds.Capitals) || !word.ContainsAnyInRange('A', 'Z');
    }
}
