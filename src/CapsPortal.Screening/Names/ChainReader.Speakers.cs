using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <content>Labels of those who speak.</content>
internal readonly ref partial struct ChainReader
{
    /// <summary>« : » or « – » after a label.</summary>
    public static bool IsLabelEnd(SourceText source, int end)
    {
        var after = source.Folded.AsSpan(end, Math.Min(4, source.Folded.Length - end));
        var trimmed = after.TrimStart(" .*");
        return trimmed.Length > 0 && (trimmed[0] == ':' || (trimmed[0] == '-' && after[0] == ' ' && trimmed.Length > 1 && trimmed[1] == ' '));
    }

    /// <summary>« Fatima : », « Karim B. : », « FATIMA – » at the head of a line.</summary>
    public bool TryReadSpeaker(out NameMention speaker, out bool isKnown)
    {
        speaker = default;
        isKnown = false;
        var start = _words[_units[0].First].Start;
        var end = _words[_units[^1].Last].End;
        if (_units.Length > 4 || !IsLabelEnd(_source, end) || !NameContext.BeginsLine(_source, start) || _units[0].IsParticle)
        {
            return false;
        }

        var hasFirstName = false;
        foreach (var unit in _units)
        {
            hasFirstName |= unit.IsFirstName;
            if (unit.IsOnlyWord || NameLists.TryHead(FoldedOf(unit), out _))
            {
                return false;
            }
        }

        var isDash = _source.Folded.AsSpan(end, Math.Min(2, _source.Folded.Length - end)).IndexOf(':') < 0;
        var isTown = _units[0].Is(NameKinds.Town) || (!hasFirstName && Towns.Contains(FoldedOf(_units[0])));
        var only = _units[0];
        isKnown = hasFirstName && !(_units.Length == 1 && (isTown || only.Is(NameKinds.Word)));
        if (!isKnown && (_units.Length > 1 || isTown || (only.Is(NameKinds.Word) && (isDash || !only.IsFirstName)) || only.IsInitial || (IsAcronym(only) && !only.IsFirstName)))
        {
            return false;
        }

        var name = TitledName.Split(_source, _words, _units);
        var alone = _units.Length == 1;
        speaker = new NameMention(
            new TextSpan(start, end - start), NameRules.Speaker, name.Gender, alone ? name.Surname : name.First, alone ? "" : name.Surname);
        return true;
    }
}
