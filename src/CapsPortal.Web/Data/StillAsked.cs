using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Data;

/// <summary>What is still expected of a contributor.</summary>
/// <param name="Lines">Planned uses that were put to this person and have no answer yet.</param>
/// <param name="Signature">The charter waits for this person's signature.</param>
public sealed record StillAsked(IReadOnlyList<PlannedUse> Lines, bool Signature)
{
    public bool IsNothing => Lines.Count == 0 && !Signature;

    /// <param name="charter">The current version, or null.</param>
    public static StillAsked Of(Sheet sheet, EngagementCharter? charter, IEnumerable<Consent> consents, ContributorId contributor)
    {
        var answers = consents.InForce(contributor);
        return new StillAsked(
            [.. sheet.Plan.AskedLines.Where(line => !answers.ContainsKey(line.Id))],
            charter is { IsOpen: true } && charter.SignatureOf(contributor)?.IsSigned == false);
    }
}
