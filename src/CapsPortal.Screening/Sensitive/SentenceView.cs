using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Sensitive;

/// <summary>One sentence as the rules look at it: who is in it, and who does what.</summary>
internal sealed class SentenceView(Reading reading)
{
    /// <summary>A subject further away from its verb is not looked for.</summary>
    private const int SubjectDistance = 30;

    private readonly List<Anchor> _anchors = [];

    public Reading Reading => reading;

    public int First { get; private set; }

    public int Last { get; private set; }

    public IReadOnlyList<Anchor> Anchors => _anchors;

    public void MoveTo(int first, int last)
    {
        First = first;
        Last = last;
        AnchorFinder.Find(reading, first, last, _anchors);
    }

    /// <summary>The anchor that holds this word.</summary>
    public Anchor? AnchorAt(int word)
    {
        var index = LastAnchorFrom(word);
        return index >= 0 && _anchors[index].Head >= word ? _anchors[index] : null;
    }

    /// <summary>The index of the last anchor that begins at this word or before; or -1.</summary>
    public int LastAnchorFrom(int word)
    {
        var low = 0;
        var high = _anchors.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_anchors[middle].First <= word)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>The word before, over adverbs, when nothing breaks; or -1.</summary>
    public int Before(int word, WordClass over)
    {
        var at = word - 1;
        while (at >= First && word - at <= SubjectDistance && !reading.BreaksBefore(at + 1) && (reading.Is(at, over) || IsAdverb(at)) && AnchorAt(at) is null or { Kind: AnchorKind.Thing })
        {
            at--;
        }

        return at >= First && !reading.BreaksBefore(at + 1) ? at : -1;
    }

    public bool IsAdverb(int word) =>
        reading.Is(word, WordClass.Adverb) || (reading.FoldedOf(word) is [_, _, _, .., 'm', 'e', 'n', 't'] and not "moment" and not "traitement" and not "logement" && !reading.IsName(word));

    /// <summary>Who the verb at this word is said of; null when the sentence does not say.</summary>
    public Anchor? SubjectOf(int verb)
    {
        var at = verb - 1;
        Anchor? passed = null;
        while (at >= First && verb - at <= SubjectDistance && !reading.BreaksBefore(at + 1)
            && (reading.Is(at, WordClass.Clitic | WordClass.Have | WordClass.Copula | WordClass.Negation) || IsAdverb(at)))
        {
            if (AnchorAt(at) is { } anchor)
            {
                if (anchor.Kind is AnchorKind.Self or AnchorKind.Pronoun && !anchor.IsGoverned)
                {
                    return anchor;
                }

                if (anchor.Kind is AnchorKind.Nobody)
                {
                    passed = anchor;
                }
                else if (anchor.Head == at && anchor.First < at)
                {
                    break;
                }
            }

            at--;
        }

        if (at >= First && !reading.BreaksBefore(at + 1))
        {
            if (AnchorAt(at) is { IsGoverned: false, Kind: not AnchorKind.Thing } subject)
            {
                return subject;
            }

            if (reading.IsWord(at, "qui"))
            {
                return Antecedent(at);
            }
        }

        return passed ?? Leftmost(Math.Min(at, verb - 1), verb);
    }

    /// <summary>The nearest anchor on the left, read over commas: whom an apposition speaks of.</summary>
    public Anchor? NearestBefore(int word, int distance)
    {
        for (var index = LastAnchorFrom(word - 1); index >= 0; index--)
        {
            var anchor = _anchors[index];
            if (word - anchor.Head > distance)
            {
                return null;
            }

            if (!anchor.IsGoverned || anchor.Kind != AnchorKind.Thing)
            {
                return anchor;
            }
        }

        return null;
    }

    /// <summary>« Diabétique depuis dix ans, Mme X vient… »</summary>
    public Anchor? FirstAfter(int word, int distance)
    {
        for (var index = LastAnchorFrom(word) + 1; index < _anchors.Count && _anchors[index].First - word <= distance; index++)
        {
            if (!_anchors[index].IsGoverned && reading.BreaksBefore(_anchors[index].First))
            {
                return _anchors[index];
            }
        }

        return null;
    }

    private Anchor? Antecedent(int relative)
    {
        Anchor? thing = null;
        for (var index = LastAnchorFrom(relative - 1); index >= 0 && relative - _anchors[index].Head <= SubjectDistance / 2; index--)
        {
            if (_anchors[index].Kind != AnchorKind.Thing)
            {
                return _anchors[index];
            }

            if (!_anchors[index].IsGoverned)
            {
                return _anchors[index];
            }

            thing ??= _anchors[index];
        }

        return thing;
    }

    private Anchor? Leftmost(int from, int verb)
    {
        Anchor? best = null;
        Anchor? thing = null;
        for (var at = from; at >= First && verb - at <= SubjectDistance; at--)
        {
            var anchor = AnchorAt(at);
            if (anchor is { } found)
            {
                at = found.First;
                if (!found.IsGoverned)
                {
                    if (found.Kind == AnchorKind.Thing)
                    {
                        thing ??= found;
                    }
                    else
                    {
                        best = found;
                        if (reading.GapBefore(at) == Gap.Comma || (at > First && reading.Is(at - 1, WordClass.Coordinator) && !IsTwoTogether(at)))
                        {
                            break;
                        }
                    }
                }
            }
            else if (reading.Is(at, WordClass.ClauseStart))
            {
                // « Le jeune qu'on suit depuis octobre a replongé »
                if (best is not { IsSomebody: true } && reading.FoldedOf(at) is "que" or "qu" or "dont" && AnchorAt(at - 1) is { IsGoverned: false, Kind: not (AnchorKind.Thing or AnchorKind.Nobody) } whose && whose.Head == at - 1)
                {
                    return whose;
                }

                // « vient d'une famille protestante mais a perdu la foi »
                if (best is not null || !reading.IsWord(at, "mais"))
                {
                    break;
                }
            }

            if (reading.GapBefore(at) > Gap.Comma)
            {
                break;
            }
        }

        return best ?? thing;
    }

    /// <summary>« Mme X et sa fille »: both.</summary>
    private bool IsTwoTogether(int second) => second - 2 >= First && AnchorAt(second - 2) is { IsSomebody: true };
}
