using System.Security.Cryptography;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Access;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Verifier;

public sealed class VerifierTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_published_sheet_is_authentic_and_one_changed_byte_makes_it_unknown()
    {
        var publication = await new SampleSheet("Une fiche à vérifier").AddPublishedAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));
        using var anyone = portal.Anonymous();
        var bytes = await anyone.Http.GetByteArrayAsync(new Uri($"/fiches/{publication.Slug}/fiche.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        var form = await anyone.OpenAsync("/verifier");

        var known = await form.SubmitAsync("Vérifier", ("empreinte", $" {Convert.ToHexString(SHA256.HashData(bytes))}  fiche.pdf\n"));
        known.Document.QuerySelector("#reponse")!.TextContent.Should().Contain("Document authentique.").And.Contain("Une fiche à vérifier").And.MatchRegex(@"2\smars 2026");

        bytes[bytes.Length / 2] ^= 1;
        var changed = await form.SubmitAsync("Vérifier", ("empreinte", Convert.ToHexStringLower(SHA256.HashData(bytes))));
        changed.Document.QuerySelector("#reponse")!.TextContent.Should().Contain("Document inconnu.").And.NotContain("Une fiche à vérifier");
    }

    [Fact]
    public async Task A_charter_says_when_a_later_version_replaced_it_and_names_nobody()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur, "Camille Nommée");
        var file = await SheetFile.CreateAsync(portal, owner, await portal.CreateUserAsync(Roles.Accompagnateur));
        var sheet = Guid.Parse(file.RouteValues["id"]);
        var hash = await portal.WithDatabaseAsync(db => db.EngagementCharters
            .Where(c => c.SheetId == new Domain.Sheets.SheetId(sheet)).Join(db.Files, c => c.SealedFileId, f => f.Id, (c, f) => f.Hash).SingleAsync());
        using var anyone = portal.Anonymous();

        var known = await anyone.OpenAsync($"/verifier?empreinte={hash}");
        known.Text.Should().Contain("Document authentique.").And.Contain("charte d’engagement (version 1)");
        known.Text.Should().NotContain("Camille Nommée").And.NotContain(SampleSheet.ContributorName);

        await portal.WithDatabaseAsync(db => db.EngagementCharters.ExecuteUpdateAsync(c => c.SetProperty(x => x.ReplacedAt, portal.Clock.GetUtcNow())));
        (await anyone.OpenAsync($"/verifier?empreinte={hash}")).Text.Should().Contain("Document remplacé.");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public async Task What_is_no_digest_is_refused_at_the_field_and_stays(string typed)
    {
        using var anyone = portal.Anonymous();

        var page = await (await anyone.OpenAsync("/verifier")).SubmitAsync("Vérifier", ("empreinte", typed));

        page.Text.Should().Contain("Une empreinte SHA-256 compte 64 signes");
        page.ValueOf("empreinte").Should().Be(typed);
        page.Document.QuerySelector("#reponse").Should().BeNull();
    }
}
