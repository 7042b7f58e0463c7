using System.Reflection;

namespace CapsPortal.Screening.Lexicons;

/// <summary>One line of a lexicon.</summary>
/// <param name="Kind">What the term is; each lexicon says at its top which kinds it has.</param>
/// <param name="Source">Where the term comes from.</param>
internal sealed record LexiconEntry(string Term, string Kind, string Source, TermPattern Pattern);

/// <summary>Reads the lexicons of this folder, which the assembly carries.</summary>
internal static class LexiconFile
{
    public static readonly IReadOnlyList<string> All =
    [
        "grammaire", "personnes", "metiers", "situations-familiales", "sante", "prevention-et-soins", "traitements", "genetique-biometrique", "origine", "politique",
        "religion-philosophie", "syndicat", "orientation-vie-sexuelle", "infractions",
    ];

    public static IReadOnlyList<LexiconEntry> Read(string name)
    {
        var resource = $"CapsPortal.Screening.Lexicons.{name}.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly does not carry {resource}.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>Refuses, with <see cref="FormatException"/>, a line that is not well formed.</summary>
    public static IReadOnlyList<LexiconEntry> Parse(string name, string content)
    {
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<LexiconEntry>();
        var number = 0;
        foreach (var line in content.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var columns = line.Split('\t');
            var isList = columns.Length == 4 && columns[1] == "liste";
            if ((columns.Length != 3 && !isList) || columns.Any(string.IsNullOrWhiteSpace))
            {
                throw new FormatException($"{name}, line {number}: term, kind and source, parted by tabs; a list has its members besides.");
            }

            if (isList)
            {
                lists[columns[0].Trim('{', '}')] = columns[3];
            }
            else
            {
                entries.Add(new LexiconEntry(columns[0], columns[1], columns[2], TermPattern.Parse(columns[0], lists)));
            }
        }

        return entries;
    }
}
