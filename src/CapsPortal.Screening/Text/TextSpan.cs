namespace CapsPortal.Screening.Text;

/// <summary>A part of a text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>How a word is written.</summary>
public enum WordShape
{
    Lower,
    Capitalised,
    Capitals,

    /// <summary>One capital letter alone.</summary>
    Initial,

    /// <summary>It begins with a digit.</summary>
    Number,
}

/// <summary>A run of letters and digits. « Jean-Baptiste » is two, « l'eau » too: what stands between tells.</summary>
public readonly record struct Word(int Start, int Length, WordShape Shape)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);
}
