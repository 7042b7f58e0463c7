using System.Text;

namespace CapsPortal.Screening;

/// <summary>A passage and what takes its place.</summary>
/// <param name="Start">In UTF-16 code units of the text.</param>
/// <param name="Length">In UTF-16 code units.</param>
public readonly record struct Replacement(int Start, int Length, string With)
{
    public int End => Start + Length;
}

public static class GenericVersion
{
    /// <summary>The text with each passage replaced. Refuses replacements that overlap, are out of order or out of the text.</summary>
    public static string Of(string text, IReadOnlyList<Replacement> replacements)
    {
        var written = new StringBuilder(text.Length);
        var read = 0;
        foreach (var replacement in replacements)
        {
            if (replacement.Start < read || replacement.Length < 0 || replacement.End > text.Length)
            {
                throw new ArgumentException("Replacements must follow each other within the text.", nameof(replacements));
            }

            written.Append(text, read, replacement.Start - read).Append(replacement.With);
            read = replacement.End;
        }

        return written.Append(text, read, text.Length - read).ToString();
    }
}
