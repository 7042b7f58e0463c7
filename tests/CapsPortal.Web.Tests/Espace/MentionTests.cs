using System.Net;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Espace;

public sealed class MentionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_mention_is_there_to_read_and_to_copy_in_four_forms()
    {
        var (camille, sheet) = await DraftAsync();
        using var _ = camille;

        var page = await camille.OpenAsync(Address(sheet, "mention"));

        page.Document.QuerySelector("article.mention li")!.TextContent.Should().StartWith("Lors du cadrage, Assistant d’essai a servi à proposer des idées");
        ValueOf(page, "mention-texte").Should().Contain("–\u00a0Lors du cadrage, Assistant d’essai");
        ValueOf(page, "mention-html").Should().StartWith("<p>Un outil").And.Contain("<li>Lors du cadrage");
        ValueOf(page, "mention-breve").Should().Contain("un outil d’IA générative (Assistant d’essai)").And.NotContain("\n");
        ValueOf(page, "mention-aid").Should().StartWith("AID Statement: Artificial Intelligence Tool: Assistant d’essai").And.NotContain("\n");
        page.Document.QuerySelectorAll("[data-copy]").Select(b => page.Document.GetElementById(b.GetAttribute("data-copy")!)).Should().NotContainNulls().And.HaveCount(4);
    }

    [Fact]
    public async Task The_mention_stands_beside_the_declarations_and_in_the_methodology()
    {
        var (camille, sheet) = await DraftAsync();
        using var _ = camille;

        foreach (var place in new[] { "etapes/cadrage", "etapes/diffusion", $"texte/{SectionTemplate.MethodologyKey}" })
        {
            var page = await camille.OpenAsync(Address(sheet, place));

            page.Document.QuerySelector("section[aria-labelledby=apercu-mention] article")!.TextContent.Should().Contain("Lors du cadrage, Assistant d’essai");
            (await page.FollowAsync("Copier ou télécharger la mention")).Path.Should().Be(Address(sheet, "mention"));
        }

        (await camille.OpenAsync(Address(sheet, "texte/deroulement"))).Document.QuerySelector("article.mention").Should().BeNull();
    }

    [Fact]
    public async Task The_mention_is_handed_out_for_a_word_processor()
    {
        var (camille, sheet) = await DraftAsync();
        using var _ = camille;

        var file = await camille.Http.GetAsync(Address(sheet, "mention.docx"), TestContext.Current.CancellationToken);

        file.StatusCode.Should().Be(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.Should().Be("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        file.Content.Headers.ContentDisposition!.FileName.Should().Be("mention-ia-une-mention.docx");
        (await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Take(2).Should().Equal((byte)'P', (byte)'K');
    }

    private static string Address(Sheet sheet, string place) => $"/espace/fiches/{sheet.Id.Value}/{place}";

    private static string ValueOf(PortalPage page, string id) => page.Document.GetElementById(id)!.TextContent;

    private async Task<(PortalBrowser Camille, Sheet Sheet)> DraftAsync()
    {
        PortalUser owner = await portal.CreateUserAsync(Roles.Accompagnateur, "Camille Martin");
        var sheet = await new SampleSheet("Une mention") { DeclaresUse = true }.AddDraftAsync(portal, owner);
        return (await portal.SignInAsync(owner), sheet);
    }
}
