namespace CapsPortal.Screening;

/// <summary>How sure a finding is.</summary>
public enum FindingLevel
{
    /// <summary>To look at: the words alone do not settle it.</summary>
    Warning,

    /// <summary>A valid key, or a form that leaves no doubt: it must not reach an AI.</summary>
    Blocking,
}

/// <summary>One passage of a text that says something of a person.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Rule">The stable id of the rule that found it: « nom-civilite ».</param>
/// <param name="Why">A French sentence for the person who reads.</param>
/// <param name="Replacement">What to write instead; the same for the same person through the whole text.</param>
public sealed record Finding(
    FindingCategory Category, FindingLevel Level, int Start, int Length, string Rule, string Why, string Replacement)
{
    public int End => Start + Length;
}
