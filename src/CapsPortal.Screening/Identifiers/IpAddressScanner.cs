using System.Buffers;
using System.Net;
using System.Net.Sockets;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>IPv4 and IPv6 addresses; not version or section numbers.</summary>
internal static class IpAddressScanner
{
    private const int LongestIpv6 = 45;

    private static readonly Rule Certain = new(
        "adresse-ip", FindingCategory.IpAddress, FindingLevel.Blocking, "Adresse IP : elle désigne une machine, donc souvent une personne.");

    private static readonly string[] NotAddresses =
    [
        "version", "versions", "v", "release", "build", "article", "articles", "chapitre", "partie", "section", "paragraphe", "point", "logiciel", "firmware",
        "mise a jour", "maj", "annexe", "norme", "axe", "objectif", "action",
    ];

    private static readonly string[] Announcing = ["ip", "adresse", "serveur", "connexion", "connecte", "poste", "machine", "ipv4", "ipv6", "journal", "log"];

    private static readonly SearchValues<char> Ipv6 = SearchValues.Create("0123456789abcdefABCDEF:");

    public static void Scan(SourceText source, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        foreach (var word in source.WordSpan)
        {
            if (word.Shape == WordShape.Number && word.Length <= 3)
            {
                ScanIpv4(source, word.Start, found);
            }
        }

        for (var from = 0; from < folded.Length;)
        {
            var colon = folded[from..].IndexOf(':');
            if (colon < 0)
            {
                break;
            }

            from = ScanIpv6(source, from + colon, from, found);
        }
    }

    private static void ScanIpv4(SourceText source, int start, List<Candidate> found)
    {
        var folded = source.Folded.AsSpan();
        if (start > 0 && (char.IsLetterOrDigit(folded[start - 1]) || folded[start - 1] is '.' or '-' or ','))
        {
            return;
        }

        var i = start;
        var longParts = 0;
        for (var part = 0; part < 4; part++)
        {
            var value = 0;
            var digits = 0;
            while (i < folded.Length && char.IsAsciiDigit(folded[i]) && digits < 4)
            {
                value = (value * 10) + folded[i++] - '0';
                digits++;
            }

            longParts += digits > 1 ? digits - 1 : 0;
            if (digits is 0 or > 3 || value > 255 || (part < 3 && (i >= folded.Length || folded[i++] != '.')))
            {
                return;
            }
        }

        var ends = i >= folded.Length || !(char.IsLetterOrDigit(folded[i]) || (folded[i] == '.' && i + 1 < folded.Length && char.IsDigit(folded[i + 1])));
        var before = Around.Before(source, start, 30);
        var announced = Around.HasAny(before, Announcing);
        if (ends && (announced || (longParts >= 2 && !Around.HasAny(before, NotAddresses))) && !IsVersion(before))
        {
            found.Add(new Candidate(Certain, start, i - start));
        }
    }

    private static bool IsVersion(ReadOnlySpan<char> before) =>
        Around.HasAny(before.Length > 12 ? before[^12..] : before, ["version", "versions", "release"]);

    /// <summary>Judges the run of hexadecimal figures and colons around this colon; returns where to go on.</summary>
    private static int ScanIpv6(SourceText source, int colon, int from, List<Candidate> found)
    {
        var text = source.Original.AsSpan();
        var start = colon;
        while (start > from && colon - start < 4 && char.IsAsciiHexDigit(text[start - 1]))
        {
            start--;
        }

        var length = text[start..].IndexOfAnyExcept(Ipv6);
        var end = length < 0 ? text.Length : start + length;
        var address = text[start..end].TrimEnd(':');
        var isFree = (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end]));
        if (isFree && address.Length is >= 7 and <= LongestIpv6 && (address.Count(':') >= 3 || address.Contains("::", StringComparison.Ordinal))
            && IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6)
        {
            found.Add(new Candidate(Certain, start, address.Length));
        }

        return end;
    }
}
