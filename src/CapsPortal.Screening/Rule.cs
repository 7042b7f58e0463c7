namespace CapsPortal.Screening;

/// <summary>A way to find one kind of data.</summary>
/// <param name="Id">Stable, in French: « nom-civilite ».</param>
/// <param name="Why">One French sentence for the person who reads.</param>
internal sealed record Rule(string Id, FindingCategory Category, FindingLevel Level, string Why);

/// <summary>What a rule found, before overlaps are settled.</summary>
/// <param name="Replacement">Null: the usual words of the category, numbered when several values differ.</param>
internal readonly record struct Candidate(Rule Rule, int Start, int Length, string? Replacement = null)
{
    public int End => Start + Length;
}
