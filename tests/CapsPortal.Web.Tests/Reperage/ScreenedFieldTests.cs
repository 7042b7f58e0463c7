using System.Net;
using AngleSharp.Html.Dom;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Reperage;

public sealed class ScreenedFieldTests(ScreeningPortal portal) : IClassFixture<ScreeningPortal>
{
    private const string Notice = "/reperage/signalement";

    [Fact]
    public async Task A_notice_names_each_passage_once_with_its_category_and_what_to_write_instead()
    {
        using var browser = await portal.SignInAsync(Roles.EditorialCommittee);

        var fragment = await AskAsync(browser, Notice, "Mme Dupont a appelé au 06 12 34 56 78. Mme Dupont rappellera.");

        fragment.Should().Contain("2 passages à relire").And.Contain("Mme Dupont").And.Contain("nom d’une personne").And.Contain("[téléphone]");
        fragment.Should().NotContain("<html", "it is a fragment");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Les habitantes du quartier ont dit leurs besoins.")]
    [InlineData("casse-moteur")]
    public async Task Nothing_found_and_nothing_that_can_be_screened_give_no_notice(string text)
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        (await AskAsync(browser, Notice, text)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_text_over_the_limit_gives_no_notice()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        (await AskAsync(browser, Notice, new string('a', ScreeningNotice.MaxLength) + " Mme Dupont")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_contributor_whose_code_is_entered_has_the_notice_behind_her_own_link()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var contributor = await portal.ContributorAsync(link);
        using var anyone = portal.Anonymous();

        (await AskAsync(contributor, $"{link}/signalement", "Mme Dupont")).Should().Contain("1 passage à relire");
        (await PostAsync(anyone, $"{link}/signalement", "Mme Dupont")).Headers.Location!.OriginalString.Should().EndWith("/code");
    }

    [Fact]
    public async Task Without_script_the_notice_comes_with_the_page_that_shows_what_was_written()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var contributor = await portal.ContributorAsync(link);
        var empty = await contributor.OpenAsync($"{link}/question");

        var refused = await empty.SubmitAsync("Envoyer", ("Votre question", "Mme Dupont ? " + new string('a', 5000)));

        empty.Document.QuerySelector("textarea")!.GetAttribute("data-screened").Should().Be($"{link}/signalement");
        empty.Document.QuerySelector(".screening-beneath[role=status]")!.TextContent.Trim().Should().BeEmpty();
        refused.ErrorAt("Votre question").Should().NotBeNull();
        refused.Document.QuerySelector(".field .screening-notice")!.TextContent.Should().Contain("1 passage à relire").And.Contain("Mme Dupont");
    }

    [Fact]
    public async Task A_notice_asks_for_the_token_of_a_form()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        using var form = new FormUrlEncodedContent([new(ScreeningNoticeForm.Text, "Mme Dupont")]);

        (await browser.Direct.PostAsync(Notice, form, TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<string> AskAsync(PortalBrowser browser, string address, string text)
    {
        var answer = await PostAsync(browser, address, text);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> PostAsync(PortalBrowser browser, string address, string text)
    {
        var page = await browser.OpenAsync("/compte/connexion");
        var token = (IHtmlInputElement)page.Document.QuerySelector("input[name=__RequestVerificationToken]")!;
        using var form = new FormUrlEncodedContent([new(ScreeningNoticeForm.Text, text), new(token.Name!, token.Value)]);
        return await browser.Direct.PostAsync(address, form, TestContext.Current.CancellationToken);
    }
}
