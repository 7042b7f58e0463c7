using CapsPortal.Screening.Documents;
using FileFormat = CapsPortal.Screening.Documents.DocumentFormat;

namespace CapsPortal.Web.Pages.Reperage;

/// <summary>What is checked: a text that was pasted, a document, or the text of one that was given before.</summary>
/// <param name="Format">Of the document; null for a text that was pasted.</param>
/// <param name="FileDigest">SHA-256 of the file of the document.</param>
/// <param name="Document">What was read of the document, when it is at hand.</param>
/// <param name="File">Its bytes.</param>
public sealed record CheckedSource(
    string Text, Func<int, string> PlaceOf, FileFormat? Format = null, string? FileDigest = null, DocumentText? Document = null, byte[]? File = null);
