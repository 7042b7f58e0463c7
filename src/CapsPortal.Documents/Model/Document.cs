namespace CapsPortal.Documents.Model;

/// <summary>
/// What is read on screen and kept as a PDF: one text, written by several writers.
/// It holds no clock and no layout, so that it can be stored and hashed.
/// </summary>
/// <param name="Title">Becomes the level 1 heading, and the PDF's title.</param>
/// <param name="Blocks">The text, in reading order; its headings start at level 2.</param>
public sealed record Document(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>BCP 47 tag.</summary>
    public string Language { get; init; } = "fr-FR";

    public string? Author { get; init; }

    public string? Subject { get; init; }

    /// <summary>Repeated at the top of each printed page; the title when absent.</summary>
    public string? RunningTitle { get; init; }
}
