using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages;

/// <summary>What a person reads in place of what failed: any error, whatever the request that met it.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // It takes the place of a POST that failed, and does nothing.
public sealed class ErreurModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public string Title => Code switch
    {
        StatusCodes.Status400BadRequest => "Cette demande n'a pas pu être lue",
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "Cette page ne vous est pas ouverte",
        StatusCodes.Status404NotFound => "Cette page n'existe pas",
        StatusCodes.Status413PayloadTooLarge => "Ce fichier est trop lourd",
        StatusCodes.Status429TooManyRequests => "Trop de demandes en peu de temps",
        >= StatusCodes.Status500InternalServerError => "Quelque chose n'a pas marché de notre côté",
        _ => "Cette demande n'a pas abouti",
    };

    public string Advice => Code switch
    {
        StatusCodes.Status400BadRequest => "La page est peut-être restée ouverte trop longtemps. Revenez en arrière, rechargez-la et recommencez.",
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "Votre compte n'y donne pas accès. Si vous pensez que c'est une erreur, demandez à l'administration du portail.",
        StatusCodes.Status404NotFound => "L'adresse est peut-être incomplète, ou la page a été déplacée.",
        StatusCodes.Status413PayloadTooLarge => "Choisissez un fichier plus léger et recommencez.",
        StatusCodes.Status429TooManyRequests => "Attendez une minute avant de recommencer.",
        >= StatusCodes.Status500InternalServerError => "Ce que vous aviez déjà enregistré est gardé. Réessayez dans un instant.",
        _ => "Revenez en arrière et recommencez.",
    };

    /// <summary>Found in the logs at the lines of this request; null when the fault is not ours.</summary>
    public string? Reference => Code >= StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToString() : null;

    public void OnGet() => Response.StatusCode = Code;

    public void OnPost() => Response.StatusCode = Code;
}
