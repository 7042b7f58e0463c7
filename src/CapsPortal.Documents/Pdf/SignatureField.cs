using System.Globalization;
using System.Text;
using CapsPortal.Documents.Sealing;
using PdfSharp.Pdf;

namespace CapsPortal.Documents.Pdf;

/// <summary>
/// The invisible field that holds the seal: written with empty room first, filled once the bytes are known.
/// PDFsharp's own signing is not used: it dates with the machine's clock and wants a visible rectangle.
/// </summary>
internal static class SignatureField
{
    private const string RangePlace = "[0 ********** ********** **********]";
    private static readonly byte[] RangePlaceBytes = Encoding.Latin1.GetBytes(RangePlace);
    private static readonly byte[] ContentsStart = "/Contents<00000000"u8.ToArray();

    public static void Add(PdfDocument pdf, PortalSeal seal, DateTimeOffset at)
    {
        var signature = new PdfDictionary(pdf);
        signature.Elements.SetName("/Type", "/Sig");
        signature.Elements.SetName("/Filter", "/Adobe.PPKLite");
        signature.Elements.SetName("/SubFilter", "/ETSI.CAdES.detached");
        signature.Elements.SetValue("/Name", new PdfString(seal.Name, PdfStringEncoding.Unicode));
        signature.Elements.SetValue("/Reason", new PdfString("Sceau du portail", PdfStringEncoding.Unicode));
        signature.Elements.SetString("/M", at.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
        signature.Elements.SetValue("/ByteRange", new PdfLiteral(RangePlace));
        signature.Elements.SetValue("/Contents", new PdfLiteral("<" + new string('0', seal.ReservedBytes * 2) + ">"));
        pdf.Internals.AddObject(signature);

        var page = pdf.Pages[0];
        var field = new PdfDictionary(pdf);
        field.Elements.SetName("/Type", "/Annot");
        field.Elements.SetName("/Subtype", "/Widget");
        field.Elements.SetName("/FT", "/Sig");
        field.Elements.SetString("/T", "Sceau");
        field.Elements.SetString("/TU", "Sceau du portail");
        // Hidden (2) and locked (128): nothing is drawn, so that nothing has to be read aloud.
        field.Elements.SetInteger("/F", 130);
        field.Elements.SetValue("/Rect", new PdfLiteral("[0 0 0 0]"));
        field.Elements.SetReference("/P", page);
        field.Elements.SetReference("/V", signature);
        pdf.Internals.AddObject(field);

        page.Annotations.Elements.Add(field.Reference!);
        // Focus follows the structure on every page that has an annotation: PDF/UA asks for it.
        page.Elements.SetName("/Tabs", "/S");
        var form = new PdfDictionary(pdf);
        form.Elements.SetInteger("/SigFlags", 3);
        form.Elements.SetObject("/Fields", new PdfArray(pdf, field.Reference!));
        pdf.Internals.AddObject(form);
        pdf.Internals.Catalog.Elements.SetReference("/AcroForm", form);
    }

    /// <summary>Signs all the bytes but the room for the seal itself.</summary>
    public static void Fill(byte[] bytes, PortalSeal seal)
    {
        var range = bytes.AsSpan().IndexOf(RangePlaceBytes);
        var contents = bytes.AsSpan().IndexOf(ContentsStart);
        if (range < 0 || contents < 0)
        {
            throw new InvalidOperationException("The room for the seal was not found in the PDF.");
        }

        var start = contents + "/Contents".Length;
        var end = start + (seal.ReservedBytes * 2) + 2;
        var written = string.Create(CultureInfo.InvariantCulture, $"[0 {start} {end} {bytes.Length - end}");
        Encoding.Latin1.GetBytes(written.PadRight(RangePlace.Length - 1) + "]", bytes.AsSpan(range));

        var seals = seal.Sign([.. bytes.AsSpan(0, start), .. bytes.AsSpan(end)]);
        if (seals.Length > seal.ReservedBytes)
        {
            throw new InvalidOperationException($"The seal takes {seals.Length} bytes, {seal.ReservedBytes} were kept for it.");
        }

        Encoding.Latin1.GetBytes(Convert.ToHexString(seals), bytes.AsSpan(start + 1));
    }
}
