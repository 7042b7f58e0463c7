using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>Looks for persons in a chain of capitals that no title precedes.</summary>
internal readonly ref partial struct ChainReader(SourceText source, ReadOnlySpan<Word> words, ReadOnlySpan<NameUnit> units, NameSections sections)
{
    private const int MostSurnameParts = 3;

    private static readonly WordList DoubleInitials = new(["jp", "jb", "jc", "jf", "jl", "jm", "jj", "jy", "mc", "mf", "ml", "mp", "mj", "pa", "pe", "pj", "af", "ac", "al", "ap"]);

    private readonly SourceText _source = source;
    private readonly ReadOnlySpan<Word> _words = words;
    private readonly ReadOnlySpan<NameUnit> _units = units;
    private readonly NameSections _sections = sections;

    /// <summary>A person whose name begins at this unit; <paramref name="next"/> is the unit to go on from.</summary>
    public bool TryRead(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        var unit = _units[at];
        if (unit.IsParticle && !(at + 1 < _units.Length && (IsLastThenFirst(at + 1) || TryIntroduced(at, out mention, out next) || TrySurnameAlone(at, out mention, out next))))
        {
            return false;
        }

        if (NameContext.IsNamedAfter(_source, _words, unit.First))
        {
            next = _units.Length;
            return false;
        }

        if (IsIdea(at, out next) || NameContext.IsInTitle(_source, _words, unit.First))
        {
            return false;
        }

        next = at + 1;

        return TryFirstAndLast(at, out mention, out next) || TryInitialAndLast(at, out mention, out next) || TryLastAndFirst(at, out mention, out next)
            || TryIntroduced(at, out mention, out next) || TryFirstAlone(at, out mention, out next) || TrySurnameAndInitial(at, out mention, out next) || TrySurnameAlone(at, out mention, out next);
    }

    /// <summary>« Paulo Freire », « Bandura (1977) »: a person of books, or an author who is cited.</summary>
    private bool IsIdea(int at, out int next)
    {
        var start = _words[_units[at].First].Start;
        for (next = _units.Length; next > at; next--)
        {
            var name = _source.Folded.AsSpan(start, _words[_units[next - 1].Last].End - start);
            if ((next > at + 1 || !_units[at].IsFirstName) && NameLists.PublicFigures.Contains(name))
            {
                return true;
            }
        }

        next = _units.Length;
        return NameContext.IsCited(_source, start, _words[_units[^1].Last].End);
    }

    private bool TryFirstAndLast(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        if (!_units[at].IsFirstName)
        {
            return false;
        }

        var surname = at + 1;
        while (surname + 1 < _units.Length && (_units[surname].IsFirstName || _units[surname].IsInitial) && !_units[surname + 1].IsOnlyWord && !IsStop(_units[surname + 1]))
        {
            surname++;
        }

        while (surname < _units.Length && _units[surname].IsParticle)
        {
            surname++;
        }

        if (surname >= _units.Length || !IsSurnameAfter(at, surname))
        {
            return false;
        }

        var last = surname;
        for (var i = surname + 1; i < _units.Length && last - surname < MostSurnameParts; i++)
        {
            if (_units[i].IsParticle)
            {
                continue;
            }

            if (_units[i].IsOnlyWord || _units[i].IsInitial || (_units[i].IsFirstName && !_units[i].Is(NameKinds.Surname)) || IsStop(_units[i]))
            {
                break;
            }

            last = i;
        }

        next = last + 1;
        var isInitial = _units[surname].IsInitial;
        return TryMention(at, isInitial ? surname : last, isInitial ? NameRules.FirstAndInitial : NameContext.IsQuoted(_source, _words, _units[at].First) ? NameRules.CitedAuthor : NameRules.FirstAndLast, out mention);
    }

    private bool IsSurnameAfter(int first, int surname)
    {
        var given = _units[first];
        var unit = _units[surname];
        if (unit.IsInitial)
        {
            // « Sophie D. », « Karim B : »; « Charlotte A été »… is no name.
            var end = _words[unit.Last].End;
            return surname == _units.Length - 1 && !(given.Is(NameKinds.RareFirstName) && (given.Is(NameKinds.Word | NameKinds.Capitals) || !IsAt(end, '.')))
                && (end >= _source.Folded.Length || !char.IsLetterOrDigit(_source.Folded[end])) && (IsAt(end, '.') || IsLoneLetter(unit) || IsAt(end, ':') || IsAt(end, ',') || IsAt(end, ')') || IsAt(end, ' ') && IsAt(end + 1, ':') || end >= _source.Folded.Length || IsAt(end, '\n'));
        }

        // « Jean de La Tour »: what a particle precedes is a name, whatever it is elsewhere.
        if (IsStop(unit) && !(surname > first + 1 && _units[surname - 1].IsParticle && !NameLists.NotNames.Contains(FoldedOf(unit))))
        {
            return false;
        }

        if (!unit.IsOnlyWord || (surname > first + 1 && _units[surname - 1].IsParticle && !unit.Is(NameKinds.Capitals)))
        {
            return !(given.Is(NameKinds.Capitals) && IsAcronym(unit) && !unit.Is(NameKinds.Surname | NameKinds.FirstName) && unit.Is(NameKinds.Word));
        }

        var isShout = unit.Is(NameKinds.Capitals) && given.Is(NameKinds.Capitals);
        return !given.Is(NameKinds.Word | NameKinds.RareFirstName | NameKinds.Town) && (!isShout || _units.Length == 2);
    }

    /// <summary>« Gérard K a refusé »: a letter that is no word.</summary>
    private bool IsLoneLetter(NameUnit unit) =>
        FoldedOf(unit) is not ("a" or "y" or "o" or "x") && NameContext.WordAfter(_source, _words, unit.Last).Length > 0 && _words[unit.Last + 1].Shape == WordShape.Lower;

    /// <summary>« S. Dupont », « J.-B. Martin ».</summary>
    private bool TryInitialAndLast(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        var unit = _units[at];
        // « J-P Martin », « JP Martin »: two initials need no dot.
        var isDouble = (unit.IsInitial && unit.Last > unit.First) || (unit.Is(NameKinds.Capitals) && DoubleInitials.Contains(FoldedOf(unit)));
        if (at + 1 >= _units.Length || !(isDouble && !IsAt(_words[unit.Last].End, '.') ? _units[at + 1].Is(NameKinds.Surname | NameKinds.FirstName) : unit.IsInitial && IsAt(_words[unit.Last].End, '.')))
        {
            return false;
        }

        var last = at + 1;
        while (last + 1 < _units.Length && _units[last].IsParticle)
        {
            last++;
        }

        var surname = _units[last];
        var begins = NameContext.BeginsSentence(_source, _words[unit.First].Start) && !NameContext.FollowsColon(_source, _words[unit.First].Start);
        // « J.-B. de La Tour »: after a particle, a word that elsewhere begins a place is a surname.
        if (surname.IsInitial || surname.IsParticle || (last == at + 1 && (IsStop(surname) || (begins && NameLists.TryHead(FoldedOf(surname), out _)))) || (surname.IsOnlyWord && (begins || surname.Is(NameKinds.Capitals)))
            || NameContext.WordBefore(_source, _words, unit.First) is "art" or "article" or "code" or "annexe" or "vitamine" or "hepatite" or "type" or "groupe" or "a")
        {
            return false;
        }

        if (last + 1 < _units.Length && !_units[last + 1].IsOnlyWord && !_units[last + 1].IsInitial && !_units[last + 1].IsParticle && !IsStop(_units[last + 1]))
        {
            last++;
        }

        next = last + 1;
        return TryMention(at, last, NameRules.InitialAndLast, out mention);
    }

    /// <summary>« DUPONT Sophie », « Le Goff Marie ».</summary>
    private bool TryLastAndFirst(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        var surname = _units[at].IsParticle ? at + 1 : at;
        if (!IsLastThenFirst(surname))
        {
            return false;
        }

        var last = surname + 1;
        while (last + 1 < _units.Length && _units[last + 1].IsFirstName)
        {
            last++;
        }

        next = last + 1;
        return TryMention(at, last, NameRules.LastAndFirst, out mention);
    }

    private bool IsLastThenFirst(int surname)
    {
        if (surname + 1 >= _units.Length || !_units[surname + 1].IsFirstName || _units[surname + 1].Is(NameKinds.RareFirstName))
        {
            return false;
        }

        if (surname + 2 < _units.Length && !_units[surname + 2].IsFirstName && !_units[surname + 2].IsOnlyWord && !IsStop(_units[surname + 2]))
        {
            return false;
        }

        var unit = _units[surname];
        var folded = FoldedOf(unit);
        if (unit.IsFirstName || unit.IsInitial || unit.IsParticle || IsStop(unit))
        {
            return false;
        }

        if (unit.Is(NameKinds.Capitals))
        {
            var mixed = !_units[surname + 1].Is(NameKinds.Capitals);
            return unit.Is(NameKinds.Surname) || (mixed ? folded.Length >= 5 || !unit.IsOnlyWord && folded.Length >= 4 : !unit.Is(NameKinds.Word) && folded.Length >= 5);
        }

        var begins = NameContext.BeginsSentence(_source, _words[unit.First].Start);
        return (unit.Is(NameKinds.Surname) && !(unit.Is(NameKinds.Word) && begins && !_sections.IsListed(_words[unit.First].Start)))
            || (!unit.Is(NameKinds.Word) && !Towns.Contains(folded));
    }

    private bool TryFirstAlone(int at, out NameMention mention, out int next)
    {
        mention = default;
        next = at + 1;
        return _units[at].IsFirstName && LoneFirstName.IsPerson(_source, _words, _units, at, _sections)
            && TryMention(at, at, NameRules.FirstAlone, out mention);
    }

    private bool TryMention(int first, int last, Rule rule, out NameMention mention)
    {
        mention = default;
        while (first > 0 && _units[first - 1].IsParticle && _words[_units[first - 1].First].Shape != WordShape.Lower
            && NameLists.SurnameParticles.Contains(_source.FoldedOf(_words[_units[first - 1].First].Span)))
        {
            first--;
        }

        var start = _words[_units[first].First].Start;
        var end = _words[_units[last].Last].End;
        if (NameContext.IsCited(_source, start, end))
        {
            return false;
        }

        var name = TitledName.Split(_source, _words, _units[first..(last + 1)]);
        // A surname alone, known as an idea: « S. Freud ».
        if (NameLists.PublicFigures.Contains(name.Surname) && !FirstNames.Contains(name.Surname) && rule != NameRules.FirstAlone)
        {
            return false;
        }

        var alone = rule == NameRules.FirstAlone || (rule == NameRules.Introduced && first == last && _units[first].IsFirstName);
        mention = new NameMention(new TextSpan(start, end - start), rule, name.Gender, alone ? name.Surname : name.First, alone ? "" : name.Surname);
        return true;
    }

    private bool IsStop(NameUnit unit)
    {
        var folded = FoldedOf(unit);
        return NameLists.NotNames.Contains(folded) || NameLists.Roles.Contains(folded) || (NameLists.TryHead(folded, out _) && !unit.Is(NameKinds.Surname));
    }

    private bool IsAcronym(NameUnit unit) => unit.Is(NameKinds.Capitals) && _words[unit.Last].End - _words[unit.First].Start <= 5;

    private bool IsAt(int offset, char c) => offset < _source.Folded.Length && _source.Folded[offset] == c;

    private ReadOnlySpan<char> FoldedOf(NameUnit unit) => _source.Folded.AsSpan(_words[unit.First].Start, _words[unit.Last].End - _words[unit.First].Start);
}
