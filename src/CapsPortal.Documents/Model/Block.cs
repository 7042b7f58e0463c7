using System.Text.Json.Serialization;

namespace CapsPortal.Documents.Model;

/// <summary>A piece of text that starts on its own line.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(BulletList), "bullet-list")]
[JsonDerivedType(typeof(NumberedList), "numbered-list")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Quote), "quote")]
[JsonDerivedType(typeof(Callout), "callout")]
[JsonDerivedType(typeof(KeyValues), "key-values")]
[JsonDerivedType(typeof(SignatureBlock), "signature")]
[JsonDerivedType(typeof(QrCode), "qr-code")]
[JsonDerivedType(typeof(PageBreak), "page-break")]
public abstract record Block;

/// <param name="Level">2 to 4 inside a document; 1 is the document's title.</param>
/// <param name="Anchor">An id for links in the page: letters, digits and hyphens.</param>
public sealed record Heading(int Level, IReadOnlyList<Inline> Content, string? Anchor = null) : Block
{
    /// <summary>Deepest level that the writers know.</summary>
    public const int DeepestLevel = 4;

    public int Level { get; init; } = Level is >= 1 and <= DeepestLevel
        ? Level
        : throw new ArgumentOutOfRangeException(nameof(Level), Level, "A heading's level is 1 to 4.");
}

public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

public sealed record BulletList(IReadOnlyList<ListItem> Items) : Block;

public sealed record NumberedList(IReadOnlyList<ListItem> Items, int Start = 1) : Block;

public sealed record ListItem(IReadOnlyList<Block> Blocks);

/// <param name="Caption">What the table shows; null only for a table that a person typed without one.</param>
/// <param name="FirstColumnIsHeader">True when the first cell of each row names the row.</param>
public sealed record Table(
    IReadOnlyList<TableCell> Header,
    IReadOnlyList<TableRow> Rows,
    string? Caption = null,
    bool FirstColumnIsHeader = false) : Block;

/// <summary>As many cells as the table's header; missing ones are read as empty, extra ones are left out.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells);

public sealed record TableCell(IReadOnlyList<Inline> Content);

/// <summary>The words of an actor of the intervention, as they were said.</summary>
/// <param name="Source">Who speaks, or null.</param>
public sealed record Quote(IReadOnlyList<Block> Blocks, string? Source = null) : Block;

/// <summary>A framed text beside the main one.</summary>
public sealed record Callout(string Title, IReadOnlyList<Block> Blocks) : Block;

public sealed record KeyValues(IReadOnlyList<KeyValue> Items) : Block;

public sealed record KeyValue(string Key, IReadOnlyList<Inline> Value);

/// <param name="Statement">What the person declared, « Lu et approuvé » for example.</param>
/// <param name="SignedAt">When, in words; null while the person has not signed.</param>
/// <param name="Verification">How the person's identity was checked, in words.</param>
public sealed record SignatureBlock(
    string Who,
    string? Function = null,
    string? Organisation = null,
    string? Statement = null,
    string? SignedAt = null,
    string? Verification = null) : Block
{
    /// <summary>A signature drawn by hand: « 12,40 15,42;80,10 82,14 », whole points of a sheet of 600 × 200. Null for a typed name.</summary>
    public string? Drawing { get; init; }
}

/// <summary>An address for a phone to read, on paper. Whoever reads on screen has the link, which stands beside it.</summary>
public sealed record QrCode(string Address) : Block;

/// <summary>What follows starts on a new page in the PDF; nothing on screen.</summary>
public sealed record PageBreak : Block;
