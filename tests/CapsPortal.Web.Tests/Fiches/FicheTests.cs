using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AngleSharp.Dom;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Fiches;

public sealed class FicheTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_published_sheet_shows_all_that_a_reader_looks_for()
    {
        var publication = await PublishAsync(new SampleSheet("Des cafés santé au pied des tours")
        {
            Summary = "Ce que l’action a fait & ce qu’elle <enseigne>.",
            Text = "## Un temps fort\n\nOn a <script>alert(1)</script> beaucoup parlé.",
            DeclaresUse = true,
        });

        var page = await OpenAsync($"/fiches/{publication.Slug}");

        publication.Slug.Should().Be("des-cafes-sante-au-pied-des-tours");
        page.Document.Title.Should().Be("Des cafés santé au pied des tours – CapsPortal");
        page.Document.QuerySelectorAll("h1").Should().ContainSingle().Which.TextContent.Should().Be("Des cafés santé au pied des tours");
        page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content").Should().Be("Ce que l’action a fait & ce qu’elle <enseigne>.");
        page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").Should().Be($"http://localhost:5080/fiches/{publication.Slug}");
        page.Document.QuerySelectorAll(".document h2").Select(h => h.TextContent).Should().ContainInOrder(
            "Résumé", "Carte d’identité", "Présentation de l’intervention", "Méthodologie de la capitalisation", "Contributeur·ices", "Accompagnement");
        page.Text.Should().Contain("2021-2023").And.Contain("Loire-Atlantique").And.Contain("publiée le 2 mars 2026");
        page.Text.Should().Contain($"{SampleSheet.ContributorName}, chargée de projet").And.Contain("Camille Martin");
        page.Document.QuerySelectorAll(".document script").Should().BeEmpty();
        page.Document.QuerySelector("#citation")!.TextContent.Should().Contain("Camille Martin").And.Contain("2 mars 2026").And.EndWith($"/fiches/{publication.Slug}");
    }

    [Fact]
    public async Task The_AI_mention_stands_in_the_methodology()
    {
        var publication = await PublishAsync(new SampleSheet("Avec une mention") { DeclaresUse = true });

        var page = await OpenAsync($"/fiches/{publication.Slug}");

        var mention = page.Document.QuerySelector(".doc-callout")!;
        mention.TextContent.Should().Contain("Assistant d’essai").And.Contain("Camille Martin");
        var headingBefore = page.Document.QuerySelectorAll(".document h2").Last(h => h.CompareDocumentPosition(mention).HasFlag(DocumentPositions.Following));
        headingBefore.TextContent.Should().Be("Méthodologie de la capitalisation");
    }

    [Fact]
    public async Task Each_line_of_the_contents_leads_somewhere()
    {
        var publication = await PublishAsync(new SampleSheet("Avec un sommaire"));

        var page = await OpenAsync($"/fiches/{publication.Slug}");

        var anchors = page.Document.QuerySelectorAll("nav.contents a").Select(a => a.GetAttribute("href")!).ToList();
        anchors.Should().HaveCountGreaterThan(8).And.OnlyHaveUniqueItems();
        anchors.Should().OnlyContain(anchor => page.Document.QuerySelectorAll($"[id='{anchor.TrimStart('#')}']").Length == 1);
    }

    [Theory]
    [InlineData("/fiches/inconnue")]
    [InlineData("/fiches/inconnue/fiche.pdf")]
    [InlineData("/fiches/AVEC%20DES%20ESPACES")]
    public async Task An_unknown_address_is_not_found(string address)
    {
        (await OpenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_sheet_that_is_only_submitted_has_no_public_page()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        await new SampleSheet("Pas encore publiée").AddSubmittedAsync(portal, owner);

        (await OpenAsync("/fiches/pas-encore-publiee")).Status.Should().Be(HttpStatusCode.NotFound);
        (await OpenAsync("/fiches?q=encore")).Text.Should().NotContain("Pas encore publiée");
    }

    [Fact]
    public async Task The_PDF_is_the_sealed_file_itself_under_a_readable_name_and_is_not_sent_twice()
    {
        var publication = await PublishAsync(new SampleSheet("Une fiche à garder"));
        var file = await portal.WithDatabaseAsync(db => db.Files.SingleAsync(f => f.Id == publication.FileId));
        using var anyone = portal.Anonymous();
        var address = new Uri($"/fiches/{publication.Slug}/fiche.pdf", UriKind.Relative);

        var answer = await anyone.Http.GetAsync(address, TestContext.Current.CancellationToken);

        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(file.Hash);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be("une-fiche-a-garder.pdf");
        answer.Headers.ETag!.Tag.Should().Be($"\"{file.Hash}\"");
        answer.Headers.CacheControl!.MaxAge.Should().BeGreaterThanOrEqualTo(TimeSpan.FromHours(1));

        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { answer.Headers.ETag } } };
        var unchanged = await anyone.Http.SendAsync(again, TestContext.Current.CancellationToken);
        unchanged.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await unchanged.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_page_without_a_name_is_kept_and_one_with_a_name_never_is()
    {
        var publication = await PublishAsync(new SampleSheet("Une page gardée"));
        using var anyone = portal.Anonymous();
        var first = await anyone.OpenAsync($"/fiches/{publication.Slug}");
        await ChangeStoredTitleAsync(publication, "Un titre changé dans la base");

        var kept = await anyone.OpenAsync($"/fiches/{publication.Slug}?de=ailleurs");
        kept.Text.Should().Contain("Une page gardée");
        kept.Response.Headers.GetValues("Content-Security-Policy").Should().ContainSingle();
        (await StatusIfUnchangedAsync(anyone, publication, first.Response.Headers.ETag!)).Should().Be(HttpStatusCode.NotModified);

        using var member = await portal.SignInAsync(await portal.CreateUserAsync(Roles.EditorialCommittee, "Dominique Roy"));
        var named = await member.OpenAsync($"/fiches/{publication.Slug}");
        named.Text.Should().Contain("Dominique Roy").And.Contain("Un titre changé dans la base");
        named.Response.Headers.ETag.Should().BeNull();
        (await StatusIfUnchangedAsync(member, publication, first.Response.Headers.ETag!)).Should().Be(HttpStatusCode.OK);
        (await anyone.OpenAsync($"/fiches/{publication.Slug}")).Text.Should().NotContain("Dominique Roy");
    }

    private static async Task<HttpStatusCode> StatusIfUnchangedAsync(PortalBrowser browser, Publication publication, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/fiches/{publication.Slug}") { Headers = { IfNoneMatch = { tag } } };
        return (await browser.Http.SendAsync(request)).StatusCode;
    }

    private async Task ChangeStoredTitleAsync(Publication publication, string title) => await portal.WithDatabaseAsync(
        db => db.Database.ExecuteSqlAsync($"update publications set title = {title} where id = {publication.Id.Value}"));

    private async Task<Publication> PublishAsync(SampleSheet sheet)
    {
        PortalUser owner = await portal.CreateUserAsync(Roles.Accompagnateur, "Camille Martin");
        return await sheet.AddPublishedAsync(portal, owner);
    }

    private async Task<PortalPage> OpenAsync(string address)
    {
        using var anyone = portal.Anonymous();
        return await anyone.OpenAsync(address);
    }
}
