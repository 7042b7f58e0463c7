using AngleSharp.Html.Dom;
using CapsPortal.Web.Pages.Fiches;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Fiches;

public sealed class ListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Before_the_first_publication_the_page_says_so_and_then_lists_come_in_pages()
    {
        using var anyone = portal.Anonymous();
        var empty = await anyone.OpenAsync("/fiches");
        empty.Text.Should().Contain("Aucune fiche n’est encore publiée.");
        (await anyone.OpenAsync("/")).Text.Should().Contain("Aucune fiche n’est encore publiée.");

        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        for (var i = 0; i <= IndexModel.PageSize; i++)
        {
            await new SampleSheet("Une même action").AddPublishedAsync(portal, owner);
        }

        var first = await anyone.OpenAsync("/fiches?q=action");
        first.Document.QuerySelectorAll(".cards h3").Should().HaveCount(IndexModel.PageSize);
        first.Document.QuerySelector("#resultats")!.TextContent.Should().Be("21 fiches");
        first.Document.QuerySelector("a[rel=prev]").Should().BeNull();
        var next = (IHtmlAnchorElement)first.Document.QuerySelector("a[rel=next]")!;

        var second = await anyone.OpenAsync(next.Href);
        second.Path.Should().Be("/fiches?q=action&page-n=2");
        second.Document.QuerySelectorAll(".cards h3").Should().HaveCount(1);
        second.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href").Should().Be("/fiches?q=action");
        second.Document.QuerySelector("a[rel=next]").Should().BeNull();
        second.Document.Title.Should().Contain("page 2");
        (await anyone.OpenAsync("/fiches?page-n=900")).Document.QuerySelectorAll(".cards h3").Should().HaveCount(1);

        var addresses = first.Document.QuerySelectorAll(".cards h3 a").Concat(second.Document.QuerySelectorAll(".cards h3 a")).Select(a => a.GetAttribute("href"));
        addresses.Should().OnlyHaveUniqueItems().And.Contain("/fiches/une-meme-action").And.Contain("/fiches/une-meme-action-21");
    }
}
