using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>
/// The paragraph of the mention on one stage. Uses that came to the same end are told together, and so are those of one
/// tool: nothing is said twice.
/// </summary>
internal static class AiMentionStage
{
    public static string Tell(Stage stage, IReadOnlyList<AiUsageReport> reports)
    {
        var sentences = new List<string>();
        string? before = null;
        foreach (var end in reports.GroupBy(r => (string.Join('+', r.Verified), r.VerifiedBy, r.FollowUp)))
        {
            foreach (var ofOneTool in end.GroupBy(r => Named(r).ToUpperInvariant()))
            {
                var tool = Named(ofOneTool.First());
                sentences.Add((tool == before ? "Le même outil a aussi servi" : $"{tool} a servi") + Served([.. ofOneTool]));
                before = tool;
            }

            sentences.Add(End(end.First(), end.Count()));
        }

        sentences.AddRange(reports.Select(Searched).OfType<string>().Distinct());
        return AiMentionComposition.Opening(stage) + string.Join(' ', sentences);
    }

    /// <summary>A person's words on one line, without a full stop of their own.</summary>
    public static string Quoted(string words) => $"« {words.ReplaceLineEndings(" ").TrimEnd('.', ' ')} »";

    private static string Named(AiUsageReport report) => report.Use.ToolName + (report.ToolVersion is { } version ? $" ({version})" : "");

    /// <summary>What comes after « Mistral – Le Chat a servi ».</summary>
    private static string Served(IReadOnlyList<AiUsageReport> reports)
    {
        var tasks = reports.GroupBy(r => (r.Use.UseName, r.Extent, r.ImageGenerated)).Select(same => same.ToList()).ToList();
        if (tasks.Count > 1)
        {
            return $" à {tasks.Count.InWords()} usages : {FrenchList.Of(tasks.Select(Listed))}.";
        }

        var report = tasks[0][0];
        var times = tasks[0].Count == 1 ? "" : $" {tasks[0].Count.InWords()} fois";
        var task = report.Extent == UseExtent.Other ? "" : $" à {report.Extent.Label()},";
        var use = IsOffGrid(report)
            ? $"un usage que la grille de la charte ne décrit pas ({Quoted(report.Use.UseName)})"
            : $"l’usage {Quoted(report.Use.UseName)}";
        var purposes = Purposes(tasks[0]);
        var image = report.ImageGenerated ? " Une image a été générée." : "";
        return $"{times}{task} pour {use}. {char.ToUpperInvariant(purposes[0])}{purposes[1..]}.{image}";
    }

    /// <summary>« Rédiger » (reformuler ; but : « alléger des tournures »).</summary>
    private static string Listed(IReadOnlyList<AiUsageReport> task)
    {
        var report = task[0];
        string?[] facts =
        [
            IsOffGrid(report) ? "usage que la grille de la charte ne décrit pas" : null,
            report.Extent == UseExtent.Other ? null : report.Extent.Label(),
            task.Count > 1 ? $"{task.Count.InWords()} fois" : null,
            report.ImageGenerated ? "image générée" : null,
            Purposes(task),
        ];
        return $"{Quoted(report.Use.UseName)} ({string.Join(" ; ", facts.OfType<string>())})";
    }

    private static string Purposes(IReadOnlyList<AiUsageReport> task)
    {
        var purposes = task.Select(r => Quoted(r.Purpose)).Distinct().ToList();
        return $"{(purposes.Count == 1 ? "but" : "buts")} : {FrenchList.Of(purposes)}";
    }

    private static string End(AiUsageReport report, int results)
    {
        var one = results == 1;
        var who = report.VerifiedBy is { } name ? $"une personne ({name.TrimEnd('.', ' ')})" : "une personne";
        var became = report.FollowUp switch
        {
            FollowUp.Kept => one ? "a été repris" : "ont été repris",
            FollowUp.Modified => one ? "a été repris après modification" : "ont été repris après modification",
            FollowUp.Discarded => one ? "a été écarté" : "ont été écartés",
            _ => throw new ArgumentOutOfRangeException(nameof(report)),
        };
        return report.Verified.Contains(VerifiedAspect.Nothing)
            ? $"Aucune vérification n’est déclarée à ce jour pour {(one ? "ce résultat" : "ces résultats")}, qui {became}."
            : $"{(one ? "Le résultat" : "Ces résultats")}, dont {who} a vérifié {FrenchList.Of(report.Verified.Select(v => v.Label()))}, {became}.";
    }

    /// <summary>How the provider's document was searched, where the portal knows it. That it was not is told with the gaps.</summary>
    private static string? Searched(AiUsageReport report) => report switch
    {
        { Screening: { } screening } =>
            $"Un repérage de données personnelles a été fait le {screening.At.ParisDate().InWords()} dans le document du porteur : {screening.CountsInWords}.",
        { PersonalDataSearch: PersonalDataSearch.SearchedElsewhere } =>
            "Les données personnelles du document du porteur ont été cherchées par un autre moyen que le repérage du portail.",
        _ => null,
    };

    private static bool IsOffGrid(AiUsageReport report) => report.Use.GuidedUseId == GuidedUseIds.Other;
}
