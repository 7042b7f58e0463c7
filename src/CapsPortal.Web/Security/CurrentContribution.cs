using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Security;

/// <summary>What a personal link opens: one contributor's part of one sheet.</summary>
public sealed class CurrentContribution
{
    private (AccessLink Link, Sheet Sheet, Contributor Contributor)? _opened;

    public AccessLink Link => Opened.Link;

    public Sheet Sheet => Opened.Sheet;

    /// <summary>Null on a page that is not behind a personal link.</summary>
    public Sheet? SheetIfAny => _opened?.Sheet;

    public Contributor Contributor => Opened.Contributor;

    /// <summary>How the journal names this person.</summary>
    public string Actor => $"contributor:{Contributor.Id.Value}";

    private (AccessLink Link, Sheet Sheet, Contributor Contributor) Opened =>
        _opened ?? throw new InvalidOperationException("This page is not behind a personal link.");

    internal void Set(AccessLink link, Sheet sheet, Contributor contributor) => _opened = (link, sheet, contributor);
}

/// <summary>
/// Opens the contributor's space when the address bears the secret of a link still open and this browser has entered a
/// code. Without the code, the page that asks for it; with a closed link, a page that says so and how to get another,
/// which never tells whether a secret was ever good.
/// </summary>
public sealed class PersonalLinkFilter(
    CapsDbContext db, CurrentContribution current, ContributionSession session, TimeProvider clock) : IAsyncResourceFilter
{
    public const string RouteKey = "secret";
    public const string ClosedPage = "/Contribution/LienFerme";
    public const string CodePage = "/Contribution/Code";

    // A resource filter: it runs before the page's own handlers, which read what it loads.
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var cancellation = context.HttpContext.RequestAborted;
        var secret = context.RouteData.Values[RouteKey] as string ?? "";
        var hash = AccessLink.Hash(secret);
        var link = await db.AccessLinks.SingleOrDefaultAsync(l => l.SecretHash == hash, cancellation);
        var sheet = link?.IsOpen(clock.GetUtcNow()) == true
            ? await db.Sheets.SingleAsync(s => s.Id == link.SheetId, cancellation)
            : null;
        if (link is null || sheet?.FindContributor(link.ContributorId) is not { } contributor)
        {
            context.Result = new RedirectToPageResult(ClosedPage);
            return;
        }

        current.Set(link, sheet, contributor);
        if (context.RouteData.Values["page"] as string != CodePage)
        {
            if (!session.IsOpen(context.HttpContext, link))
            {
                context.Result = new RedirectToPageResult(CodePage, new { secret });
                return;
            }

            session.Open(context.HttpContext, link, secret);
        }

        await next();
    }
}
