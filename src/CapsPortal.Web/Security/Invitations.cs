using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Security;

/// <summary>
/// Asks contributors for an answer or a signature: a new personal link by mail, and reminders from that day on. Works
/// inside the transaction of <see cref="AgreementsTransaction"/>; the caller commits.
/// </summary>
public sealed class Invitations(CapsDbContext db, PersonalLinks links, IOptions<PortalOptions> portal)
{
    /// <param name="charter">The version to sign, which may not be saved yet; null when only the plan is asked about.</param>
    public async Task SendAsync(
        Sheet sheet, EngagementCharter? charter, IReadOnlyList<Contributor> invited, string actor, DateTimeOffset now, CancellationToken cancellation)
    {
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var ids = invited.Select(c => c.Id).ToList();
        var reminders = await db.Reminders.Where(r => ids.Contains(r.ContributorId)).ToDictionaryAsync(r => r.ContributorId, cancellation);
        foreach (var contributor in invited)
        {
            var toSign = charter?.IsOpen == true && charter.SignatureOf(contributor.Id)?.IsSigned == false ? charter : null;
            await links.SendAsync(
                sheet,
                contributor,
                link => toSign is null
                    ? ConsentAskedMail.Compose(sheet, contributor, accompagnateur, link, portal.Value)
                    : InvitationMail.Compose(sheet, contributor, toSign, accompagnateur, link, portal.Value),
                actor,
                now,
                cancellation);
            if (reminders.TryGetValue(contributor.Id, out var known))
            {
                known.Restart(now);
            }
            else
            {
                db.Reminders.Add(Reminders.Of(sheet.Id, contributor.Id, now));
            }
        }
    }
}
