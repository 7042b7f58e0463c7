using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <content>Names that the words before announce.</content>
internal readonly ref partial struct ChainReader
{
    /// <summary>« s'appelle Xan », « Contact : Ngozi Okonkwo », « née Etcheverry », a signature.</summary>
    private bool TryIntroduced(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        var before = NameContext.WordBefore(_source, _words, _units[at].First);
        // « la famille Ben Amor », « née Da Silva ».
        while (at + 1 < _units.Length && NameLists.SurnameParticles.Contains(FoldedOf(_units[at])) && _units[at].IsParticle)
        {
            at++;
        }

        next = at + 1;
        var unit = _units[at];
        var start = _words[unit.First].Start;
        var introduced = NameLists.Introducers.Contains(before);
        var maiden = NameLists.SurnameIntroducers.Contains(before) || IsInTheNameOf(unit.First);
        var listed = _sections.IsListed(start);
        var signed = _sections.IsSignature(start) && (NameContext.BeginsLine(_source, start) || FollowsClosing(unit.First));
        if (!(introduced || maiden || listed || signed) || unit.IsParticle || unit.IsInitial || IsStop(unit) || (unit.IsOnlyWord && !introduced) || (IsAcronym(unit) && !unit.Is(NameKinds.Surname | NameKinds.FirstName)))
        {
            return false;
        }

        var last = at;
        while (last + 1 < _units.Length && last - at < 3 && !IsStop(_units[last + 1])
            && (!_units[last + 1].IsOnlyWord || (last + 2 < _units.Length && _units[last + 2].Is(NameKinds.Surname | NameKinds.FirstName))))
        {
            last++;
        }

        while (_units[last].IsParticle)
        {
            last--;
        }

        var alone = last == at && !unit.Is(NameKinds.FirstName);
        var allowed = introduced || maiden || !alone || (signed && FollowsClosing(unit.First)) || (_sections.IsRightAfterColon(start) && IsFieldOfName(unit.First)) || (listed && unit.Is(NameKinds.Surname) && !unit.Is(NameKinds.Word))
            || (listed && !unit.Is(NameKinds.Word | NameKinds.Capitals) && PrecedesFirstName(unit.Last))
            || (_sections.IsAnnouncedByRole && _sections.IsRightAfterColon(start) && (unit.Is(NameKinds.Surname) || !unit.Is(NameKinds.Word | NameKinds.Capitals)) && EndsItem(at));
        if (!allowed || (alone && Towns.Contains(FoldedOf(unit)) && !unit.Is(NameKinds.Surname)))
        {
            return false;
        }

        // Two unknown capitals in a list may be a body (« Promotion Santé »): the dictionary knows such words.
        if (!introduced && !maiden && last > at && !unit.Is(NameKinds.FirstName | NameKinds.Surname) && (unit.Is(NameKinds.Capitals) || Towns.Contains(FoldedOf(unit))))
        {
            return false;
        }

        var isUnknown = !unit.Is(NameKinds.FirstName | NameKinds.Surname) && !_units[last].Is(NameKinds.FirstName | NameKinds.Surname);
        if (!introduced && !maiden && last > at && isUnknown && !EndsItem(last))
        {
            return false;
        }

        next = last + 1;
        return TryMention(at, last, NameRules.Introduced, out mention);
    }

    /// <summary>Whether an item of a list ends after this unit.</summary>
    private bool EndsItem(int unit)
    {
        var end = _words[_units[unit].Last].End;
        var after = _source.Folded.AsSpan(end, Math.Min(3, _source.Folded.Length - end)).TrimStart(' ');
        return unit == _units.Length - 1 && (after.IsEmpty || after[0] is ',' or ';' or '(' or ')' or '<' or '-' or '\n' or '\r' or '.' or '/');
    }

    /// <summary>« Bises, Nono ».</summary>
    private bool FollowsClosing(int word) =>
        word > 0 && NameLists.Closings.Contains(_source.FoldedOf(_words[word - 1].Span)) && _source.Folded.AsSpan(_words[word - 1].End, _words[word].Start - _words[word - 1].End) is ", ";

    /// <summary>« De : Rivoire, Jean-Paul ».</summary>
    private bool PrecedesFirstName(int word) =>
        word + 1 < _words.Length && _source.Folded.AsSpan(_words[word].End, _words[word + 1].Start - _words[word].End) is ", "
        && FirstNames.TryGet(_source.FoldedOf(_words[word + 1].Span), out var name) && !name.IsRare && !name.IsTown;

    /// <summary>« au nom de Pujol ».</summary>
    private bool IsInTheNameOf(int word) =>
        word > 2 && NameContext.WordBefore(_source, _words, word) is "de" or "d" && NameContext.WordBefore(_source, _words, word - 1) is "nom" && NameContext.WordBefore(_source, _words, word - 2) is "au";

    private bool IsFieldOfName(int word) =>
        word > 0 && _source.FoldedOf(_words[word - 1].Span) is "nom" or "prenom" or "noms" or "prenoms" or "identite" or "jeune" or "naissance" or "usage" or "s" or "patient" or "patiente";
}
