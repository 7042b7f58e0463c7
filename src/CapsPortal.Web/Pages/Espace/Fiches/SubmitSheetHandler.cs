using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Submits the current sheet with its mention, and tells the members of the editorial committee.</summary>
public sealed class SubmitSheetHandler(CapsDbContext db, SheetSubmission submission, OutboxNudge outbox, IOptions<PortalOptions> portal)
{
    public async Task<Result> HandleAsync(int revision, CancellationToken cancellation)
    {
        var members = await EditorialCommittee.MembersAsync(db, cancellation);
        var outcome = await submission.SubmitAsync(
            revision,
            (sheet, now) => db.OutgoingMails.AddRange(members
                .Where(m => m.Id != sheet.OwnerId.Value)
                .Select(m => OutgoingMail.Create(m.Email, SheetSubmittedMail.Compose(sheet, m.Name, portal.Value), now, sheet.Id))),
            cancellation);
        if (outcome.IsSuccess)
        {
            outbox.Send();
        }

        return outcome;
    }
}
