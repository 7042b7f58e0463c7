namespace CapsPortal.Domain.Charter;

/// <summary>The published editions of the charter, oldest first. There is always one.</summary>
public sealed class CharterEditions
{
    public CharterEditions(IEnumerable<CharterEdition> published)
    {
        All = [.. published.OrderBy(e => e.InForceFrom)];
        if (All.Count == 0)
        {
            throw new ArgumentException("No edition is published.", nameof(published));
        }
    }

    public IReadOnlyList<CharterEdition> All { get; }

    /// <summary>The edition by which a use of that day is judged. What came before the first edition is judged by the first.</summary>
    public CharterEdition InForceOn(DateOnly day) => All.LastOrDefault(e => e.InForceFrom <= day) ?? All[0];

    public CharterEdition? Find(string? id) => All.FirstOrDefault(e => e.Id == id);
}
