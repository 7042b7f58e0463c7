using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>Sends one contributor of the current sheet a new link; the earlier ones die. Refuses before the first invitation.</summary>
public sealed class SendAgainHandler(
    CapsDbContext db, CurrentSheet current, CurrentUser user, Invitations invitations, OutboxNudge outbox, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Contributor contributor, CancellationToken cancellation)
    {
        var sheet = current.Value;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        if (!await db.AccessLinks.AnyAsync(l => l.ContributorId == contributor.Id, cancellation))
        {
            return Result.Refused($"{contributor.Name} n’est pas encore invité·e : demandez d’abord son accord, ou envoyez la charte.");
        }

        var charter = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        await invitations.SendAsync(sheet, charter, [contributor], user.Actor, now, cancellation);
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }
}
