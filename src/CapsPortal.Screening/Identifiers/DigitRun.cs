namespace CapsPortal.Screening.Identifiers;

/// <summary>Digits read from a place of a text, whatever stands between them: « 06 12.34 », « 1 85 05… ».</summary>
internal readonly ref struct DigitRun
{
    private const int LongestGap = 3;

    private readonly ReadOnlySpan<char> _digits;
    private readonly ReadOnlySpan<int> _offsets;

    private DigitRun(ReadOnlySpan<char> digits, ReadOnlySpan<int> offsets)
    {
        _digits = digits;
        _offsets = offsets;
    }

    public ReadOnlySpan<char> Digits => _digits;

    public int Count => _digits.Length;

    /// <summary>Reads as many digits as there is room for.</summary>
    /// <param name="separators">What may stand between two digits, three characters at most.</param>
    public static DigitRun Read(ReadOnlySpan<char> folded, int start, Span<char> digits, Span<int> offsets, ReadOnlySpan<char> separators)
    {
        var count = 0;
        var i = start;
        while (count < digits.Length)
        {
            var gap = 0;
            while (i + gap < folded.Length && gap < LongestGap && separators.Contains(folded[i + gap]))
            {
                gap++;
            }

            if (i + gap >= folded.Length || !char.IsAsciiDigit(folded[i + gap]) || (count == 0 && gap > 0))
            {
                break;
            }

            i += gap;
            digits[count] = folded[i];
            offsets[count++] = i++;
        }

        return new DigitRun(digits[..count], offsets[..count]);
    }

    /// <summary>Where the first <paramref name="count"/> digits end in the text.</summary>
    public int EndOf(int count) => _offsets[count - 1] + 1;

    public int OffsetOf(int digit) => _offsets[digit];

    /// <summary>Whether the first digits stand in groups of these lengths.</summary>
    public bool IsGrouped(params ReadOnlySpan<int> lengths)
    {
        var at = 0;
        foreach (var length in lengths)
        {
            for (var i = 1; i < length; i++)
            {
                if (at + i >= Count || _offsets[at + i] != _offsets[at + i - 1] + 1)
                {
                    return false;
                }
            }

            at += length;
            if (at < Count && _offsets[at] == _offsets[at - 1] + 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Nothing between the first digits, or one thing between each and the next.</summary>
    public bool IsEven(int count)
    {
        var step = _offsets[1] - _offsets[0];
        for (var i = 2; i < count; i++)
        {
            if (_offsets[i] - _offsets[i - 1] != step)
            {
                return false;
            }
        }

        return step <= 2;
    }
}
