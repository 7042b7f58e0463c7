using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>Declares an AI use, or corrects a declaration, judged by the charter and the agreements on record.</summary>
public sealed class DeclareAiUsageHandler(
    CapsDbContext db, CurrentSheet current, CurrentUser user, SheetChanges changes, CharterLibrary charter, TimeProvider clock)
{
    /// <param name="corrected">The declaration to correct; null for a new one.</param>
    /// <returns>The outcome, and the verdict as soon as the answers are whole enough to be judged.</returns>
    public async Task<(Result Outcome, Assessment? Assessment)> HandleAsync(
        Stage stage, UsageInput input, AiUsageDeclarationId? corrected, int revision, CancellationToken cancellation)
    {
        var use = input.Check(charter.Current, stage);
        var report = AiUsageReport.Create(input.ToAnswers(), use, clock.GetUtcNow().ParisDate());
        if (!report.IsSuccess)
        {
            return (report.WithoutValue(), null);
        }

        var agreements = await SheetAgreements.OfAsync(db, current.Value, cancellation);
        var assessment = CharterRules.Assess(report.Value, charter.Current, agreements.OnRecord);
        var outcome = corrected is { } id
            ? await changes.ApplyAsync(
                revision,
                JournalKinds.UseCorrected,
                (sheet, now) => sheet.CorrectDeclaration(id, report.Value, assessment, now),
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
}
