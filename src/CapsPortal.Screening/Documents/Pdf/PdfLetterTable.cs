using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Tokens;

namespace CapsPortal.Screening.Documents.Pdf;

/// <summary>Reads the table from codes to letters that a font brings (« ToUnicode »), and writes it again in its simplest form.</summary>
internal static class PdfLetterTable
{
    private const int MaxLetters = 200_000;

    public static StreamToken Written(ReadOnlySpan<byte> table)
    {
        var written = new StringBuilder("begincmap\n");
        var letters = 0L;
        var section = "";
        var said = new List<string>();
        var list = -1;
        while (Next(ref table) is { } token)
        {
            if (token.StartsWith("begin", StringComparison.Ordinal) || token.StartsWith("end", StringComparison.Ordinal))
            {
                section = token.StartsWith("begin", StringComparison.Ordinal) ? token[5..] : "";
                said.Clear();
                list = -1;
            }
            else if (token == "[")
            {
                list = said.Count;
            }
            else if (token is "]" || token[0] == '<')
            {
                said.Add(token);
                list = token == "]" ? -1 : list;
                // A list is complete when it is closed; the rest by their number.
                if (list < 0 && (section, said.Count) is ("bfchar", 2) or ("codespacerange", 2) or ("bfrange", >= 3))
                {
                    letters += Entry(section, said, written);
                    said.Clear();
                }
            }

            if (letters > MaxLetters || said.Count > MaxLetters)
            {
                break;
            }
        }

        var bytes = Encoding.ASCII.GetBytes(written.Append("endcmap\n").ToString());
        return new StreamToken(new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Length] = new NumericToken(bytes.Length) }), bytes);
    }

    /// <returns>How many letters it tells.</returns>
    private static long Entry(string section, List<string> said, StringBuilder written)
    {
        var first = Code(said[0]);
        var last = Code(said[1]);
        switch (section)
        {
            case "codespacerange":
                written.Append(CultureInfo.InvariantCulture, $"1 begincodespacerange {said[0]} {said[1]} endcodespacerange\n");
                return 1;
            case "bfchar":
                written.Append(CultureInfo.InvariantCulture, $"1 beginbfchar {said[0]} {said[1]} endbfchar\n");
                return 1;
            default:
                if (first < 0 || last < first || last - first > char.MaxValue)
                {
                    return 0;
                }

                var letters = said[^1] == "]" ? $"[{string.Join(' ', said.Skip(2).SkipLast(1))}]" : said[2];
                written.Append(CultureInfo.InvariantCulture, $"1 beginbfrange {said[0]} {said[1]} {letters} endbfrange\n");
                return last - first + 1;
        }
    }

    private static long Code(string hex) =>
        hex.Length is > 2 and <= 10 && long.TryParse(hex.AsSpan(1, hex.Length - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : -1;

    /// <summary>« &lt;0041&gt; », « [ », « ] » or a word. Comments, strings and dictionaries are passed over.</summary>
    private static string? Next(ref ReadOnlySpan<byte> table)
    {
        while (table.Length > 0)
        {
            var c = (char)table[0];
            var end = c switch
            {
                '%' => After(table, table.IndexOfAny((byte)'\r', (byte)'\n')),
                '(' => After(table, table.IndexOf((byte)')')),
                '<' when table.Length > 1 && table[1] == '<' => 2,
                '<' => After(table, table.IndexOf((byte)'>')),
                _ when char.IsAsciiLetterOrDigit(c) => Word(table),
                _ => 1,
            };
            var token = table[..end];
            table = table[end..];
            if (c is '[' or ']' || char.IsAsciiLetter(c))
            {
                return Encoding.ASCII.GetString(token);
            }

            if (c == '<' && token[^1] == '>')
            {
                return "<" + new string([.. Encoding.ASCII.GetString(token).Where(char.IsAsciiHexDigit)]) + ">";
            }
        }

        return null;
    }

    private static int After(ReadOnlySpan<byte> table, int found) => found < 0 ? table.Length : found + 1;

    private static int Word(ReadOnlySpan<byte> table)
    {
        var length = 1;
        while (length < table.Length && char.IsAsciiLetterOrDigit((char)table[length]))
        {
            length++;
        }

        return length;
    }
}
