using CapsPortal.Documents.Html;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CapsPortal.Web.Components;

/// <summary>The AI mention of the current sheet as the records make it now, beside what feeds it.</summary>
public sealed class MentionPreview(CurrentSheet current, SheetMention mention) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var composed = await mention.ComposeAsync(HttpContext.RequestAborted);
        return View(new MentionPreviewView(current.Value.Id.Value, current.Value.IsEditable, HtmlWriter.Write(SheetDocuments.BlocksOf(composed))));
    }
}

/// <param name="Html">The mention, from the HTML writer.</param>
public sealed record MentionPreviewView(Guid SheetId, bool IsLive, string Html);
