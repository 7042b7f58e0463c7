namespace CapsPortal.Screening.Text;

/// <summary>Dates as people write them: « 12/03/1987 », « 12.03.87 », « 1er avril 1954 », « mars 1987 ».</summary>
internal static class WrittenDates
{
    private static readonly string[] Months =
    [
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
        "janv", "fevr", "avr", "juil", "sept", "oct", "nov", "dec",
    ];

    /// <summary>How a date begins here in the folded text; its length, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> folded, int start)
    {
        var numeric = NumericLength(folded, start);
        return numeric > 0 ? numeric : WordyLength(folded, start);
    }

    /// <summary>A year of a life: 1900 to 2039.</summary>
    public static bool IsYear(ReadOnlySpan<char> folded) =>
        folded.Length == 4 && !folded.ContainsAnyExceptInRange('0', '9') && (folded.StartsWith("19") || (folded.StartsWith("20") && folded[2] < '4'));

    private static int NumericLength(ReadOnlySpan<char> folded, int start)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var i = start;
        var separator = '\0';
        for (var part = 0; part < 3; part++)
        {
            var begin = i;
            while (i < folded.Length && char.IsAsciiDigit(folded[i]) && i - begin < 4)
            {
                parts[part] = (parts[part] * 10) + folded[i++] - '0';
            }

            lengths[part] = i - begin;
            if (lengths[part] == 0)
            {
                return 0;
            }

            if (part < 2)
            {
                var next = SkipSpaces(folded, i);
                next = next == i + 1 && next < folded.Length && char.IsAsciiDigit(folded[next]) ? i : next;
                if (next >= folded.Length || !IsSeparator(folded, next, i) || (separator != '\0' && folded[next] != separator))
                {
                    return 0;
                }

                separator = folded[next];
                i = separator == ' ' ? next + 1 : SkipSpaces(folded, next + 1);
            }
        }

        var ends = i >= folded.Length || !char.IsLetterOrDigit(folded[i]);
        var dayFirst = IsDay(parts[0]) && IsMonth(parts[1]) && lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] is 2 or 4;
        var yearFirst = lengths[0] == 4 && IsMonth(parts[1]) && IsDay(parts[2]) && lengths[2] <= 2;
        return ends && (dayFirst || yearFirst) ? i - start : 0;
    }

    private static bool IsSeparator(ReadOnlySpan<char> folded, int at, int afterDigits) =>
        folded[at] is '/' or '.' or '-' || (at == afterDigits && folded[at] == ' ');

    private static int WordyLength(ReadOnlySpan<char> folded, int start)
    {
        var i = start;
        while (i < folded.Length && char.IsAsciiDigit(folded[i]) && i - start < 2)
        {
            i++;
        }

        if (i > start)
        {
            i += folded[i..].StartsWith("er ") ? 2 : 0;
            var gap = SkipSpaces(folded, i);
            if (gap == i)
            {
                return 0;
            }

            i = gap;
        }

        var month = MonthLength(folded[i..]);
        if (month == 0)
        {
            return 0;
        }

        i += month;
        var hasDay = i - month > start;
        var year = SkipSpaces(folded, i + (i < folded.Length && folded[i] == '.' ? 1 : 0));
        var digits = 0;
        while (year + digits < folded.Length && char.IsAsciiDigit(folded[year + digits]))
        {
            digits++;
        }

        if (digits == 4 && IsYear(folded.Slice(year, 4)) && year > i)
        {
            return year + 4 - start;
        }

        return hasDay ? (digits == 2 && year > i ? year + 2 : i) - start : 0;
    }

    private static int MonthLength(ReadOnlySpan<char> rest)
    {
        foreach (var month in Months)
        {
            if (rest.StartsWith(month) && (rest.Length == month.Length || !char.IsLetterOrDigit(rest[month.Length])))
            {
                return month.Length;
            }
        }

        return 0;
    }

    private static int SkipSpaces(ReadOnlySpan<char> folded, int i)
    {
        var at = i;
        while (at < folded.Length && folded[at] == ' ' && at - i < 2)
        {
            at++;
        }

        return at;
    }

    private static bool IsDay(int value) => value is >= 1 and <= 31;

    private static bool IsMonth(int value) => value is >= 1 and <= 12;
}
