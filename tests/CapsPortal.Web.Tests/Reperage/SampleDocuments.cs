using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>Small documents whose words lie bare in their bytes: what is kept of them is found by a plain search.</summary>
internal static class SampleDocuments
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="pictureBytes">A part that makes the file heavy, and says nothing.</param>
    /// <param name="author">What the file says of who wrote it.</param>
    public static byte[] Docx(string sentence, int pictureBytes = 0, string? author = null)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var (overrides, properties) = author is null ? ("", "") : (
                """<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>""",
                """<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>""");
            Add(package, "[Content_Types].xml", $"""<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{overrides}</Types>""");
            Add(package, "_rels/.rels", $"""<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>{properties}</Relationships>""");
            Add(package, "word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WordNamespace}"><w:body><w:p><w:r><w:t xml:space="preserve">{sentence}</w:t></w:r></w:p></w:body></w:document>""");
            if (author is not null)
            {
                Add(package, "docProps/core.xml", $"""<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{author}</dc:creator></cp:coreProperties>""");
            }

            if (pictureBytes > 0)
            {
                using var picture = package.CreateEntry("word/media/image1.png", CompressionLevel.NoCompression).Open();
                picture.Write(new byte[pictureBytes]);
            }
        }

        return file.ToArray();
    }

    /// <summary>One page, one line, in ASCII.</summary>
    public static byte[] Pdf(string sentence)
    {
        var line = $"BT /F1 12 Tf 72 720 Td ({sentence}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {line.Length} >>\nstream\n{line}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static void Add(ZipArchive package, string name, string content)
    {
        using var part = new StreamWriter(package.CreateEntry(name, CompressionLevel.NoCompression).Open());
        part.Write(content);
    }
}
