using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>Declares an AI use, or corrects a declaration, judged by the charter of the day of use and the agreements on record.</summary>
public sealed class DeclareAiUsageHandler(
    CapsDbContext db, CurrentSheet current, CurrentUser user, SheetChanges changes, CharterLibrary charter, TimeProvider clock)
{
    private DateOnly Today => clock.GetUtcNow().ParisDate();

    /// <param name="corrected">The declaration to correct; null for a new one.</param>
    /// <returns>The outcome, and the verdict as soon as the answers are whole enough to be judged.</returns>
    public async Task<(Result Outcome, Assessment? Assessment)> HandleAsync(
        Stage stage, UsageInput input, AiUsageDeclarationId? corrected, int revision, CancellationToken cancellation)
    {
        var report = Check(stage, input, corrected);
        if (!report.IsSuccess)
        {
            return (report.WithoutValue(), null);
        }

        var agreements = await SheetAgreements.OfAsync(db, current.Value, cancellation);
        var assessment = CharterRules.Assess(report.Value, charter.Editions, agreements.OnRecord);
        var outcome = corrected is { } id
            ? await changes.ApplyAsync(
                revision,
                JournalKinds.UseCorrected,
                (sheet, now) => sheet.CorrectDeclaration(id, report.Value, assessment, user.Id, now),
                _ => $"declaration {id.Value} verdict {assessment.Verdict}",
                cancellation)
            : await changes.ApplyAsync(
                revision,
                JournalKinds.UseDeclared,
                (sheet, now) => sheet.DeclareUse(report.Value, assessment, user.Id, now).WithoutValue(),
                sheet => $"declaration {sheet.Declarations[^1].Id.Value} verdict {assessment.Verdict}",
                cancellation);
        return (outcome, assessment);
    }

    /// <summary>What is to be corrected in the answers, nothing being recorded.</summary>
    public Result<AiUsageReport> Check(Stage stage, UsageInput input, AiUsageDeclarationId? corrected) =>
        AiUsageReport.Create(Answers(input, corrected), Use(stage, input, corrected), Today);

    /// <summary>The opinion on the answers as far as they go, nothing being recorded; null until the use and the tool are known.</summary>
    public async Task<Assessment?> JudgeAsync(Stage stage, UsageInput input, AiUsageDeclarationId? corrected, CancellationToken cancellation)
    {
        var report = AiUsageReport.Create(UsageInput.SoFar(Answers(input, corrected), DayOf(input)), Use(stage, input, corrected), Today);
        if (!report.IsSuccess)
        {
            return null;
        }

        var agreements = await SheetAgreements.OfAsync(db, current.Value, cancellation);
        return CharterRules.Assess(report.Value, charter.Editions, agreements.OnRecord);
    }

    /// <summary>The edition by which this use is judged: that of its day, or of today while the day is not known.</summary>
    public CharterEdition EditionFor(UsageInput input) => charter.Editions.InForceOn(DayOf(input));

    private DateOnly DayOf(UsageInput input) => input.UsedOn is { } day && day <= Today ? day : Today;

    private AiUsageAnswers Answers(UsageInput input, AiUsageDeclarationId? corrected) => input.ToAnswers(current.Value, Before(corrected));

    private AiUsageReport? Before(AiUsageDeclarationId? corrected) => corrected is { } id ? current.Value.FindDeclaration(id)?.Report : null;

    private Result<UseOfTool> Use(Stage stage, UsageInput input, AiUsageDeclarationId? corrected) =>
        input.Check(EditionFor(input), stage, Before(corrected)?.Use);
}
