using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>
/// The text on AI use to insert in the Méthodologie part (charter: transparence, mention-methodologie).
/// It says only what is recorded, and says it the same way each time.
/// </summary>
/// <param name="Introduction">The first paragraph.</param>
/// <param name="Uses">What each use was, in the order of the stages; empty when none is declared.</param>
/// <param name="Conclusion">The paragraphs after the list.</param>
/// <param name="Brief">All of it in one sentence.</param>
public sealed record AiMention(string Introduction, IReadOnlyList<string> Uses, IReadOnlyList<string> Conclusion, string Brief)
{
    /// <summary>The whole mention as plain text, uses as a list with dashes.</summary>
    public string PlainText => string.Join("\n\n", new[] { Introduction, string.Join('\n', Uses.Select(u => "– " + u)) }.Concat(Conclusion).Where(p => p.Length > 0));

    /// <param name="asOf">The day of the mention: without any use, it refers to the edition in force then.</param>
    public static AiMention Compose(
        Sheet sheet, CharterEditions editions, AgreementsOnRecord agreements, SignedCharter? charter, string accompagnateur, DateOnly asOf)
    {
        var judged = sheet.Declarations
            .OrderBy(d => d.Report.Use.Stage).ThenBy(d => d.Report.UsedOn).ThenBy(d => d.DeclaredAt)
            .Select(d => new JudgedUse(d.Report, CharterRules.Assess(d.Report, editions, agreements)))
            .ToList();
        var reference = $"(référence : charte des usages de l’IA générative du GT CAPS, {EditionsOf(judged, editions, asOf)})";
        var answerable = $"{accompagnateur}, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.";
        if (judged.Count == 0)
        {
            return new AiMention(
                $"{NothingDeclared(sheet, "intelligence artificielle générative")} {reference}.",
                [],
                [.. Silence(sheet), answerable],
                $"{NothingDeclared(sheet, "IA générative")}.");
        }

        var served = ToolsOf(judged).Count == 1 ? "Un outil d’intelligence artificielle générative a servi" : "Des outils d’intelligence artificielle générative ont servi";
        return new AiMention(
            $"{served} à préparer cette fiche {reference}.",
            judged.ConvertAll(j => Told(j.Report)),
            [.. Silence(sheet), Agreement(sheet, judged, agreements, charter), .. Gaps(judged), answerable],
            BriefOf(judged));
    }

    private static string Told(AiUsageReport report)
    {
        var use = report.Use;
        var version = report.ToolVersion is null ? "" : $" ({report.ToolVersion})";
        var guided = use.GuidedUseId == GuidedUseIds.Other
            ? $"un usage que la grille de la charte ne décrit pas ({Quoted(use.UseName)})"
            : $"l’usage {Quoted(use.UseName)}";
        var task = report.Extent == UseExtent.Other ? "a servi" : $"a servi à {report.Extent.Label()},";
        var outcome = report.FollowUp switch
        {
            FollowUp.Kept => "a été repris",
            FollowUp.Modified => "a été repris après modification",
            FollowUp.Discarded => "a été écarté",
            _ => throw new ArgumentOutOfRangeException(nameof(report)),
        };
        var verification = report.Verified.Contains(VerifiedAspect.Nothing)
            ? $"Le résultat n’a pas encore été vérifié par une personne ; il {outcome}."
            : $"Une personne a vérifié {FrenchList.Of(report.Verified.Select(v => v.Label()))} du résultat, qui {outcome}.";
        return $"À l’étape {use.Stage.WithOf()}, pour {guided}, {use.ToolName}{version} {task} dans ce but : {Quoted(report.Purpose)}. {verification}";
    }

    /// <summary>What is said when no use is declared: nothing is affirmed of a stage that was not stated.</summary>
    private static string NothingDeclared(Sheet sheet, string technology)
    {
        var unstated = StagesThatAre(StageStatementKind.NotStated, sheet).Count;
        return unstated == 0 ? $"Aucun usage d’{technology} n’est déclaré pour cette fiche"
            : unstated == Stages.All.Count ? $"L’usage de l’{technology} n’est pas encore renseigné pour cette fiche"
            : $"À ce jour, aucun usage d’{technology} n’est déclaré pour cette fiche, dont le bilan reste incomplet";
    }

    /// <summary>The stages without a use: those where none is declared, then those of which nothing was said.</summary>
    private static IEnumerable<string> Silence(Sheet sheet)
    {
        var silent = StagesThatAre(StageStatementKind.NoUseDeclared, sheet);
        if (silent.Count == Stages.All.Count)
        {
            yield return "Cette déclaration porte sur les cinq étapes de la capitalisation.";
        }
        else if (silent.Count > 0)
        {
            yield return $"Aucun usage n’est déclaré {AtStages(silent)}.";
        }

        var unstated = StagesThatAre(StageStatementKind.NotStated, sheet);
        if (unstated.Count == Stages.All.Count)
        {
            yield return "Aucune des cinq étapes de la capitalisation n’a encore de bilan.";
        }
        else if (unstated.Count > 0)
        {
            var stages = FrenchList.Of(unstated.Select(s => s.WithOf()));
            yield return unstated.Count == 1 ? $"Le bilan {stages} n’est pas renseigné à ce jour." : $"Les bilans {stages} ne sont pas renseignés à ce jour.";
        }
    }

