using System.Text;
using CapsPortal.Screening.Documents.Docx;
using CapsPortal.Screening.Documents.Odt;
using CapsPortal.Screening.Documents.Packages;
using CapsPortal.Screening.Documents.Pdf;

namespace CapsPortal.Screening.Documents;

/// <summary>Reads a document in memory. It trusts neither the name nor the content.</summary>
public static class DocumentReader
{
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaxCharacters = 20_000_000;

    internal const string TooMuchText = "Ce document contient trop de texte. Partagez-le en plusieurs documents, puis recommencez.";

    private const string Protected = "Ce document est protégé par un mot de passe. Enlevez la protection, puis recommencez.";
    private const string OldFormat = "Ce document est dans un ancien format (.doc, .xls, .ppt). Enregistrez-le au format .docx, puis recommencez.";
    private const string Unknown = "Ce format n’est pas lu. Choisissez un fichier .txt, .md, .docx, .odt ou .pdf.";

    /// <summary>Refuses, with <see cref="UnreadableDocumentException"/>, what is not one of the formats, is encrypted, broken, or grows out of bounds.</summary>
    public static DocumentText Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (content.IsEmpty)
        {
            throw new UnreadableDocumentException("Ce fichier est vide.");
        }

        if (content.Length > MaxBytes)
        {
            throw new UnreadableDocumentException($"Ce fichier dépasse {MaxBytes / 1024 / 1024} Mo. Partagez-le en plusieurs documents, puis recommencez.");
        }

        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        var read = Read(content, extension, out var actual, cancellation);
        return extension == actual || extension.Length == 0 || read.Format is DocumentFormat.PlainText or DocumentFormat.Markdown
            ? read
            : read with { Warnings = [$"Le contenu de ce fichier est celui d’un {actual}, quoi qu’en dise son nom : il a été lu comme un {actual}.", .. read.Warnings] };
    }

    /// <summary>A package and its text, with the way back from the one to the other.</summary>
    internal static DocumentText ReadPackage(Package package, Transcript transcript, CancellationToken cancellation)
    {
        if (package.Has("mimetype"))
        {
            return OdtText.Read(package, transcript, cancellation);
        }

        return package.Has("[Content_Types].xml")
            ? DocxText.Read(package, transcript, cancellation)
            : throw new UnreadableDocumentException("Ce fichier est une archive, pas un document. Choisissez un fichier .txt, .md, .docx, .odt ou .pdf.");
    }

    private static DocumentText Read(ReadOnlyMemory<byte> content, string extension, out string actual, CancellationToken cancellation)
    {
        var bytes = content.Span;
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            // A protected .docx is such a container too; the name of its stream tells.
            throw new UnreadableDocumentException(bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? Protected : OldFormat);
        }

        if (bytes.StartsWith("PK"u8))
        {
            var read = ReadPackage(Package.Open(content, cancellation), new Transcript(), cancellation);
            actual = read.Format == DocumentFormat.Docx ? ".docx" : ".odt";
            return read;
        }

        // What some programs write before the header is no reason to refuse.
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && extension is not (".txt" or ".md"))
        {
            actual = ".pdf";
            return PdfText.Read(content, cancellation);
        }

        actual = extension;
        return extension switch
        {
            ".txt" or "" => PlainText.Read(bytes, DocumentFormat.PlainText),
            ".md" => PlainText.Read(bytes, DocumentFormat.Markdown),
            ".docx" or ".odt" or ".pdf" => throw new UnreadableDocumentException(
                $"Ce fichier n’est pas un {extension} : son contenu dit autre chose que son nom, ou il est abîmé. Enregistrez-le à nouveau, puis recommencez."),
            _ => throw new UnreadableDocumentException(Unknown),
        };
    }

    internal static UnreadableDocumentException IsProtected() => new(Protected);
}
