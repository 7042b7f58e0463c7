using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static CapsPortal.Web.Tests.Espace.UsagesScenario;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>A provider's document in a declaration: how it was searched for personal data.</summary>
public sealed class UsagesScreeningTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Save = "Enregistrer la déclaration";

    [Fact]
    public async Task A_declaration_keeps_the_facts_of_the_screening_that_was_picked()
    {
        using var scenario = await AgreedAsync(portal);
        var record = await RecordAsync(scenario, new(12, 10, 2, 0));

        var form = await StartAsync(scenario);
        form.Document.QuerySelector("#document-du-porteur")!.TextContent.Should().Contain("12 repérages, 10 remplacés, 2 écartés");
        var stage = await form.SubmitAsync(Declare, WithDocument(record.Id.Value.ToString()));

        stage.Text.Should().Contain("Usage déclaré : conforme.").And.Contain("fait le 2 mars 2026 à 9 h 00, 12 repérages, 10 remplacés, 2 écartés").And.Contain(record.Facts.Digest);
        var report = (await scenario.SheetAsync()).Declarations.Single().Report;
        (report.PersonalDataSearch, report.Screening).Should().Be((PersonalDataSearch.Screened, record.Facts));
    }

    [Theory]
    [InlineData("autrement", "point de vigilance", PersonalDataSearch.SearchedElsewhere)]
    [InlineData("non", "écart à la charte", PersonalDataSearch.NotSearched)]
    public async Task Without_a_screening_of_the_portal_it_is_said_how(string answer, string verdict, PersonalDataSearch search)
    {
        using var scenario = await AgreedAsync(portal);

        var stage = await (await StartAsync(scenario)).SubmitAsync(Declare, [.. WithDocument(answer), ("Input.Justification", "C’était urgent.")]);

        stage.Text.Should().Contain($"Usage déclaré : {verdict}.");
        (await scenario.SheetAsync()).Declarations.Single().Report.PersonalDataSearch.Should().Be(search);
    }

    [Fact]
    public async Task The_question_is_asked_once_a_provider_document_is_given()
    {
        using var scenario = await AgreedAsync(portal);

        var refused = await (await StartAsync(scenario)).SubmitAsync(Declare, WithDocument(null));

        await scenario.ShouldBeRefusedAsync(refused, "PersonalDataSearch", "Dites si les données personnelles du document ont été cherchées.");
    }

    [Fact]
    public async Task Certain_data_left_in_the_document_is_a_gap_to_justify()
    {
        using var scenario = await AgreedAsync(portal);
        var record = await RecordAsync(scenario, new(3, 1, 2, 1));

        var refused = await (await StartAsync(scenario)).SubmitAsync(Declare, WithDocument(record.Id.Value.ToString()));

        await scenario.ShouldBeRefusedAsync(refused, "Justification", "Cet usage s’écarte de la charte.");
        refused.Document.QuerySelector("#avis")!.TextContent.Should().Contain("des données qui désignent une personne sans doute possible");
        refused.ValueOf(record.Facts.Label).Should().Be("true", "what was picked is kept");
    }

    [Fact]
    public async Task A_screening_made_in_another_tab_joins_the_list_and_what_was_typed_stays()
    {
        using var scenario = await AgreedAsync(portal);
        var form = await StartAsync(scenario);
        var record = await RecordAsync(scenario, new(1, 1, 0, 0));

        var page = await form.SubmitAsync("Mettre la liste à jour", [.. WithDocument("autrement"), ("Input.Purpose", "Lire dix bilans")]);

        page.ValueOf("Input.Purpose").Should().Be("Lire dix bilans");
        page.ValueOf("Cherché autrement, sans le portail").Should().Be("true");
        (await page.SubmitAsync(Declare, ("Input.PersonalDataSearch", record.Id.Value.ToString()))).Text.Should().Contain("Usage déclaré : conforme.");
    }

    [Fact]
    public async Task The_link_to_check_a_text_says_that_it_opens_another_tab()
    {
        using var scenario = await AgreedAsync(portal);

        var link = (await StartAsync(scenario)).Document.QuerySelector("#document-du-porteur a")!;

        link.GetAttribute("href").Should().Be($"/reperage?fiche={scenario.Id.Value}");
        (link.GetAttribute("target"), link.GetAttribute("rel")).Should().Be(("_blank", "noopener"));
        link.TextContent.Should().Contain("nouvel onglet");
    }

    [Fact]
    public async Task A_screening_of_another_sheet_and_what_the_form_never_offered_are_no_answers()
    {
        using var scenario = await AgreedAsync(portal);
        using var other = await AgreedAsync(portal);
        var foreign = await RecordAsync(other, new(1, 1, 0, 0));
        var form = await StartAsync(scenario);

        foreach (var answer in new[] { foreign.Id.Value.ToString(), "atteste", "comme-avant", "Screened", new string('9', 10_000) })
        {
            var answers = WithDocument(null).Append(("Input.PersonalDataSearch", answer)).Append(("Input.GuidedUseId", "cadrage-documents")).Append(("Input.ToolId", "mistral-le-chat"))
                .Append(("Input.Purpose", "Lire")).Append(("Input.UsedOn", "2026-03-02")).Append(("Input.Extent", "Summary")).Append(("Input.Data", "ProviderDocument")).Append(("Input.Verified", "Sources")).Append(("AdviceFor", "cadrage-documents"))
                .Append(("Revision", $"{(await scenario.SheetAsync()).Revision}"));
            var refused = await (await scenario.Browser.ForgeAsync(form, $"{scenario.Stage()}/usages", [.. answers])).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            refused.Should().Contain("id=\"Input_PersonalDataSearch-erreur\"");
        }

        (await scenario.SheetAsync()).Declarations.Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_attested_before_the_portal_kept_a_trace_keeps_its_verdict_and_can_be_said_again()
    {
        using var scenario = await AgreedAsync(portal);
        await (await StartAsync(scenario)).SubmitAsync(Declare, WithDocument("autrement"));
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync($"update ai_usage_declarations set personal_data_search = 'Attested' where sheet_id = {scenario.Id.Value}"));
        var declared = (await scenario.SheetAsync()).Declarations.Single();

        (await scenario.Browser.OpenAsync(scenario.Stage())).Document.QuerySelector(".declarations")!.TextContent.Should().Contain("Conforme");
        var form = await scenario.Browser.OpenAsync($"{scenario.Stage()}/usages/{declared.Id.Value}");
        form.ValueOf("Déjà déclaré : données personnelles cherchées et retirées").Should().Be("true");
        (await form.SubmitAsync(Save, ("Input.Purpose", "Un autre but"))).Text.Should().Contain("Usage déclaré : conforme.");
        (await scenario.SheetAsync()).Declarations.Single().Report.PersonalDataSearch.Should().Be(PersonalDataSearch.Attested);
    }

    private static (string Field, string Value)[] WithDocument(string? search) =>
    [
        ("un document du porteur, anonymisé", "true"), ("Input.AuthorsAgreed", "true"), ("Input.Access", nameof(ToolAccess.Institutional)),
        ("Input.VigilanceHeeded", "true"), ("les sources", "true"), ("Input.FollowUp", nameof(FollowUp.Modified)), ("Input.Requests", nameof(RequestCount.One)),
        .. search is null ? Array.Empty<(string, string)>() : [("Input.PersonalDataSearch", search)],
    ];

    private static async Task<PortalPage> StartAsync(AgreementsScenario scenario) =>
        await (await scenario.Browser.OpenAsync(scenario.Stage())).FollowAsync("Analyser ou synthétiser les documents du porteur de projet, avec Mistral – Le Chat");

    private async Task<ScreeningRecord> RecordAsync(AgreementsScenario scenario, ScreeningCounts counts)
    {
        Result<ScreeningRecord>? recorded = null;
        await scenario.ChangeAsync(sheet => recorded = sheet.RecordScreening(new string('d', 64), counts, new(scenario.Owner.Id), portal.Clock.GetUtcNow()));
        return recorded!.Value;
    }
}