    private static string Agreement(Sheet sheet, IReadOnlyList<JudgedUse> judged, AgreementsOnRecord agreements, SignedCharter? charter)
    {
        var total = judged.Count;
        var covered = judged.Count(j => agreements.Cover(j.Report.Use, j.Report.UsedOn));
        var alone = sheet.Contributors.Count == 1;
        var agreed = alone ? "La personne contributrice a donné son accord à" : "Les contributeur·ices ont donné leur accord à";
        var whose = alone ? "de la personne contributrice" : "de l’ensemble des contributeur·ices";
        var sentence = covered == total ? $"{agreed} {(total == 1 ? "cet usage" : "ces usages")}."
            : covered == 0 ? $"L’accord {whose} n’était pas enregistré à la date de {(total == 1 ? "cet usage" : "ces usages")}."
            : $"{agreed} {(covered == 1 ? "un seul" : covered)} de ces {total} usages ; cet accord n’était pas enregistré à la date {(total - covered == 1 ? "de l’autre" : "des autres")}.";
        return charter is null
            ? sentence
            : $"{sentence} La charte d’engagement (version {charter.Version}) a été signée par toutes les parties le {charter.SignedAt.ParisDate().InWords()}.";
    }

    private static IEnumerable<string> Gaps(IReadOnlyList<JudgedUse> judged)
    {
        foreach (var (report, assessment) in judged.Where(j => j.Assessment.IsGap))
        {
            var use = judged.Count == 1
                ? "Cet usage"
                : $"L’usage {Quoted(report.Use.UseName)} ({report.Use.ToolName}, {AtStages([report.Use.Stage])})";
            var reasons = string.Join(' ', assessment.Reasons.Where(r => r.Verdict == Verdict.EcartALaCharte).Select(r => r.Sentence));
            var justification = report.Justification is null ? "non renseignée" : Quoted(report.Justification);
            yield return $"{use} s’écarte de la charte des usages de l’IA. {reasons} Justification : {justification}.";
        }
    }

    private static string BriefOf(IReadOnlyList<JudgedUse> judged)
    {
        var tools = ToolsOf(judged);
        var stages = judged.Select(j => j.Report.Use.Stage).Distinct().ToList();
        var gaps = judged.Count(j => j.Assessment.IsGap) switch
        {
            0 => "",
            1 => " ; un usage s’écarte de la charte des usages de l’IA",
            var count => $" ; {count} usages s’écartent de la charte des usages de l’IA",
        };
        return $"Cette fiche a été préparée avec l’aide {(tools.Count == 1 ? "d’un outil" : "d’outils")} d’IA générative ({FrenchList.Of(tools)}), {AtStages(stages)}{gaps}.";
    }

    private static List<string> ToolsOf(IEnumerable<JudgedUse> judged) =>
        [.. judged.Select(j => j.Report.Use.ToolName).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static List<Stage> StagesThatAre(StageStatementKind kind, Sheet sheet) => [.. Stages.All.Where(s => sheet.StatementAt(s) == kind)];

    private static string AtStages(IReadOnlyList<Stage> stages) =>
        $"{(stages.Count == 1 ? "à l’étape" : "aux étapes")} {FrenchList.Of(stages.Select(s => s.WithOf()))}";

    /// <summary>A person's words on one line, without a full stop of their own.</summary>
    private static string Quoted(string words) => $"« {words.ReplaceLineEndings(" ").TrimEnd('.', ' ')} »";

    private static string EditionsOf(IReadOnlyList<JudgedUse> judged, CharterEditions editions, DateOnly asOf)
    {
        var days = judged.Count == 0 ? [asOf] : judged.Select(j => j.Report.UsedOn);
        var labels = days.Order().Select(day => Of(editions.InForceOn(day).DateLabel)).Distinct().ToList();
        return $"{(labels.Count == 1 ? "édition" : "éditions")} {FrenchList.Of(labels)}";
    }

    private static string Of(string month) => ("aâeéèêioôuh".Contains(char.ToLowerInvariant(month[0])) ? "d’" : "de ") + month;

    private sealed record JudgedUse(AiUsageReport Report, Assessment Assessment);
}

/// <summary>The engagement charter in force: its version and the time of its last signature.</summary>
public sealed record SignedCharter(int Version, DateTimeOffset SignedAt);
