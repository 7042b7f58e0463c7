using System.Globalization;
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
/// <param name="Uses">One sentence a use, in the order of the stages; empty when none is declared.</param>
/// <param name="Conclusion">The paragraphs after the list.</param>
/// <param name="Brief">All of it in one sentence.</param>
public sealed record AiMention(string Introduction, IReadOnlyList<string> Uses, IReadOnlyList<string> Conclusion, string Brief)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The whole mention as plain text, uses as a list with dashes.</summary>
    public string PlainText => string.Join("\n\n", new[] { Introduction, string.Join('\n', Uses.Select(u => "– " + u)) }.Concat(Conclusion).Where(p => p.Length > 0));

    public static AiMention Compose(Sheet sheet, CharterEdition edition, AgreementsOnRecord agreements, SignedCharter? charter, string accompagnateur)
    {
        var judged = sheet.Declarations
            .OrderBy(d => d.Report.Use.Stage).ThenBy(d => d.Report.UsedOn).ThenBy(d => d.DeclaredAt)
            .Select(d => (d.Report, Assessment: CharterRules.Assess(d.Report, edition, agreements)))
            .ToList();
        var reference = $"charte des usages de l’IA générative du GT CAPS, édition {(StartsWithVowel(edition.DateLabel) ? "d’" : "de ")}{edition.DateLabel}";
        var conclusion = new List<string>();
        Add(conclusion, SilentStages(sheet));
        Add(conclusion, UnstatedStages(sheet));
        if (judged.Count > 0)
        {
            Add(conclusion, Agreement(judged.ConvertAll(j => j.Report), agreements, charter));
            Add(conclusion, Gaps(judged));
        }

        conclusion.Add($"{accompagnateur}, qui a accompagné cette capitalisation, répond de l’ensemble du contenu de la fiche.");
        return judged.Count == 0
            ? new AiMention(
                $"Aucun usage d’intelligence artificielle générative n’est déclaré pour cette fiche ({reference}).",
                [],
                conclusion,
                "Aucun usage d’IA générative n’est déclaré pour cette fiche.")
            : new AiMention(
                $"Des outils d’intelligence artificielle générative ont servi à préparer cette fiche ({reference}).",
                judged.ConvertAll(j => Sentence(j.Report)),
                conclusion,
                BriefSentence(judged));
    }

    private static string Sentence(AiUsageReport report)
    {
        var version = report.ToolVersion is null ? "" : $" ({report.ToolVersion})";
        var followUp = report.FollowUp switch
        {
            FollowUp.Kept => "le résultat a été repris",
            FollowUp.Modified => "le résultat a été repris après modification",
            FollowUp.Discarded => "le résultat a été écarté",
            _ => throw new ArgumentOutOfRangeException(nameof(report)),
        };
        var verified = report.Verified.Contains(VerifiedAspect.Nothing)
            ? "il n’a pas encore été vérifié par une personne"
            : $"une personne a vérifié {FrenchList.Of(report.Verified.Select(v => v.Label()))}";
        return $"{report.Use.Stage.Title()} – {report.Use.ToolName}{version} : {Lower(report.Use.UseName)}. But : « {report.Purpose.TrimEnd('.', ' ')} ». {char.ToUpper(followUp[0], French)}{followUp[1..]} ; {verified}.";
    }

    private static string? SilentStages(Sheet sheet)
    {
        var stages = Stages.All.Where(s => sheet.StatementAt(s) == StageStatementKind.NoUseDeclared).ToList();
        return stages.Count switch
        {
            0 => null,
            1 => $"Aucun usage n’est déclaré à l’étape {stages[0].WithOf()}.",
            _ when stages.Count == Stages.All.Count => "Cette déclaration porte sur les cinq étapes de la capitalisation.",
            _ => $"Aucun usage n’est déclaré aux étapes suivantes : {FrenchList.Of(stages.Select(s => s.Label()))}.",
        };
    }

    private static string? UnstatedStages(Sheet sheet)
    {
        var stages = Stages.All.Where(s => sheet.StatementAt(s) == StageStatementKind.NotStated).ToList();
        return stages.Count == 0 ? null : $"Bilan non renseigné à ce jour : {FrenchList.Of(stages.Select(s => s.Label()))}.";
    }

    private static string Agreement(IReadOnlyList<AiUsageReport> reports, AgreementsOnRecord agreements, SignedCharter? charter)
    {
        var covered = reports.Count(r => agreements.Cover(r.Use, r.UsedOn));
        var agreed = covered == reports.Count
            ? "Les contributeur·ices ont donné leur accord à ces usages."
            : covered == 0
                ? "L’accord de tou·tes les contributeur·ices n’est pas enregistré pour ces usages."
                : $"Les contributeur·ices ont donné leur accord à {covered} de ces {reports.Count} usages.";
        return charter is null
            ? agreed
            : $"{agreed} La charte d’engagement (version {charter.Version}) a été signée par toutes les parties le {Date(charter.SignedAt)}.";
    }

    private static string? Gaps(IReadOnlyList<(AiUsageReport Report, Assessment Assessment)> judged)
    {
        var gaps = judged.Where(j => j.Assessment.IsGap).ToList();
        if (gaps.Count == 0)
        {
            return null;
        }

        var details = gaps.Select(g =>
            $"{g.Report.Use.ToolName}, {g.Report.Use.Stage.Label()} : {string.Join(' ', g.Assessment.Reasons.Where(r => r.Verdict == Verdict.EcartALaCharte).Select(r => r.Sentence))} Justification : « {g.Report.Justification?.TrimEnd('.', ' ')} ».");
        return $"{(gaps.Count == 1 ? "Un usage s’écarte" : $"{gaps.Count} usages s’écartent")} de la charte. {string.Join(' ', details)}";
    }

    private static string BriefSentence(IReadOnlyList<(AiUsageReport Report, Assessment Assessment)> judged)
    {
        var tools = judged.Select(j => j.Report.Use.ToolName).Distinct().ToList();
        var stages = judged.Select(j => j.Report.Use.Stage).Distinct().Select(s => s.Label()).ToList();
        return $"Cette fiche a été préparée avec l’aide {(tools.Count == 1 ? "d’un outil" : "d’outils")} d’IA générative ({FrenchList.Of(tools)}), {(stages.Count == 1 ? "à l’étape" : "aux étapes")} {FrenchList.Of(stages)}.";
    }

    private static string Date(DateTimeOffset at) => at.ParisDate() is { Day: 1 } first
        ? first.ToString("'1er' MMMM yyyy", French)
        : at.ParisDate().ToString("d MMMM yyyy", French);

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], French) + text[1..];

    private static bool StartsWithVowel(string text) => text.Length > 0 && "aàâeéèêiîoôuûyh".Contains(char.ToLower(text[0], French));

    private static void Add(List<string> paragraphs, string? paragraph)
    {
        if (paragraph is not null)
        {
            paragraphs.Add(paragraph);
        }
    }
}

/// <summary>The engagement charter in force: its version and the time of its last signature.</summary>
public sealed record SignedCharter(int Version, DateTimeOffset SignedAt);
