using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Documents;

namespace CapsPortal.Web.Security;

/// <summary>The AI mention of the current sheet: frozen once submitted, composed from the records until then.</summary>
public sealed class SheetMention(CurrentSheet current, RecordedMention recorded, TimeProvider clock)
{
    public async Task<AiMention> ComposeAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        return !sheet.IsEditable && sheet.FrozenMention is { } frozen
            ? frozen
            : await recorded.ComposeAsync(sheet, clock.GetUtcNow().ParisDate(), cancellation);
    }
}
