using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>The accounts of the demonstration, as the sign-in page tells them.</summary>
public static class SignIn
{
    public const string Accompagnement = "accompagnement@demo.example";
    public const string Comite = "comite@demo.example";

    public static async Task SignInAsync(this Visitor visitor, string email)
    {
        await visitor.OpenAsync("/");
        await visitor.FollowAsync("Se connecter");
        await visitor.Page.GetByRole(AriaRole.Main).GetByLabel("Adresse électronique").FillAsync(email);
        await visitor.FillAsync("Mot de passe", "pas le bon mot de passe");
        await visitor.PressInVainAsync("Se connecter");
        await visitor.FillAsync("Mot de passe", await visitor.Page.Locator("code").First.InnerTextAsync());
        await visitor.PressAsync("Se connecter");
    }
}
