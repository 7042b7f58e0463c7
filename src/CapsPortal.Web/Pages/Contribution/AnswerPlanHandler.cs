using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>
/// Records a contributor's answers to the plan, line by line, with the very text that was shown, and gives a receipt. An
/// answer that repeats the one in force is not recorded again. A yes taken back is told to the accompagnateur·ice at once,
/// and to the editorial committee when the sheet is published.
/// </summary>
public sealed class AnswerPlanHandler(
    CapsDbContext db,
    CurrentContribution current,
    CharterLibrary charter,
    ConsentReceipts receipts,
    ActTraces traces,
    OutboxNudge outbox,
    IOptions<PortalOptions> portal,
    TimeProvider clock)
{
    /// <summary>Refuses, at its line, each use that has no answer. True when something was recorded.</summary>
    public async Task<Result<bool>> HandleAsync(AnswersInput input, CancellationToken cancellation)
    {
        var (sheet, contributor) = (current.Sheet, current.Contributor);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var known = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id && c.ContributorId == contributor.Id).ToListAsync(cancellation);
        var uses = AskedUse.Of(sheet, known.InForce(contributor.Id), charter.Current);
        var complete = input.Check(uses);
        if (!complete.IsSuccess)
        {
            return complete;
        }

        var receipt = ConsentReceipt.Create(sheet.Id, contributor.Id, sheet.Plan.AskedVersion, input.Comment, now);
        if (!receipt.IsSuccess)
        {
            return receipt.WithoutValue();
        }

        var given = uses
            .Select(use => Consent.Answer(receipt.Value, use.Line, input.AnswerTo(use.Line) == true, use.Text, use.Answer))
            .OfType<Consent>()
            .ToList();
        if (given.Count == 0 && await IsSaidAlreadyAsync(receipt.Value, cancellation))
        {
            return Result.Of(false);
        }

        db.ConsentReceipts.Add(receipt.Value);
        traces.Keep(receipt.Value.Id.Value, now);
        db.Consents.AddRange(given);
        foreach (var consent in given)
        {
            db.Record(new JournalEvent(
                JournalKinds.ConsentAnswered,
                current.Actor,
                sheet.Id.Value,
                $"consent {consent.Id.Value} line {consent.PlannedUseId.Value} plan {consent.PlanVersion} {consent.Decision} receipt {receipt.Value.Id.Value}"));
        }

        await receipts.HandOutAsync(receipt.Value, sheet, contributor, [.. known, .. given], cancellation);
        var withdrawn = given.Where(c => c.Decision == ConsentDecision.Withdrawn).Select(c => c.PlannedUseId).ToHashSet();
        if (withdrawn.Count > 0)
        {
            await TellAsync([.. uses.Where(use => withdrawn.Contains(use.Line.Id))], receipt.Value, cancellation);
        }

        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Of(true);
    }

    /// <summary>No answer changes: a second press, or a comment that the last receipt already bears.</summary>
    private async Task<bool> IsSaidAlreadyAsync(ConsentReceipt receipt, CancellationToken cancellation) =>
        receipt.Comment is null || receipt.Comment == await db.ConsentReceipts
            .Where(r => r.SheetId == receipt.SheetId && r.ContributorId == receipt.ContributorId)
            .OrderByDescending(r => r.GivenAt)
            .Select(r => r.Comment)
            .FirstOrDefaultAsync(cancellation);

    private async Task TellAsync(IReadOnlyList<AskedUse> withdrawn, ConsentReceipt receipt, CancellationToken cancellation)
    {
        var (sheet, contributor, now) = (current.Sheet, current.Contributor, receipt.GivenAt);
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var mail = ConsentWithdrawnMail.Compose(sheet, contributor, [.. withdrawn.Select(use => use.Line)], accompagnateur, portal.Value);
        db.OutgoingMails.Add(OutgoingMail.Create(accompagnateur.Email, mail, now, sheet.Id));
        if (sheet.State != SheetState.Published)
        {
            return;
        }

        var task = LateWithdrawal.Open(receipt);
        db.LateWithdrawals.Add(task);
        db.Record(new JournalEvent(
            JournalKinds.LateWithdrawalOpened, current.Actor, sheet.Id.Value, $"late-withdrawal {task.Id.Value} receipt {receipt.Id.Value}"));
        foreach (var member in await EditorialCommittee.MembersAsync(db, cancellation))
        {
            db.OutgoingMails.Add(OutgoingMail.Create(member.Email, LateWithdrawalMail.Compose(sheet, task, member.Name, portal.Value), now, sheet.Id));
        }
    }
}
