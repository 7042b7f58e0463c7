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
    /// <summary>Refuses, at its line, each use that has no answer.</summary>
    public async Task<Result> HandleAsync(AnswersInput input, CancellationToken cancellation)
    {
        var (sheet, contributor) = (current.Sheet, current.Contributor);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await db.EngagementCharters.AsNoTracking().CurrentOf(sheet.Id, cancellation);
        var lines = sheet.LinesAskedBy(charter);
        var unanswered = lines.Where(line => input.AnswerTo(line) is null).ToList();
        if (unanswered.Count > 0)
        {
            return Result.Refused([.. unanswered.Select(Unanswered)]);
        }

        var known = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id && c.ContributorId == contributor.Id).ToListAsync(cancellation);
        var inForce = known.InForce(contributor.Id);
        var planVersion = charter?.PlanVersion ?? sheet.Plan.Version;
        var withdrawn = new List<PlannedUse>();
        foreach (var line in lines)
        {
            var consent = Consent.Answer(
                sheet.Id, contributor.Id, line, planVersion, input.AnswerTo(line) == true, line.Sentence, inForce.GetValueOrDefault(line.Id), now);
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

    private static DomainError Unanswered(PlannedUse line) => new(
        $"{nameof(AnswersInput.Answers)}[{line.Id.Value}]", $"Répondez oui ou non : {line.Use.UseName}, avec {line.Use.ToolName}.");
}

/// <summary>The answers as ticked: by line, yes, no, or nothing.</summary>
public sealed class AnswersInput
{
    public Dictionary<Guid, bool?> Answers { get; set; } = [];

    /// <summary>« Tout refuser » was pressed: no to every use, whatever is ticked.</summary>
    public bool RefuseAll { get; set; }

    internal bool? AnswerTo(PlannedUse line) => RefuseAll ? false : Answers.GetValueOrDefault(line.Id.Value);
}
