using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Identifiers;

/// <summary>What stands before and after a place of a text.</summary>
internal static class Around
{
    /// <summary>The end of the line before this place, folded, of at most so many characters.</summary>
    public static ReadOnlySpan<char> Before(SourceText source, int start, int length = 60)
    {
        var from = Math.Max(0, start - length);
        var before = source.Folded.AsSpan(from, start - from);
        var lineBreak = before.LastIndexOfAny('\n', '\r', '\f');
        return before[(lineBreak + 1)..];
    }

    public static ReadOnlySpan<char> After(SourceText source, int end, int length = 40)
    {
        var after = source.Folded.AsSpan(end, Math.Min(length, source.Folded.Length - end));
        var lineBreak = after.IndexOfAny('\n', '\r', '\f');
        return lineBreak < 0 ? after : after[..lineBreak];
    }

    /// <summary>Whether one of these folded expressions stands in the text as whole words.</summary>
    public static bool HasAny(ReadOnlySpan<char> text, ReadOnlySpan<string> expressions)
    {
        foreach (var expression in expressions)
        {
            for (var from = 0; from <= text.Length - expression.Length;)
            {
                var found = text[from..].IndexOf(expression, StringComparison.Ordinal);
                if (found < 0)
                {
                    break;
                }

                var start = from + found;
                var end = start + expression.Length;
                if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                {
                    return true;
                }

                from = start + 1;
            }
        }

        return false;
    }

    /// <summary>Whether a number that begins here is whole: no letter, digit or decimal part touches it on the left.</summary>
    public static bool BeginsNumber(ReadOnlySpan<char> folded, int start) =>
        start == 0
        || (!char.IsLetterOrDigit(folded[start - 1])
            && !(folded[start - 1] is '.' or ',' or '-' or '/' or '_' && start > 1 && char.IsLetterOrDigit(folded[start - 2])));

    /// <summary>Whether a number that ends here is whole.</summary>
    public static bool EndsNumber(ReadOnlySpan<char> folded, int end) =>
        end >= folded.Length
        || (!char.IsLetterOrDigit(folded[end])
            && !(folded[end] is '.' or ',' or '-' or '/' or '_' && end + 1 < folded.Length && char.IsDigit(folded[end + 1])));
}
