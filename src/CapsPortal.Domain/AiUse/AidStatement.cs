using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>
/// The uses as one line of the Artificial Intelligence Disclosure framework (K. D. Weaver, 2024): the tools, then one
/// « heading: statement » for each kind of work, in the framework's own order. Headings are English, as machines look for
/// them; statements stay in the words of the declarations. A semicolon ends each pair, a full stop the last one.
/// </summary>
public static class AidStatement
{
    private const string Conceptualization = "Conceptualization";
    private const string InformationCollection = "Information Collection";
    private const string DataCollection = "Data Collection Method";
    private const string DataCuration = "Data Curation";
    private const string DataAnalysis = "Data Analysis";
    private const string Visualization = "Visualization";
    private const string Editing = "Writing—Review & Editing";
    private const string Translation = "Writing—Translation";

    private static readonly string[] Order =
        [Conceptualization, InformationCollection, DataCollection, DataCuration, DataAnalysis, Visualization, Editing, Translation];

    public static string Of(IReadOnlyList<PublishedUse> uses)
    {
        var pairs = uses
            .GroupBy(HeadingOf)
            .OrderBy(work => Array.IndexOf(Order, work.Key))
            .Select(work => Pair(work.Key, string.Join(", ", work.Select(Told).Distinct())))
            .Prepend(Pair("Artificial Intelligence Tool", Tools(uses)));
        return $"{Pair("AID Statement", string.Join("; ", pairs))}.";
    }

    /// <summary>With the colon of English, which no space comes before.</summary>
    private static string Pair(string heading, string statement) => $"{heading}: {statement}";

    private static string Tools(IReadOnlyList<PublishedUse> uses) => uses.Count == 0
        ? "aucun usage d’IA générative déclaré"
        : string.Join(", ", uses
            .GroupBy(u => (Tool: u.ToolName.ToUpperInvariant(), u.ToolVersion))
            .Select(tool => Plain($"{tool.First().ToolName} ({(tool.Key.ToolVersion is { } version ? $"{version}, " : "")}{Days([.. tool.Select(u => u.UsedOn)])})")));

    private static string Days(IReadOnlyList<DateOnly> days) =>
        days.Min() == days.Max() ? days[0].InWords() : $"entre le {days.Min().InWordsUntil(days.Max())}";

    private static string Told(PublishedUse use) => $"{AiMentionStage.Quoted(Plain(use.Purpose))} ({Plain(use.ToolName)}{(use.FollowUp == FollowUp.Discarded ? ", résultat écarté" : "")})";

    /// <summary>Without the sign that ends a statement.</summary>
    private static string Plain(string words) => words.ReplaceLineEndings(" ").Replace(';', ',');

    private static string HeadingOf(PublishedUse use) => use.Extent == UseExtent.Translation ? Translation : use.GuidedUseId switch
    {
        GuidedUseIds.CapitalisationQuestion => Conceptualization,
        GuidedUseIds.Transcription or GuidedUseIds.TranscriptCleaning => DataCuration,
        GuidedUseIds.Diagrams => Visualization,
        _ => use.Stage switch
        {
            Stage.Cadrage => InformationCollection,
            Stage.Entretien => DataCollection,
            Stage.Analyse => DataAnalysis,
            Stage.Redaction => Editing,
            Stage.Diffusion => Visualization,
            _ => throw new ArgumentOutOfRangeException(nameof(use)),
        },
    };
}
