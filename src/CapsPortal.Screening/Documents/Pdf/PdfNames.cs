namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>
/// Makes the library pass over the named destinations of a .pdf: nothing here needs them, and it follows their tree, which
/// may lead back to itself, until the process dies.
/// </summary>
internal static class PdfNames
{
    private const string Destinations = "Dests";

    /// <summary>Renames them where they stand; every other byte, and every offset, stays.</summary>
    public static void HideDestinations(Span<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var found = bytes[at..].IndexOf((byte)'/');
            if (found < 0)
            {
                return;
            }

            at += found + 1;
            if (IsDestinations(bytes[at..]))
            {
                // « D » and « #44 » become « X » and « #58 ».
                if (bytes[at] == '#')
                {
                    "58"u8.CopyTo(bytes[(at + 1)..]);
                }
                else
                {
                    bytes[at] = (byte)'X';
                }
            }
        }
    }

    /// <summary>Each letter is written as it is or by its number.</summary>
    private static bool IsDestinations(ReadOnlySpan<byte> name)
    {
        foreach (var letter in Destinations)
        {
            if (name.Length > 0 && name[0] == letter)
            {
                name = name[1..];
            }
            else if (name.Length > 2 && name[0] == '#' && char.IsAsciiHexDigit((char)name[1]) && char.IsAsciiHexDigit((char)name[2])
                && Convert.FromHexString($"{(char)name[1]}{(char)name[2]}")[0] == letter)
            {
                name = name[3..];
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
