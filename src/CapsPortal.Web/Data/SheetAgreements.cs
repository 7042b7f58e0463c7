using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data;

/// <summary>What was agreed about a sheet: answers to the plan, and the engagement charters that everyone signed.</summary>
/// <param name="SignedCharter">The last version that everyone signed; null while there is none.</param>
public sealed record SheetAgreements(AgreementsOnRecord OnRecord, IReadOnlyList<Consent> Consents, SignedCharter? SignedCharter)
{
    public static async Task<SheetAgreements> OfAsync(CapsDbContext db, Sheet sheet, CancellationToken cancellation)
    {
        var consents = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id).ToListAsync(cancellation);
        var signed = await db.EngagementCharters.AsNoTracking()
            .Where(c => c.SheetId == sheet.Id && c.CompletedAt != null)
            .OrderBy(c => c.Version)
            .Select(c => new SignedCharter(c.Version, c.CompletedAt!.Value))
            .ToListAsync(cancellation);
        return new SheetAgreements(
            AgreementsOnRecord.Of(sheet, consents, signed.FirstOrDefault()?.SignedAt), consents, signed.LastOrDefault());
    }
}
