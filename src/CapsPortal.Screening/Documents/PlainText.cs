using System.Text;

namespace CapsPortal.Screening.Documents;

/// <summary>Reads a text whose encoding nobody names.</summary>
internal static class PlainText
{
    private const int Sample = 64 * 1024;

    /// <summary>A byte that begins no text: it tells a picture or a program from a text.</summary>
    private const int MaxControlsPerThousand = 20;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static DocumentText Read(ReadOnlySpan<byte> content, DocumentFormat format)
    {
        var warnings = new List<string>();
        var text = Decode(content, warnings);
        return text.Length > DocumentReader.MaxCharacters
            ? throw new UnreadableDocumentException(DocumentReader.TooMuchText)
            : new DocumentText(format, text, Lines(text), [], warnings);
    }

    private static string Decode(ReadOnlySpan<byte> content, List<string> warnings)
    {
        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]))
        {
            var encoding = content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            var wide = encoding.GetString(content[2..]);
            Warn(wide, warnings);
            return wide;
        }

        RefuseBinary(content);
        var body = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? content[3..] : content;
        try
        {
            return Utf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return DecodeDamaged(body, warnings);
        }
    }

    /// <summary>Either an older encoding, or UTF-8 that was cut somewhere: what it has most of decides.</summary>
    private static string DecodeDamaged(ReadOnlySpan<byte> body, List<string> warnings)
    {
        var damaged = Encoding.UTF8.GetString(body);
        var lost = damaged.AsSpan().Count('\uFFFD');
        var kept = 0;
        foreach (var c in damaged)
        {
            kept += c > 127 && c != '\uFFFD' ? 1 : 0;
        }

        if (kept >= lost)
        {
            Warn(damaged, warnings);
            return damaged;
        }

        warnings.Add("Ce texte est dans un ancien encodage (Windows-1252) : vérifiez que ses accents sont justes.");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(body);
    }

    private static void Warn(string text, List<string> warnings)
    {
        if (text.Contains('\uFFFD'))
        {
            warnings.Add("Certains caractères de ce texte sont abîmés : ils sont remplacés par « \uFFFD ».");
        }
    }

    private static void RefuseBinary(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length, Sample)];
        var controls = 0;
        foreach (var c in sample)
        {
            controls += c is < 32 and not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        if (content.Contains((byte)0) || controls * 1_000L > (long)sample.Length * MaxControlsPerThousand)
        {
            throw new UnreadableDocumentException("Ce fichier n’est pas un texte. Choisissez un fichier .txt, .md, .docx, .odt ou .pdf.");
        }
    }

    /// <summary>A place for each line that is not blank.</summary>
    private static List<DocumentPart> Lines(string text)
    {
        var lines = new List<DocumentPart>();
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            var found = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = found < 0 ? text.Length : start + found;
            number++;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(new DocumentPart($"ligne {number}", start, end - start));
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }
}
