using System.Net;
using CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using static CapsPortal.Web.Tests.Espace.UsagesScenario;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>The charter's advice beside the fields, and its opinion while the form is being filled.</summary>
public sealed class UsagesAdviceTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_advice_of_the_line_stands_beside_the_fields_it_concerns()
    {
        using var scenario = await AgreedAsync(portal);

        var form = await scenario.StartSearchAsync();

        form.Document.QuerySelector("#conseil-outils")!.TextContent.Should().Contain("Mistral – Le Chat et Perplexity");
        form.Document.QuerySelector("#conseil-donnees")!.TextContent.Should().Contain("Reprendre telle quelle une liste bibliographique");
        form.Document.QuerySelector("label[for=Input_VigilanceHeeded]")!.TextContent.Should().Contain("hallucinations");
        form.Document.QuerySelector("#conseil-usage p").Should().BeNull("the charter says nothing useful of it");
    }

    [Fact]
    public async Task Without_script_a_button_shows_the_advice_of_another_line_and_a_tick_given_to_other_words_is_not_kept()
    {
        using var scenario = await AgreedAsync(portal);

        var page = await (await scenario.StartSearchAsync()).SubmitAsync(
            "Voir le conseil", [.. Careful, ("Input.GuidedUseId", "cadrage-documents"), ("Input.Purpose", "Lire dix rapports")]);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector(".error-summary").Should().BeNull();
        page.Document.QuerySelector("label[for=Input_VigilanceHeeded]")!.TextContent.Should().Contain("anonymiser leur contenu");
        page.ValueOf("Input.VigilanceHeeded").Should().Be("false");
        page.ValueOf("Input.Purpose").Should().Be("Lire dix rapports");
        page.ValueOf("les sources").Should().Be("true");
        page.Document.QuerySelector("details.form-part")!.HasAttribute("open").Should().BeTrue();
        (await scenario.SheetAsync()).Declarations.Should().BeEmpty();
    }

    [Fact]
    public async Task The_script_is_given_what_follows_the_answers_and_nothing_is_recorded()
    {
        using var scenario = await AgreedAsync(portal);
        var form = await scenario.StartSearchAsync();
        var revision = (await scenario.SheetAsync()).Revision;
        scenario.Browser.Http.DefaultRequestHeaders.Add(UsageModel.FragmentHeader, "avis");

        var fragments = await (await scenario.Browser.ForgeAsync(
            form, $"{scenario.Stage()}/usages?handler=Avis", ("Input.GuidedUseId", Search), ("Input.ToolId", "mistral-le-chat"), ("AdviceFor", Search),
            ("Input.VigilanceHeeded", "true"), ("Input.Data", "PersonalData"), ("Input.UsedOn", "pas un jour"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        fragments.Should().StartWith("<div id=\"conseil-usage\"").And.Contain("aria-live=\"polite\"").And.Contain("data-gap=\"true\"").And.Contain("/charte#rgpd").And.NotContain("<html");
        (await scenario.SheetAsync()).Should().BeEquivalentTo(new { Revision = revision, Declarations = Array.Empty<object>() });
    }

    [Fact]
    public async Task The_verdict_of_half_an_answer_is_told_to_be_provisional()
    {
        using var scenario = await AgreedAsync(portal);

        var page = await (await scenario.StartSearchAsync()).SubmitAsync("Voir l’avis", ("Input.VigilanceHeeded", "true"));
        page.Document.QuerySelector("#avis")!.TextContent.Should().Contain("Conforme").And.Contain("provisoire");

        page = await page.SubmitAsync("Voir l’avis", [.. Careful, ("Input.Requests", "MoreThanTwenty")]);
        page.Document.QuerySelector("#avis")!.TextContent.Should().Contain("Point de vigilance").And.NotContain("provisoire");

        page = await page.SubmitAsync("Voir l’avis", ("Input.ToolId", ""));
        page.Document.QuerySelector("#avis")!.TextContent.Should().Contain("dès que l’usage et l’outil seront dits");
    }

    [Fact]
    public async Task A_vigilance_that_was_not_shown_is_shown_before_the_use_is_declared()
    {
        using var scenario = await AgreedAsync(portal);

        var shown = await (await scenario.StartSearchAsync()).SubmitAsync(Declare, [.. Careful, ("Input.GuidedUseId", "cadrage-documents")]);

        await scenario.ShouldBeRefusedAsync(shown, "VigilanceHeeded", "Voici le point de vigilance");
        shown.ValueOf("Input.VigilanceHeeded").Should().Be("false");
        (await shown.SubmitAsync(Declare)).Text.Should().Contain("point de vigilance.", "once seen, it may be left unticked");
    }

    [Fact]
    public async Task Without_the_antiforgery_token_no_advice_is_given()
    {
        using var scenario = await AgreedAsync(portal);

        var response = await scenario.Browser.Http.PostAsync(new Uri($"{scenario.Stage()}/usages?handler=Avis", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
