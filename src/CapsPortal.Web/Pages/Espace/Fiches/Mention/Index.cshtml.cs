using CapsPortal.Documents.Html;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Mention;

/// <summary>The AI mention as the records make it today, or as it was frozen by the submission.</summary>
public sealed class IndexModel(CurrentSheet current, SheetMention mention) : PageModel
{
    public AiMention Mention { get; private set; } = null!;

    /// <summary>The mention alone, as it is shown and as it is copied.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Null while a stage has no statement and no use is declared: there is nothing to state yet.</summary>
    public string? AidStatement { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var sheet = current.Value;
        Mention = await mention.ComposeAsync(cancellation);
        Html = HtmlWriter.Write(SheetDocuments.BlocksOf(Mention)).Trim();
        AidStatement = sheet.Declarations.Count > 0 || Stages.All.All(s => sheet.StatementAt(s) != StageStatementKind.NotStated)
            ? Domain.AiUse.AidStatement.Of([.. sheet.DeclarationsInOrder().Select(d => PublishedUse.Of(d.Report))])
            : null;
    }
}
