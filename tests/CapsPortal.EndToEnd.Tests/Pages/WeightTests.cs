using CapsPortal.EndToEnd.Tests.Infrastructure;
using CapsPortal.EndToEnd.Tests.Journeys;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Pages;

/// <summary>The charter asks for sobriety: pages are light. Sizes in bytes over the wire.</summary>
public sealed class WeightTests(PortalFixture portal, ITestOutputHelper output)
{
    private const int FirstVisitAtMost = 150_000;
    private const int LaterPageAtMost = 30_000;

    // Of the demonstration: in its fourth stage, with a plan, signatures, declarations and text.
    private const string SheetWithEverything = "Aller vers les agriculteur·ices en souffrance";

    [Fact]
    public async Task The_first_visit_and_the_pages_after_it_are_light()
    {
        var heavy = new List<string>();
        await using var context = await portal.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = portal.Address, Locale = "fr-FR" });
        var page = await context.NewPageAsync();
        var weight = Weight.Of(page);

        async Task VisitAsync(string address, int atMost)
        {
            await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var bytes = await weight.TakeAsync();
            output.WriteLine($"{bytes,8} {address}");
            if (bytes is 0 || bytes > atMost)
            {
                heavy.Add($"{address}: {bytes}");
            }
        }

        await VisitAsync("/", FirstVisitAtMost);
        await VisitAsync("/fiches", LaterPageAtMost);
        await VisitAsync(await HrefAsync(page, "main article h3 a"), LaterPageAtMost);
        await VisitAsync("/compte/connexion", LaterPageAtMost);
        await page.SignInAsync(SignIn.Accompagnement);
        await VisitAsync("/reperage", LaterPageAtMost);
        await VisitAsync("/espace", LaterPageAtMost);
        var sheet = await HrefOfAsync(page, SheetWithEverything);
        await VisitAsync(sheet!, LaterPageAtMost);
        foreach (var part in new[] { "identite", "contributeurs", "plan", "consentements", "etapes/redaction", "etapes/redaction/usages", "texte", "texte/resume", "mention", "soumission" })
        {
            await VisitAsync($"{sheet}/{part}", LaterPageAtMost);
        }

        heavy.Should().BeEmpty();
    }

    /// <summary>Other tests make newer sheets: it may stand on a later page of the list.</summary>
    private static async Task<string?> HrefOfAsync(IPage page, string title)
    {
        var link = page.GetByRole(AriaRole.Link, new() { Name = title, Exact = false });
        for (var number = 2; await link.CountAsync() == 0; number++)
        {
            await page.GotoAsync($"/espace?page-n={number}");
            (await page.Locator("main a[href*='/espace/fiches/']").CountAsync()).Should().BePositive($"« {title} » stands before page {number}");
        }

        return await link.Last.GetAttributeAsync("href");
    }

    private static async Task<string> HrefAsync(IPage page, string link) => (await page.Locator(link).First.GetAttributeAsync("href"))!;
}
