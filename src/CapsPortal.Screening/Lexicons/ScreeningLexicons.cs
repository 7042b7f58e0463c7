using CapsPortal.Screening.Sensitive;

namespace CapsPortal.Screening.Lexicons;

/// <summary>The lexicons, read once; then only looked at, from any thread.</summary>
internal static class ScreeningLexicons
{
    public static Vocabulary Vocabulary { get; } = Taught();

    public static SensitiveLexicon Sensitive { get; } = new(Vocabulary);

    public static PhraseFinder Occupations { get; } = Finder("metiers");

    public static PhraseFinder Families { get; } = Finder("situations-familiales");

    private static PhraseFinder Finder(string file)
    {
        var finder = new PhraseFinder(Vocabulary);
        foreach (var entry in LexiconFile.Read(file))
        {
            finder.Add(entry.Pattern, 0);
        }

        return finder;
    }

    private static Vocabulary Taught()
    {
        var vocabulary = new Vocabulary();
        Grammar.Teach(vocabulary);
        return vocabulary;
    }
}
