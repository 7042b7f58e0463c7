namespace CapsPortal.Screening.Identifiers;

/// <summary>Check keys of numbers.</summary>
internal static class Keys
{
    public static bool Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1)
            {
                digit *= 2;
            }

            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>Remainder by 97; letters count as in an IBAN (a is 10).</summary>
    public static int Mod97(ReadOnlySpan<char> folded)
    {
        var remainder = 0;
        foreach (var c in folded)
        {
            remainder = char.IsAsciiDigit(c)
                ? ((remainder * 10) + c - '0') % 97
                : ((remainder * 100) + c - 'a' + 10) % 97;
        }

        return remainder;
    }
}
