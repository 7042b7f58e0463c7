using CapsPortal.Documents.Model;
using CapsPortal.Documents.Sealing;
using PdfSharp.Pdf;

namespace CapsPortal.Documents.Pdf;

/// <summary>Writes a document as a tagged A4 PDF with embedded fonts.</summary>
public static class PdfWriter
{
    /// <param name="createdAt">Comes in, so that the same text at the same instant gives the same bytes before sealing.</param>
    /// <param name="seal">Signs the whole file, at <paramref name="createdAt"/>; null leaves the file unsealed.</param>
    public static byte[] Write(Document document, DateTimeOffset createdAt, PortalSeal? seal = null)
    {
        var pages = Pagination.Of(BlockLayout.Slices(document));
        using var pdf = new PdfDocument();
        Painter.Paint(pdf, document, pages);
        Metadata.Set(pdf, document, createdAt);
        if (seal is not null)
        {
            SignatureField.Add(pdf, seal, createdAt);
        }

        using var stream = new MemoryStream();
        pdf.Options.NoCompression = true;
        pdf.Options.CompressContentStreams = false;
        pdf.Save(stream, closeStream: false);
        var bytes = PdfFile.Settle(stream.ToArray(), Metadata.Xmp(document, createdAt));
        if (seal is not null)
        {
            SignatureField.Fill(bytes, seal);
        }

        return bytes;
    }
}
