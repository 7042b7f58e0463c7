using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The edition that a page of the guide shows: the one that the address names, else the one in force.</summary>
public sealed record ShownEdition(CharterEdition Content, bool IsCurrent)
{
    /// <summary>Null when the address names an edition that does not exist, or several.</summary>
    public static ShownEdition? Find(CharterLibrary charter, HttpRequest request) =>
        charter.Find(request.Query[PublicPageCache.EditionKey].ToString()) is { } found ? new ShownEdition(found, found.Id == charter.Current.Id) : null;

    /// <summary>This page of the guide, still in this edition.</summary>
    /// <param name="page">« /charte/grille ».</param>
    public string Keep(string page) => IsCurrent ? page : $"{page}?{PublicPageCache.EditionKey}={Content.Id}";

    /// <summary>Lets a browser keep the page for as long as neither this edition nor the list of editions changes.</summary>
    public void Mark(HttpResponse response, CharterLibrary charter, CurrentUser user)
    {
        if (!user.IsSignedIn)
        {
            PublicPageCache.Mark(response, $"{Content.Id}.{charter.Current.Id}.{charter.Editions.All.Count}");
        }
    }
}
