using System.Buffers;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>
/// Finds objects that are nothing but a reference to another (« 5 0 obj 6 0 R endobj »). No program writes them, and the
/// library would follow two that name each other until the process dies.
/// </summary>
internal static class PdfReferences
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789+-."u8);

    public static bool AreChained(ReadOnlySpan<byte> pdf)
    {
        for (var at = 0; ;)
        {
            var found = pdf[at..].IndexOf("obj"u8);
            if (found < 0)
            {
                return false;
            }

            at += found + 3;
            if (IsReference(pdf[at..]))
            {
                return true;
            }
        }
    }

    private static bool IsReference(ReadOnlySpan<byte> bytes) =>
        Number(ref bytes) && Number(ref bytes) && Skip(ref bytes) && bytes.Length > 0 && bytes[0] == 'R';

    private static bool Number(ref ReadOnlySpan<byte> bytes)
    {
        Skip(ref bytes);
        var length = bytes.IndexOfAnyExcept(Digits);
        if (length <= 0)
        {
            return false;
        }

        bytes = bytes[length..];
        return true;
    }

    /// <summary>White space and comments.</summary>
    private static bool Skip(ref ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (bytes[0] is 0 or 9 or 10 or 12 or 13 or 32)
            {
                bytes = bytes[1..];
            }
            else if (bytes[0] == '%')
            {
                var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
                bytes = end < 0 ? [] : bytes[end..];
            }
            else
            {
                break;
            }
        }

        return true;
    }
}
