using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>Closes a contributor's personal link at once: sent to the wrong address, or seen by somebody else.</summary>
public sealed class RevokeLinkHandler(CapsDbContext db, CurrentSheet current, CurrentUser user, PersonalLinks links, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Contributor contributor, CancellationToken cancellation)
    {
        var sheet = current.Value;
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        if (!await links.EndAllAsync(contributor.Id, now, cancellation))
        {
            return Result.Refused($"Aucun lien de {contributor.Name} n’est ouvert.");
        }

        await links.DropWaitingMailAsync(contributor.Id, cancellation);
        db.Record(new JournalEvent(JournalKinds.LinkRevoked, user.Actor, sheet.Id.Value, $"contributor {contributor.Id.Value}"));
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Success;
    }
}
