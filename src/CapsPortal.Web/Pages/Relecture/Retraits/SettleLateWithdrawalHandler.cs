using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Relecture.Retraits;

/// <summary>
/// Records the committee's answer to a late withdrawal, takes the sheet offline if that is the answer, and tells the
/// contributor and the accompagnateur·ice. Two members who answer at once: the second one reads the first answer.
/// </summary>
public sealed class SettleLateWithdrawalHandler(
    CapsDbContext db, CurrentUser user, OutboxNudge outbox, IOutputCacheStore cache, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public async Task<Result> HandleAsync(LateWithdrawalId id, SettleInput input, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var task = await db.LateWithdrawals.SingleAsync(w => w.Id == id, cancellation);
        var outcome = task.Settle(input.Outcome, input.Answer, user.Id, now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        var sheet = await db.Sheets.SingleAsync(s => s.Id == task.SheetId, cancellation);
        db.Record(new JournalEvent(
            JournalKinds.LateWithdrawalSettled, user.Actor, sheet.Id.Value, $"late-withdrawal {task.Id.Value} outcome {task.Outcome}"));
        if (task.Outcome == LateWithdrawalOutcome.TakenOffline
            && await db.Publications.SingleOrDefaultAsync(p => p.SheetId == sheet.Id, cancellation) is { } publication)
        {
            publication.Withdraw(now);
            db.Record(new JournalEvent(JournalKinds.SheetWithdrawn, user.Actor, sheet.Id.Value, $"publication {publication.Id.Value}"));
        }

        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        Send(accompagnateur.Email, accompagnateur.Name);
        if (sheet.FindContributor(task.ContributorId) is { } contributor)
        {
            Send(contributor.Email, contributor.Name);
        }

        var committed = await db.CommitOrStaleAsync(now, cancellation);
        if (!committed.IsSuccess)
        {
            return Result.Refused("Un·e autre membre du Comité vient de répondre à cette demande. Rechargez la page pour lire sa réponse.");
        }

        outbox.Send();
        await cache.EvictByTagAsync(PublicPageCache.SheetsTag, cancellation);
        return Result.Success;

        void Send(string address, string name) =>
            db.OutgoingMails.Add(OutgoingMail.Create(address, LateWithdrawalSettledMail.Compose(sheet, task, name, portal.Value), now, sheet.Id));
    }
}

public sealed class SettleInput
{
    public LateWithdrawalOutcome? Outcome { get; set; }

    public string? Answer { get; set; }
}
