using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>
/// Records a contributor's answers to the plan, line by line, with the very text that was shown. An answer that repeats
/// the one in force is not recorded again. A yes taken back is told to the accompagnateur·ice at once.
/// </summary>
public sealed class AnswerPlanHandler(
    CapsDbContext db, CurrentContribution current, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <summary>Refuses, at its line, each one that has no answer.</summary>
    public Task<Result> AnswerAsync(IReadOnlyDictionary<Guid, bool?> answers, CancellationToken cancellation) => RecordAsync(
        lines =>
        {
            List<DomainError> errors =
            [
                .. lines.Where(line => answers.GetValueOrDefault(line.Id.Value) is null)
                    .Select(line => new DomainError(FieldOf(line), $"Répondez oui ou non : {line.Use.UseName}, avec {line.Use.ToolName}.")),
            ];
            return errors.Count > 0 ? Result.Refused(errors) : Result.Success;
        },
        line => answers[line.Id.Value] == true,
        cancellation);

    public Task<Result> RefuseAllAsync(CancellationToken cancellation) => RecordAsync(_ => Result.Success, _ => false, cancellation);

    internal static string FieldOf(PlannedUse line) => $"{nameof(AnswersInput.Answers)}[{line.Id.Value}]";

    private async Task<Result> RecordAsync(
        Func<IReadOnlyList<PlannedUse>, Result> check, Func<PlannedUse, bool> agrees, CancellationToken cancellation)
    {
        var (sheet, contributor) = (current.Sheet, current.Contributor);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await db.EngagementCharters.AsNoTracking().CurrentOf(sheet.Id, cancellation);
        var lines = sheet.LinesAskedBy(charter);
        var outcome = check(lines);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        var known = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id && c.ContributorId == contributor.Id).ToListAsync(cancellation);
        var inForce = known.InForce(contributor.Id);
        var planVersion = charter?.PlanVersion ?? sheet.Plan.Version;
        var withdrawn = new List<PlannedUse>();
        foreach (var line in lines)
        {
            var consent = Consent.Answer(
                sheet.Id, contributor.Id, line, planVersion, agrees(line), line.Sentence, inForce.GetValueOrDefault(line.Id), now);
            if (consent is null)
            {
                continue;
            }

            db.Consents.Add(consent);
            db.Record(new JournalEvent(
                JournalKinds.ConsentAnswered,
                current.Actor,
                sheet.Id.Value,
                $"consent {consent.Id.Value} line {line.Id.Value} plan {planVersion} {consent.Decision}"));
            if (consent.Decision == ConsentDecision.Withdrawn)
            {
                withdrawn.Add(line);
            }
        }

        if (withdrawn.Count > 0)
        {
            var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
            var mail = ConsentWithdrawnMail.Compose(sheet, contributor, withdrawn, accompagnateur, portal.Value);
            db.OutgoingMails.Add(OutgoingMail.Create(accompagnateur.Email, mail, now, sheet.Id));
        }

        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }
}

/// <summary>The answers as ticked: by line, yes, no, or nothing.</summary>
public sealed class AnswersInput
{
    public Dictionary<Guid, bool?> Answers { get; set; } = [];
}
