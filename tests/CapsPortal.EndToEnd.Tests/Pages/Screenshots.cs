using System.Text.RegularExpressions;
using CapsPortal.EndToEnd.Tests.Infrastructure;
using CapsPortal.EndToEnd.Tests.Journeys;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Pages;

/// <summary>Takes the pictures of the README from the demonstration. Not a test: docs/screenshots/make runs it.</summary>
public sealed class Screenshots(PortalFixture portal)
{
    private const int BytesAtMost = 200_000;

    private static readonly string Folder = Path.Combine(Repository.Folder, "docs", "screenshots");

    [Theory(Explicit = true)]
    [InlineData(Manner.Narrow, 720)]
    [InlineData(Manner.Wide, 720)]
    public async Task Take(int width, int height)
    {
        await using var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "fr-FR",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();

        async Task TakeAsync(string name)
        {
            var file = Path.Combine(Folder, $"{name}-{width}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file });
            new FileInfo(file).Length.Should().BeLessThan(BytesAtMost);
        }

        await page.GotoAsync("/");
        await TakeAsync("accueil");
        await page.GotoAsync("/fiches");
        await FollowAsync("Marcher ensemble avec un diabète");
        await TakeAsync("fiche");

        await page.GotoAsync("/demo/courriels");
        await FollowAsync("vous invite à donner votre accord");
        await page.Locator("a[href*='/contribution/']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir mon code" }).ClickAsync();
        var space = page.Url;
        await page.GotoAsync("/demo/courriels");
        await FollowAsync("Votre code");
        var code = Regex.Match(await page.Locator("main").InnerTextAsync(), @"\b\d{3}\s\d{3}\b").Value;
        await page.GotoAsync(space);
        await page.GetByLabel("Code reçu par courriel").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir mon espace" }).ClickAsync();
        await TakeAsync("contribution");

        await page.SignInAsync(SignIn.Accompagnement);
        await page.GotoAsync("/espace");
        await TakeAsync("espace");
        await FollowAsync("Marcher ensemble avec un diabète");
        await FollowAsync("Analyse");
        await TakeAsync("etape");
        await page.GotoAsync("/reperage");
        await page.GetByLabel("Collez un texte").FillAsync("Mme Sophie Durand (centre social) a reçu Karim, 16 ans : il est diabétique.\nContact : sophie.durand@exemple.fr, 05 55 12 34 56.\nLa loi Évin et l’hôpital Sainte-Anne ne désignent personne.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher les données personnelles" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "passages repérés" }).EvaluateAsync("heading => heading.scrollIntoView()");
        await TakeAsync("reperage");

        await context.ClearCookiesAsync();
        await page.SignInAsync(SignIn.Comite);
        await page.GotoAsync("/relecture");
        await FollowAsync("Une médiation santé");
        if (await page.GetByLabel("J’affirme").IsVisibleAsync())
        {
            await page.GetByText("J’affirme").ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Prendre cet engagement" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Heading, new() { Name = "Grille et décision" }).EvaluateAsync("heading => heading.scrollIntoView()");
        await TakeAsync("relecture");

        Task FollowAsync(string link) => page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
    }
}
