using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CapsPortal.Documents.Model;
using PdfSharp.Pdf;

namespace CapsPortal.Documents.Pdf;

/// <summary>
/// PDFsharp draws two things at random: the file's identifier and the six letters before the name
/// of each font subset. Both are settled here, so that the same text gives the same file.
/// </summary>
internal static partial class StableBytes
{
    public static void SetIdentifier(PdfDocument pdf, Document document, DateTimeOffset createdAt)
    {
        var hash = SHA256.HashData([.. DocumentJson.Serialize(document), .. BitConverter.GetBytes(createdAt.UtcTicks)]);
        var identifier = Encoding.Latin1.GetString(hash, 0, 16);
        pdf.Internals.FirstDocumentID = identifier;
        pdf.Internals.SecondDocumentID = identifier;
    }

    public static void SettleFontNames(byte[] bytes)
    {
        var names = new Dictionary<string, string>();
        foreach (Match match in SubsetName().Matches(Encoding.Latin1.GetString(bytes)))
        {
            if (!names.TryGetValue(match.Groups[1].Value, out var letters))
            {
                letters = "CAPSA" + (char)('A' + names.Count);
                names.Add(match.Groups[1].Value, letters);
            }

            Encoding.Latin1.GetBytes(letters, bytes.AsSpan(match.Groups[1].Index, 6));
        }
    }

    [GeneratedRegex("/([A-Z]{6})\\+(?:Atkinson|Noto)")]
    private static partial Regex SubsetName();
}
