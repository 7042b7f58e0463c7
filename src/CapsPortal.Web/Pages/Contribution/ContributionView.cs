using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>What one contributor is asked and what this person has said so far.</summary>
/// <param name="Charter">The current version; null when there is none to sign.</param>
/// <param name="Signature">This person's own place on it; null when the charter does not name her.</param>
/// <param name="Uses">The planned uses of AI that were put to her, with her answers in force.</param>
/// <param name="Receipts">Her receipts, the last one first.</param>
/// <param name="SignedVersions">The versions that everyone signed, this person included, the last one first: each has its sealed PDF.</param>
/// <param name="LateWithdrawals">Agreements that she withdrew after the publication, and what the committee answered.</param>
public sealed record ContributionView(
    Sheet Sheet,
    Contributor Contributor,
    Accompagnateur Accompagnateur,
    EngagementCharter? Charter,
    Signature? Signature,
    IReadOnlyList<AskedUse> Uses,
    IReadOnlyList<ConsentReceipt> Receipts,
    IReadOnlyList<SignedVersion> SignedVersions,
    IReadOnlyList<LateWithdrawal> LateWithdrawals)
{
    /// <summary>What she has not answered yet.</summary>
    public IEnumerable<AskedUse> ToAnswer => Uses.Where(use => use.Answer is null);

    public IEnumerable<AskedUse> Answered => Uses.Where(use => use.Answer is not null);

    /// <summary>Whether every planned use has an answer: the charter comes next.</summary>
    public bool HasAnswered => !ToAnswer.Any();

    public bool HasAgreed => Uses.Any(use => use.IsAccepted);

    /// <summary>The charter waits for her, and she may sign it.</summary>
    public bool CanSign => HasAnswered && Signature is { IsSigned: false } && Charter!.IsOpen;

    /// <summary>How many signatures are still awaited on the current version.</summary>
    public int MissingSignatures => Charter?.Signatures.Count(s => !s.IsSigned) ?? 0;

    public static async Task<ContributionView> OfAsync(
        CapsDbContext db, CurrentContribution current, CharterEdition edition, CancellationToken cancellation)
    {
        var (sheet, contributor) = (current.Sheet, current.Contributor);
        var charter = await db.EngagementCharters.AsNoTracking().CurrentOf(sheet.Id, cancellation);
        var consents = await db.Consents.AsNoTracking()
            .Where(c => c.SheetId == sheet.Id && c.ContributorId == contributor.Id)
            .ToListAsync(cancellation);
        var signed = await db.EngagementCharters.AsNoTracking()
            .Where(c => c.SheetId == sheet.Id && c.SealedFileId != null && c.Signatures.Any(s => s.ContributorId == contributor.Id))
            .OrderByDescending(c => c.Version)
            .Select(c => new SignedVersion(c.Version, c.ReplacedAt))
            .ToListAsync(cancellation);
        return new ContributionView(
            sheet,
            contributor,
            await Accompagnateur.OfAsync(db, sheet, cancellation),
            charter,
            charter?.SignatureOf(contributor.Id),
            AskedUse.Of(sheet, consents.InForce(contributor.Id), edition),
            await db.ConsentReceipts.AsNoTracking()
                .Where(r => r.SheetId == sheet.Id && r.ContributorId == contributor.Id)
                .OrderByDescending(r => r.GivenAt)
                .ToListAsync(cancellation),
            signed,
            await db.LateWithdrawals.AsNoTracking()
                .Where(w => w.SheetId == sheet.Id && w.ContributorId == contributor.Id)
                .OrderByDescending(w => w.OpenedAt)
                .ToListAsync(cancellation));
    }
}

/// <param name="ReplacedAt">Since when a later version stands in its place; null while it is in force.</param>
public sealed record SignedVersion(int Version, DateTimeOffset? ReplacedAt);
