using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>
/// Mails a fresh link, for each sheet, to the contributor whose address this is and who was once invited. It goes to the
/// address on record and nowhere else; the caller is told the same thing in every case.
/// </summary>
public sealed class RenewLinksHandler(
    CapsDbContext db, PersonalLinks links, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <summary>A link younger than this is on its way: nobody's mailbox is to be filled by somebody else.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public async Task<Result> HandleAsync(RenewLinksInput input, CancellationToken cancellation)
    {
        var shape = input.Check();
        if (!shape.IsSuccess)
        {
            return shape;
        }

        var address = input.Email!.Trim();
        // Equality whatever the case: « _ » and « % » stand for themselves.
        var pattern = address.Replace("\\", "\\\\").Replace("_", "\\_").Replace("%", "\\%");
        var sheets = await db.Sheets
            .Where(s => s.Contributors.Any(c => EF.Functions.ILike(c.Email, pattern) && db.AccessLinks.Any(l => l.ContributorId == c.Id)))
            .ToListAsync(cancellation);
        foreach (var sheet in sheets)
        {
            var contributor = sheet.Contributors.Single(c => string.Equals(c.Email, address, StringComparison.OrdinalIgnoreCase));
            await RenewAsync(sheet, contributor, cancellation);
        }

        outbox.Send();
        return Result.Success;
    }

    private async Task RenewAsync(Sheet sheet, Contributor contributor, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var recently = now - Pause;
        if (await db.AccessLinks.AnyAsync(l => l.ContributorId == contributor.Id && l.CreatedAt > recently, cancellation))
        {
            return;
        }

        await links.SendAsync(sheet, contributor, link => RenewedLinkMail.Compose(sheet, contributor, link, portal.Value), "system", now, cancellation);
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
