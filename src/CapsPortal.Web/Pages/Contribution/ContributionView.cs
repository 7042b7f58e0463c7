using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>What one contributor is asked and what this person has said so far.</summary>
/// <param name="Charter">The current version; null when there is none to sign.</param>
/// <param name="Signature">This person's own place on it; null when the charter does not name her.</param>
/// <param name="Lines">The uses of AI that were planned when the charter was sent: what this person is asked about.</param>
/// <param name="Answers">This person's answers in force.</param>
public sealed record ContributionView(
    Sheet Sheet,
    Contributor Contributor,
    Accompagnateur Accompagnateur,
    EngagementCharter? Charter,
    Signature? Signature,
    IReadOnlyList<PlannedUse> Lines,
    IReadOnlyDictionary<PlannedUseId, Consent> Answers)
{
    /// <summary>Whether every planned use has an answer: the charter comes next.</summary>
    public bool HasAnswered => Lines.All(line => Answers.ContainsKey(line.Id));

    public bool HasAgreed => Lines.Any(line => Answers.GetValueOrDefault(line.Id)?.Decision == ConsentDecision.Accepted);

    /// <summary>How many signatures are still awaited on the current version.</summary>
    public int MissingSignatures => Charter?.Signatures.Count(s => !s.IsSigned) ?? 0;

    public static async Task<ContributionView> OfAsync(CapsDbContext db, CurrentContribution current, CancellationToken cancellation)
    {
        var (sheet, contributor) = (current.Sheet, current.Contributor);
        var charter = await db.EngagementCharters.AsNoTracking().CurrentOf(sheet.Id, cancellation);
        var consents = await db.Consents.AsNoTracking()
            .Where(c => c.SheetId == sheet.Id && c.ContributorId == contributor.Id)
            .ToListAsync(cancellation);
        return new ContributionView(
            sheet,
            contributor,
            await Accompagnateur.OfAsync(db, sheet, cancellation),
            charter,
            charter?.SignatureOf(contributor.Id),
            sheet.LinesAskedBy(charter),
            consents.InForce(contributor.Id));
    }
}

internal static class AskedLines
{
    /// <summary>The plan as that charter states it, in the order of the stages; as it is now when there is no charter.</summary>
    public static IReadOnlyList<PlannedUse> LinesAskedBy(this Sheet sheet, EngagementCharter? charter) =>
        [.. sheet.Plan.LinesIn(charter?.PlanVersion ?? sheet.Plan.Version).OrderBy(l => l.Use.Stage).ThenBy(l => l.Id.Value)];
}
