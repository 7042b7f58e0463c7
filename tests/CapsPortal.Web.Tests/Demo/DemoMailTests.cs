using System.Net;
using System.Text;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace CapsPortal.Web.Tests.Demo;

public sealed class DemoMailTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_mail_is_read_without_an_account_and_its_link_leads_to_the_contributors_space()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        using var anyone = portal.Anonymous();
        var list = await anyone.OpenAsync("/demo/courriels");
        var subject = (await scenario.MailsAsync())[^1].Subject;
        list.Document.QuerySelectorAll("h2 a").Select(a => a.TextContent).First().Should().Contain("vous invite");

        var mail = await list.FollowAsync(subject);
        var link = mail.Document.QuerySelectorAll("article a").Should().ContainSingle().Subject;

        link.GetAttribute("href").Should().EndWith(AgreementsScenario.LinkIn(link.TextContent));
        (await anyone.OpenAsync(AgreementsScenario.LinkIn(link.TextContent))).Text.Should().Contain("Ouvrir mon espace de contribution");
    }

    [Fact]
    public async Task The_copy_of_a_signed_charter_can_be_taken()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal, uses: 0);
        await scenario.SignAsync(AgreementsScenario.Awa);
        await scenario.SignAsync(AgreementsScenario.Jean);
        await scenario.SignAsOwnerAsync();
        var mail = (await scenario.MailsAsync()).First(m => m.AttachmentId is not null);
        using var anyone = portal.Anonymous();

        var page = await anyone.OpenAsync($"/demo/courriels/{mail.Id}");
        var address = page.Document.QuerySelector("dd a")!.GetAttribute("href")!;
        var file = await anyone.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Encoding.ASCII.GetString(file, 0, 5).Should().Be("%PDF-");
    }

    [Fact]
    public async Task A_mail_that_is_not_there_is_not_found() =>
        (await portal.Anonymous().OpenAsync($"/demo/courriels/{Guid.NewGuid()}")).Status.Should().Be(HttpStatusCode.NotFound);
}

public sealed class OutsideDemoTests(OutsideDemoTests.RealPortal portal) : IClassFixture<OutsideDemoTests.RealPortal>
{
    [Fact]
    public async Task The_mailbox_does_not_exist_outside_a_demonstration()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var mail = (await scenario.MailsAsync())[0].Id;

        foreach (var path in (string[])["/demo/courriels", $"/demo/courriels/{mail}", $"/demo/courriels/{mail}?handler=PieceJointe"])
        {
            (await scenario.Browser.OpenAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);
        }
    }

    public sealed class RealPortal(PostgresFixture postgres) : PortalFixture(postgres)
    {
        protected override void Configure(WebApplicationBuilder builder) =>
            builder.Configuration[$"{PortalOptions.Section}:{nameof(PortalOptions.Demo)}"] = "false";
    }
}
