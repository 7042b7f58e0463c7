using System.Globalization;

namespace CapsPortal.Domain.Common;

/// <summary>A count in a French sentence: in words up to ten, in figures above.</summary>
public static class FrenchNumber
{
    private static readonly string[] Words = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    public static string InWords(this int count) =>
        count >= 0 && count < Words.Length ? Words[count] : count.ToString(CultureInfo.InvariantCulture);
}
