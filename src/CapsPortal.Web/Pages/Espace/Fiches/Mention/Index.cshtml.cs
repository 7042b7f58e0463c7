using CapsPortal.Domain.AiUse;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Mention;

/// <summary>The AI mention as the records make it today, or as it was frozen by the submission.</summary>
public sealed class IndexModel(SheetMention mention) : PageModel
{
    public AiMention Mention { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Mention = await mention.ComposeAsync(cancellation);
}
