using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Security;

/// <summary>The sheet that the address names, once it is known to be the current user's.</summary>
public sealed class CurrentSheet
{
    private Sheet? _sheet;

    public Sheet Value => _sheet ?? throw new InvalidOperationException("This page names no sheet.");

    /// <summary>Null on a page that names no sheet.</summary>
    public Sheet? IfAny => _sheet;

    internal void Set(Sheet sheet) => _sheet = sheet;
}

/// <summary>Loads the sheet of the address for every page under Espace/Fiches/{id}. Somebody else's, or none: 404.</summary>
public sealed class OwnSheetFilter(CapsDbContext db, CurrentUser user, CurrentSheet current) : IAsyncResourceFilter
{
    public const string RouteKey = "id";

    // A resource filter: it runs before the page's own handlers, which read what it loads.
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var sheet = Guid.TryParse(context.RouteData.Values[RouteKey] as string, out var id)
            ? await db.Sheets.RunBy(user).SingleOrDefaultAsync(s => s.Id == new SheetId(id), context.HttpContext.RequestAborted)
            : null;
        if (sheet is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        current.Set(sheet);
        await next();
    }
}
