using System.Globalization;
using System.Net;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using static CapsPortal.Web.Tests.Espace.UsagesScenario;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>How a declaration starts: what is known is there, what only the person can say is not.</summary>
public sealed class UsagesStartTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private string Today => DateOnly.FromDateTime(portal.Clock.GetUtcNow().DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_planned_use_starts_with_what_is_known_and_nothing_that_only_the_person_can_say()
    {
        using var scenario = await AgreedAsync(portal);

        var form = await scenario.StartSearchAsync();

        form.ValueOf("Input.GuidedUseId").Should().Be(Search);
        form.ValueOf("Input.ToolId").Should().Be("mistral-le-chat");
        form.ValueOf("Input.Purpose").Should().StartWith("gagner du temps");
        form.ValueOf("Input.UsedOn").Should().Be(Today);
        Ticked(form).Should().Equal("Input.Extent Ideas", "Input.Requests TwoToFive");
        form.Document.QuerySelector("details.form-part")!.HasAttribute("open").Should().BeFalse("all of it is said");
        form.Document.QuerySelector("#avis")!.TextContent.Should().Contain("provisoire");
    }

    [Fact]
    public async Task Four_answers_are_enough_for_an_ordinary_use()
    {
        using var scenario = await AgreedAsync(portal);

        var stage = await (await scenario.StartSearchAsync()).SubmitAsync(Declare, Careful);

        stage.Path.Should().Be(scenario.Stage());
        stage.Text.Should().Contain("Usage déclaré\u00a0: conforme.");
        var report = (await scenario.SheetAsync()).Declarations.Should().ContainSingle().Which.Report;
        (report.Access, report.Requests, report.FollowUp).Should().Be((ToolAccess.NotStated, RequestCount.TwoToFive, FollowUp.Modified));
    }

    [Fact]
    public async Task Everything_that_can_be_said_is_kept_and_shown()
    {
        using var scenario = await AgreedAsync(portal);

        await scenario.DeclareSearchAsync(
            ("Input.ToolVersion", "Medium 3"), ("Input.Provider", "Mistral AI"), ("Input.HostingCountry", "France"), ("Input.Access", "FreeAccount"),
            ("Bibliographie", "true"), ("Input.VerifiedBy", "Awa Diop"));

        var stage = await scenario.Browser.OpenAsync(scenario.Stage());
        stage.Document.QuerySelector(".declarations")!.TextContent.Should()
            .Contain("Mistral – Le Chat (Medium 3)").And.Contain("Mistral AI").And.Contain("France").And.Contain("compte gratuit")
            .And.Contain("Bibliographie").And.Contain("Awa Diop");
    }

    [Fact]
    public async Task A_tool_used_before_comes_first_and_is_reached_as_last_time()
    {
        using var scenario = await AgreedAsync(portal);
        await scenario.DeclareSearchAsync(("Input.Access", "Institutional"), ("Input.Provider", "Ma structure"), ("Input.Requests", "SixToTwenty"));

        var form = await (await scenario.Browser.OpenAsync(scenario.Stage()))
            .FollowAsync("Analyser ou synthétiser les documents du porteur de projet, avec Mistral – Le Chat");

        form.Document.QuerySelector("optgroup")!.GetAttribute("label").Should().Be("Vos outils récents");
        form.Document.QuerySelectorAll("optgroup:first-of-type option").Select(o => o.TextContent).Should().Equal("Mistral – Le Chat");
        Ticked(form).Should().Equal("Input.Extent Summary", "Input.Requests SixToTwenty", "Input.Access Institutional");
        form.ValueOf("Input.Provider").Should().Be("Ma structure");
        form.Text.Should().Contain("Repris d’avant\u00a0: fourni par ma structure, Ma structure.");
    }

    [Fact]
    public async Task A_declaration_is_made_again_without_what_only_the_person_can_say()
    {
        using var scenario = await AgreedAsync(portal);
        await scenario.DeclareSearchAsync(("Input.Purpose", "Trouver des articles récents"), ("Input.ToolVersion", "Medium 3"), ("Résumé", "true"));
        await scenario.ComeBackAfterAsync(TimeSpan.FromDays(2));

        var form = await (await scenario.Browser.OpenAsync(scenario.Stage()))
            .FollowAsync("Effectuer la recherche bibliographique, avec Mistral – Le Chat\u00a0: Trouver des articles récents");

        form.ValueOf("Input.UsedOn").Should().Be(Today);
        form.ValueOf("Input.ToolVersion").Should().Be("Medium 3");
        Ticked(form).Should().Equal("Input.Extent Ideas", "Input.Requests TwoToFive", "Input.Access NotStated", "Input.Sections resume");
        await form.SubmitAsync(Declare, Careful);
        (await scenario.SheetAsync()).Declarations.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_start_names_a_line_or_a_declaration_of_this_stage()
    {
        using var scenario = await AgreedAsync(portal);
        using var other = await AgreedAsync(portal);
        var declared = await scenario.DeclareSearchAsync();
        var planned = (await scenario.SheetAsync()).Plan.Lines.First(l => l.Use.GuidedUseId == Search);

        foreach (var address in new[]
        {
            $"{scenario.Stage("analyse")}/usages?prevu={planned.Id.Value}",
            $"{scenario.Stage("analyse")}/usages?comme={declared.Id.Value}",
            $"{other.Stage()}/usages?prevu={planned.Id.Value}",
            $"{other.Stage()}/usages?comme={declared.Id.Value}",
        })
        {
            var browser = address.StartsWith(other.Stage(), StringComparison.Ordinal) ? other.Browser : scenario.Browser;
            (await browser.OpenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task A_gap_is_declared_with_its_justification_and_leads_to_the_charter()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 3, AgreementsScenario.Awa);
        var form = await scenario.StartSearchAsync();
        form.Document.QuerySelector("#justifier")!.HasAttribute("open").Should().BeTrue("nobody has agreed: it is seen from the start");

        var refused = await form.SubmitAsync(Declare, Careful);
        await scenario.ShouldBeRefusedAsync(refused, "Justification", "dites pourquoi");
        refused.Document.QuerySelectorAll("#avis .reasons a").Select(a => a.GetAttribute("href")).Should().Equal("/charte#transparence");

        var stage = await refused.SubmitAsync(Declare, ("Input.Justification", "L’accord est venu ensuite."));
        stage.Text.Should().Contain("écart à la charte.").And.Contain("L’accord est venu ensuite.").And.Contain("Charte\u00a0: transparence");
        (await scenario.SheetAsync()).Declarations.Should().ContainSingle();
        stage.Document.QuerySelector(".declarations .verdict")!.TextContent.Should().Be(Verdict.EcartALaCharte.Label());
    }

    private static IEnumerable<string> Ticked(PortalPage form) => form.Document
        .QuerySelectorAll("form[data-avis] input[checked]").Select(i => $"{i.GetAttribute("name")} {i.GetAttribute("value")}");
}
