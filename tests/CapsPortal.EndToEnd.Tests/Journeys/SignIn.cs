using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>The accounts of the demonstration, as the sign-in page tells them.</summary>
public static class SignIn
{
    public const string Accompagnement = "accompagnement@demo.example";
    public const string Comite = "comite@demo.example";
    public const string Administration = "administration@demo.example";

    /// <summary>A word that opens no account, then the right ones.</summary>
    public static async Task SignInAsync(this Visitor visitor, string email)
    {
        await visitor.OpenAsync("/");
        await visitor.FollowAsync("Se connecter");
        // Not this person's account: those who sign in to it at the same moment would count one another's mistakes.
        await FillAsync(visitor, "personne@demo.example", "pas le bon mot de passe");
        await visitor.PressInVainAsync("Se connecter");
        await FillAsync(visitor, email, await visitor.Page.Locator("code").First.InnerTextAsync());
        await visitor.PressAsync("Se connecter");
        await visitor.ExpectAsync("Se déconnecter");
    }

    /// <summary>The shortest way, for pages that are not examined.</summary>
    public static async Task SignInAsync(this IPage page, string email)
    {
        await page.GotoAsync("/compte/connexion");
        await page.GetByLabel("Adresse électronique").FillAsync(email);
        await page.GetByLabel("Mot de passe").FillAsync(await page.Locator("code").First.InnerTextAsync());
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" })).ToBeVisibleAsync();
    }

    private static async Task FillAsync(Visitor visitor, string email, string password)
    {
        await visitor.FillAsync("Adresse électronique", email);
        await visitor.FillAsync("Mot de passe", password);
    }
}
