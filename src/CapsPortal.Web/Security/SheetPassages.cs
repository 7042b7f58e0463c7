using CapsPortal.Screening;

namespace CapsPortal.Web.Security;

/// <summary>What screening finds in the texts of a sheet, part after part.</summary>
public sealed record SheetPassages(IReadOnlyList<PassageToRead> All)
{
    /// <summary>Neither replaced nor kept.</summary>
    public IReadOnlyList<PassageToRead> ToSettle { get; } = [.. All.Where(p => !p.IsKept)];

    /// <summary>
    /// What is replaced with this passage: the same words, and for a name every passage on the same person. Replaced one
    /// by one, a person would have two pseudonyms.
    /// </summary>
    public IReadOnlyList<PassageToRead> ReplacedWith(PassageToRead passage) =>
    [
        .. ToSettle.Where(other => other.Part.IsRewritten && (other.Digest == passage.Digest || (
            passage.Finding.Category == FindingCategory.FullName
            && other.Finding.Category == FindingCategory.FullName
            && other.Finding.Replacement == passage.Finding.Replacement))),
    ];

    public int KeptCount => All.Where(p => p.IsKept).Select(p => p.Digest).Distinct().Count();
}

/// <summary>One text of a sheet that a person may write in.</summary>
/// <param name="Key">Tells it from the others of its sheet.</param>
/// <param name="Address">Where it is changed.</param>
/// <param name="IsRewritten">Whether a passage can be replaced from the list, or only where the text is written.</param>
public sealed record ScreenedPart(string Key, string Title, string Text, string Address, bool IsRewritten)
{
    public const string CardTitle = "carte-titre";
    public const string CardAction = "carte-action";
}

/// <summary>A passage of one part that may speak of a person; the same words found several times there are one.</summary>
/// <param name="Digest">What the sheet remembers of it, once it is kept.</param>
/// <param name="Before">The beginning of its sentence, the first time.</param>
/// <param name="After">The end of that sentence.</param>
/// <param name="Replacements">What to write in its place, each time.</param>
public sealed record PassageToRead(
    ScreenedPart Part,
    string Digest,
    Finding Finding,
    string Before,
    string Words,
    string After,
    IReadOnlyList<Replacement> Replacements,
    bool IsKept)
{
    public bool IsCertain => Finding.Level == FindingLevel.Blocking;
}
