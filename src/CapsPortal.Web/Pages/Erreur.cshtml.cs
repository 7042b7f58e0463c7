using System.Diagnostics;
using System.Globalization;
using CapsPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages;

/// <summary>What a person reads when a page cannot be given: what happened, and what to do next.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // It takes the place of a POST that failed, and does nothing.
public sealed class ErreurModel(IOptions<PortalOptions> portal) : PageModel
{
    /// <summary>Read from the address rather than bound: binding would read again the form that could not be read.</summary>
    public int Code => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    public string Heading => Words(Code).Heading;

    public IReadOnlyList<string> Sentences => Words(Code).Sentences;

    /// <summary>Found in the logs at the lines of this request; null when the fault is not ours.</summary>
    public string? Reference => Code >= StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToString() : null;

    public string ContactEmail => portal.Value.ContactEmail;

    public void OnGet() => Response.StatusCode = Code;

    public void OnPost() => Response.StatusCode = Code;

    private static (string Heading, string[] Sentences) Words(int code) => code switch
    {
        StatusCodes.Status400BadRequest => ("Votre envoi n’a pas pu être lu", [
            "La page était sans doute ouverte depuis longtemps, ou vous vous êtes reconnecté·e entre-temps.",
            "Revenez en arrière : votre navigateur a le plus souvent gardé ce que vous avez écrit. Copiez-le, rechargez la page, puis recommencez."]),
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => ("Cette page ne vous est pas ouverte", [
            "Elle demande un rôle que votre compte n’a pas. Si vous pensez qu’il s’agit d’une erreur, parlez-en à l’administration du portail."]),
        StatusCodes.Status410Gone => ("Cette page a été retirée", [
            "Elle a existé, et ne sera plus mise à disposition."]),
        StatusCodes.Status413PayloadTooLarge => ("Votre envoi est trop lourd", [
            "Rien n’a été enregistré. Revenez en arrière, raccourcissez le texte ou choisissez un fichier plus léger."]),
        StatusCodes.Status429TooManyRequests => ("Trop d’essais en peu de temps", [
            "Attendez quelques minutes, puis recommencez."]),
        >= StatusCodes.Status500InternalServerError => ("Le portail n’a pas pu répondre", [
            "La faute vient de nous. Ce qui était enregistré l’est toujours ; votre dernier envoi ne l’a peut-être pas été.",
            "Revenez en arrière et recommencez dans un instant."]),
        StatusCodes.Status404NotFound => ("Cette page n’existe pas", [
            "L’adresse est peut-être incomplète, ou la page a changé de place."]),
        _ => ("Cette demande n’a pas abouti", [
            "Revenez en arrière et recommencez."]),
    };
}
