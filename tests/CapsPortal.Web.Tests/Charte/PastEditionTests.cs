using System.Net;
using AngleSharp.Dom;
using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Charte;

/// <summary>One long test: it moves the portal's clock, and an edition once published stays.</summary>
public sealed class PastEditionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Changed = "Une vigilance que l’édition suivante ajoute.";

    [Fact]
    public async Task An_edition_is_announced_then_in_force_and_the_one_before_stays_readable_as_such()
    {
        await PublishNextAsync();
        using var anyone = portal.Anonymous();

        var announced = await anyone.OpenAsync("/charte?edition=2026-04");
        announced.Document.GetElementById("2026-04")!.TextContent.Should().Contain("qui entrera en vigueur le 3 mars 2026");
        var today = await anyone.OpenAsync("/charte");
        today.Document.GetElementById("2026-02")!.TextContent.Should().Contain("Édition en vigueur");
        today.Text.Should().Contain("en vigueur à partir du 3 mars 2026");

        portal.Clock.Advance(TimeSpan.FromDays(1));
        var current = await anyone.OpenAsync("/charte/cadrage");
        current.Document.GetElementById("2026-04")!.TextContent.Should().Contain("Édition en vigueur");
        current.Document.GetElementById("cadrage-question")!.TextContent.Should().Contain(Changed);

        var past = await anyone.OpenAsync("/charte/cadrage?edition=2026-02");
        past.Document.GetElementById("2026-02")!.TextContent.Should().Contain("a fait foi jusqu’au 2 mars 2026");
        past.Document.GetElementById("cadrage-question")!.TextContent.Should().NotContain(Changed);
        past.Document.QuerySelectorAll("main a[href*='/charte/puis-je'], main a[href*='/charte/retours']").Should().BeEmpty("a question is of today");

        // Whoever reads a past edition stays in it from page to page.
        foreach (var page in new[] { "/charte", "/charte/cadrage", "/charte/grille", "/charte/outils" })
        {
            var links = (await anyone.OpenAsync($"{page}?edition=2026-02")).Document.QuerySelectorAll("main a[href^='/charte']").Select(a => a.GetAttribute("href")!)
                .Where(href => !OfToday(href)).ToList();

            links.Should().NotBeEmpty(page).And.OnlyContain(href => href.Contains("edition=2026-02", StringComparison.Ordinal), page);
            foreach (var address in links.Select(href => href.Split('#')[0]).Distinct())
            {
                var answer = await anyone.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
            }
        }

        var pdf = await anyone.Http.GetAsync(new Uri("/charte/guide.pdf?edition=2026-02", UriKind.Relative), TestContext.Current.CancellationToken);
        pdf.Content.Headers.ContentDisposition!.FileName.Should().Be("charte-ia-2026-02.pdf");
    }

    /// <summary>The notice's way back, the footprint page and the question have one address, and the list of editions has its own.</summary>
    private static bool OfToday(string href) =>
        href is "/charte" or "/charte/puis-je" or "/charte/empreinte" || href.StartsWith("/charte?edition=2026-04", StringComparison.Ordinal);

    private Task<int> PublishNextAsync() => portal.WithDatabaseAsync(async db =>
    {
        var library = portal.Services.GetRequiredService<CharterLibrary>();
        var february = library.Editions.Find("2026-02")!;
        var next = february with
        {
            Id = "2026-04",
            DateLabel = "avril 2026",
            InForceFrom = new DateOnly(2026, 3, 3),
            Grid = new PracticeGrid([.. february.Grid.Uses.Select(u => u.Id == "cadrage-question" ? u with { Vigilance = Changed } : u)]),
        };
        db.PublishedEditions.Add(new PublishedEdition(next, portal.Clock.GetUtcNow()));
        var written = await db.SaveChangesAsync();
        await library.ReloadAsync(db, CancellationToken.None);
        return written;
    });
}
