using CapsPortal.Screening.Sensitive;

namespace CapsPortal.Screening.Lexicons;

/// <summary>The lexicons, read once; then only looked at, from any thread.</summary>
internal static class ScreeningLexicons
{
    public static Vocabulary Vocabulary { get; } = Taught();

    public static SensitiveLexicon Sensitive { get; } = new(Vocabulary);

    private static Vocabulary Taught()
    {
        var vocabulary = new Vocabulary();
        Grammar.Teach(vocabulary);
        return vocabulary;
    }
}
