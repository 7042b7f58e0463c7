using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;

namespace CapsPortal.Web.Security;

/// <summary>The AI mention of the current sheet: frozen once submitted, composed from the records until then.</summary>
public sealed class SheetMention(CapsDbContext db, CurrentSheet current, CurrentUser user, CharterLibrary charter, TimeProvider clock)
{
    public async Task<AiMention> ComposeAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        if (!sheet.IsEditable && sheet.FrozenMention is { } frozen)
        {
            return frozen;
        }

        var agreements = await SheetAgreements.OfAsync(db, sheet, cancellation);
        return AiMention.Compose(
            sheet, charter.Editions, agreements.OnRecord, agreements.SignedCharter, user.DisplayName, clock.GetUtcNow().ParisDate());
    }
}
