using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>The open draft of the charter, once it is known that there is one.</summary>
public sealed class CurrentDraft
{
    private DraftEdition? _draft;

    public DraftEdition Value => _draft ?? throw new InvalidOperationException("No draft is open.");

    public CharterEdition Content => Value.Content;

    internal void Set(DraftEdition draft) => _draft = draft;
}

/// <summary>A page that has a meaning only while a draft is open. Without one, it leads to where a draft is started.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsDraftAttribute() : TypeFilterAttribute(typeof(OpenDraftFilter));

/// <summary>Loads the open draft before the page's handlers, which read it.</summary>
public sealed class OpenDraftFilter(CapsDbContext db, CurrentDraft current, ITempDataDictionaryFactory tempData) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (await db.DraftEditions.SingleOrDefaultAsync(context.HttpContext.RequestAborted) is not { } draft)
        {
            if (HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                var kept = tempData.GetTempData(context.HttpContext);
                kept["Status"] = "Le brouillon n’est plus ouvert\u00A0: il a été publié ou abandonné. Rien n’a été enregistré.";
                kept.Save();
            }

            context.Result = new RedirectToPageResult("/Administration/Charte/Index");
            return;
        }

        current.Set(draft);
        await next();
    }
}
