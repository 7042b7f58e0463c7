using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;

namespace CapsPortal.Web.Documents;

/// <summary>The AI mention of any sheet as the records make it: declarations, answers, signatures, and its author's name.</summary>
public sealed class RecordedMention(CapsDbContext db, CharterLibrary charter)
{
    /// <param name="asOf">Today, or the day of the submission to compare with what it froze.</param>
    public async Task<AiMention> ComposeAsync(Sheet sheet, DateOnly asOf, CancellationToken cancellation)
    {
        var agreements = await SheetAgreements.OfAsync(db, sheet, cancellation);
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        return AiMention.Compose(sheet, charter.Editions, agreements.OnRecord, agreements.SignedCharter, accompagnateur.Name, asOf);
    }
}
