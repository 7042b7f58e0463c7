using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Templates;

/// <summary>The mention of AI uses, as the domain composed it.</summary>
/// <param name="Uses">What each stage's uses were: a list.</param>
public sealed record AiMentionText(string Introduction, IReadOnlyList<string> Uses, IReadOnlyList<string> Conclusion)
{
    public IReadOnlyList<Block> Blocks =>
    [
        Prose.Paragraph(Introduction),
        .. Uses.Count == 0 ? Array.Empty<Block>() : [Prose.Bullets(Uses)],
        .. Conclusion.Select(Prose.Paragraph),
    ];
}
