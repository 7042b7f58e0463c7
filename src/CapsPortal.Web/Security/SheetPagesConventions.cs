using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Security;

/// <summary>Who may open which folder of pages. A page that stands in no folder below requires an account and nothing more.</summary>
public static class SheetPagesConventions
{
    public static void AddPortalAccess(this RazorPagesOptions options)
    {
        options.Conventions.AuthorizeFolder("/Espace", Roles.Accompagnateur);
        options.Conventions.AuthorizeFolder("/Relecture", Roles.EditorialCommittee);
        options.Conventions.AuthorizeFolder("/Administration", Roles.Administrator);
        foreach (var folder in (string[])["/Fiches", "/Verifier", "/Contribution", "/Demo", "/Observatoire"])
        {
            options.Conventions.AllowAnonymousToFolder(folder);
        }

        foreach (var page in (string[])["/Index", "/Charte/Index", "/Charte/Etape", "/Charte/Grille", "/Charte/Outils", "/Charte/PuisJe", "/Charte/GuidePdf", "/Charte/Empreinte", "/Accessibilite", "/DonneesPersonnelles", "/Erreur", "/Compte/Connexion", "/Compte/MotDePasseOublie", "/Compte/ChoisirMotDePasse", "/Compte/AccesRefuse"])
        {
            options.Conventions.AllowAnonymousToPage(page);
        }

        options.Conventions.AddFolderApplicationModelConvention("/Espace/Fiches", page => Load<OwnSheetFilter>(page, OwnSheetFilter.RouteKey));
        options.Conventions.AddFolderApplicationModelConvention("/Contribution", page => Load<PersonalLinkFilter>(page, PersonalLinkFilter.RouteKey));
    }

    private static void Load<TFilter>(PageApplicationModel page, string routeKey)
    {
        if (page.RouteTemplate?.Contains($"{{{routeKey}", StringComparison.Ordinal) == true)
        {
            page.Filters.Add(new TypeFilterAttribute(typeof(TFilter)));
        }
    }
}
