using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>One stage in a line of the overview: how far it is, what was said of AI, and what the charter says of it.</summary>
public sealed record StageGlance(Stage Stage, StageProgress Progress, string Statement, IReadOnlyDictionary<Verdict, int> Verdicts)
{
    public static StageGlance Of(Sheet sheet, Stage stage, CharterEditions editions, AgreementsOnRecord agreements) => new(
        stage,
        sheet.ProgressOf(stage),
        sheet.StatementInWords(stage),
        sheet.DeclarationsAt(stage).CountBy(d => CharterRules.Assess(d.Report, editions, agreements).Verdict).ToDictionary());

    public int Count(Verdict verdict) => Verdicts.GetValueOrDefault(verdict);
}
