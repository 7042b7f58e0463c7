using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>How surely a sentence is about somebody.</summary>
internal enum Standing
{
    /// <summary>The person was named before this sentence, or is not clear.</summary>
    Carried,
    Explicit,
}

/// <summary>Whom the last sentences spoke of, so that « Elle est diabétique » or « Diabétique. » finds its person.</summary>
internal sealed class PersonContext
{
    /// <summary>After that many sentences, nobody remembers whom it was about.</summary>
    private const int Memory = 3;

    /// <summary>In words: a pronoun is not led back further in its own sentence.</summary>
    private const int MemoryInSentence = 60;

    private int _sinceSomebody = int.MaxValue / 2;
    private int _sincePublic = int.MaxValue / 2;
    private bool _publicIsPlural;
    private bool _somebodyIsPlural;

    /// <summary>An empty line ends what was being said.</summary>
    public void Pass(ReadOnlySpan<char> between)
    {
        var breaks = between.Count('\n');
        if (breaks > 1 && IsEmptyLine(between))
        {
            _sinceSomebody += 2;
        }
    }

    public Standing? StandingOf(SentenceView sentence, Anchor? anchor, bool isCertain, int term)
    {
        if (anchor is not { } found)
        {
            return IsAboutSomebody ? Standing.Carried : null;
        }

        return found.Kind switch
        {
            AnchorKind.Named or AnchorKind.Person or AnchorKind.Self => Standing.Explicit,
            AnchorKind.Pronoun => OfPronoun(sentence, found, isCertain),
            // « on est kurdes, ne m'inscris pas avec… »: who speaks of oneself means oneself.
            AnchorKind.Nobody when isCertain && sentence.Reading.IsWord(found.First, "on") && SpeaksOfOneself(sentence) => Standing.Carried,
            _ => null,
        };
    }

    private static bool SpeaksOfOneself(SentenceView sentence)
    {
        for (var at = sentence.First; at <= sentence.Last && at <= sentence.First + 40; at++)
        {
            if (sentence.Reading.Is(at, WordClass.Self | WordClass.Mine) || sentence.Reading.FoldedOf(at) is "m" or "me")
            {
                return true;
            }
        }

        return false;
    }

    public void Learn(SentenceView sentence)
    {
        _sinceSomebody++;
        _sincePublic++;
        foreach (var anchor in sentence.Anchors)
        {
            if (anchor.Kind is AnchorKind.Named or AnchorKind.Person && !(anchor.IsGoverned && _sinceSomebody == 0))
            {
                _sinceSomebody = 0;
                _somebodyIsPlural = anchor.IsPlural;
            }
            else if (anchor.Kind == AnchorKind.Pronoun && !anchor.IsGoverned && IsAboutSomebody)
            {
                _sinceSomebody = 0;
            }
            else if (anchor.Kind == AnchorKind.Public && !anchor.IsGoverned)
            {
                _sincePublic = 0;
                _publicIsPlural = anchor.IsPlural;
            }
        }
    }

    private bool IsAboutSomebody => _sinceSomebody < Memory && _sinceSomebody <= _sincePublic;

    private Standing? OfPronoun(SentenceView sentence, Anchor pronoun, bool isCertain)
    {
        for (var index = sentence.LastAnchorFrom(pronoun.First - 1); index >= 0 && pronoun.First - sentence.Anchors[index].Head <= MemoryInSentence; index--)
        {
            var before = sentence.Anchors[index];
            if (before.Kind is AnchorKind.Named or AnchorKind.Person)
            {
                if (!pronoun.IsPlural || before.IsPlural || index > 0)
                {
                    return Standing.Explicit;
                }
            }
            else if (before.Kind == AnchorKind.Public && before.IsPlural == pronoun.IsPlural)
            {
                return null;
            }
        }

        if (pronoun.IsPlural)
        {
            return _sinceSomebody < Memory && (_somebodyIsPlural || _sinceSomebody < _sincePublic) && _sinceSomebody <= _sincePublic ? Standing.Carried : null;
        }

        if (_sincePublic < _sinceSomebody && _sincePublic < Memory && !_publicIsPlural)
        {
            return null;
        }

        // « Elle est diabétique »: of a person, whoever she is. « Elle est malade »: the building, perhaps.
        if (isCertain)
        {
            return sentence.Reading.Is(pronoun.First, WordClass.SheHe | WordClass.ObjectPerson) ? Standing.Explicit : Standing.Carried;
        }

        return _sinceSomebody < Memory ? Standing.Carried : null;
    }

    private static bool IsEmptyLine(ReadOnlySpan<char> between)
    {
        var first = between.IndexOf('\n');
        var next = between[(first + 1)..].IndexOf('\n');
        return next >= 0 && between.Slice(first + 1, next).IsWhiteSpace();
    }
}
