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
        var members = await CommitteeAsync(cancellation);
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

    private async Task<IReadOnlyList<Member>> CommitteeAsync(CancellationToken cancellation) => await db.Roles
        .Where(role => role.Name == Roles.EditorialCommittee)
        .Join(db.UserRoles, role => role.Id, held => held.RoleId, (role, held) => held.UserId)
        .Join(db.Users, id => id, user => user.Id, (id, user) => new Member(user.Id, user.DisplayName, user.Email!))
        .ToListAsync(cancellation);

    private sealed record Member(Guid Id, string Name, string Email);
}
