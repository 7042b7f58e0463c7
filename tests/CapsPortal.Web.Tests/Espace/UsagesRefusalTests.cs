using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using static CapsPortal.Web.Tests.Espace.UsagesScenario;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>What cannot be declared as it is: refused at its field, what was typed being kept.</summary>
public sealed class UsagesRefusalTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("UsedOn", "2036-01-01", "Ce jour n’est pas encore venu.")]
    [InlineData("UsedOn", "2026-03-01", "La fiche a été créée le 2\u00a0mars")]
    [InlineData("UsedOn", "hier", "Choisissez une date du calendrier.")]
    [InlineData("GuidedUseId", "cadrage-horoscope", "Cet usage ne fait pas partie de l’étape du cadrage.")]
    [InlineData("GuidedUseId", "redaction-texte", "Cet usage ne fait pas partie de l’étape du cadrage.")]
    [InlineData("ToolId", "inconnu", "Cet outil n’est pas au catalogue")]
    [InlineData("Purpose", " ", "Dites dans quel but")]
    [InlineData("Requests", "beaucoup", "n’est pas de la forme attendue.")]
    [InlineData("Access", "par-la-fenetre", "n’est pas de la forme attendue.")]
    [InlineData("Sections", "annexe", "Cette fiche n’a pas cette partie.")]
    public async Task A_wrong_answer_is_refused_at_its_field(string field, string value, string message)
    {
        using var scenario = await AgreedAsync(portal);

        var refused = await SendAsync(scenario, Answers().Where(a => a.Field != $"Input.{field}").Append(($"Input.{field}", value)));

        refused.Should().Contain($"id=\"Input_{field}-erreur\"").And.Contain(message.Replace("\u00a0", " ", StringComparison.Ordinal)).And.Contain("Trouver des articles");
        (await scenario.SheetAsync()).Declarations.Should().BeEmpty();
    }

    [Fact]
    public async Task A_tool_of_ten_thousand_characters_is_refused_and_kept()
    {
        using var scenario = await AgreedAsync(portal);
        var name = new string('x', 10_000);

        var refused = await (await scenario.StartSearchAsync()).SubmitAsync(Declare, [.. Careful, ("Input.ToolId", "autre"), ("Input.OtherTool", name)]);

        await scenario.ShouldBeRefusedAsync(refused, "OtherTool", "160 au plus");
        refused.ValueOf("Input.OtherTool").Should().Be(name);
        refused.Document.QuerySelectorAll("details:has(#Input_OtherTool)").Should().OnlyContain(d => d.HasAttribute("open"));
    }

    [Fact]
    public async Task What_was_given_to_the_tool_is_said_and_without_contradiction()
    {
        using var scenario = await AgreedAsync(portal);
        var form = await scenario.StartSearchAsync();
        await scenario.ShouldBeRefusedAsync(await form.SubmitAsync(Declare, Careful[1..]), "Data", "Dites ce que vous avez fourni");

        var refused = await form.SubmitAsync(Declare, [.. Careful, ("un texte que j’ai écrit", "true")]);

        await scenario.ShouldBeRefusedAsync(refused, "Data", "ne va pas avec une autre réponse");
        refused.ValueOf("rien d’autre que la consigne").Should().Be("true");
        refused.ValueOf("un texte que j’ai écrit").Should().Be("true");
        refused.ValueOf("Input.VigilanceHeeded").Should().Be("true");
    }

    [Fact]
    public async Task Confidential_data_asks_how_the_tool_was_reached_and_opens_the_part_where_it_is_said()
    {
        using var scenario = await AgreedAsync(portal);
        var form = await scenario.StartSearchAsync();
        Part(form).Should().BeFalse();

        var refused = await form.SubmitAsync(Declare, [.. Careful[1..], ("des données personnelles", "true")]);

        await scenario.ShouldBeRefusedAsync(refused, "Access", "confidentiel");
        Part(refused).Should().BeTrue();

        static bool Part(PortalPage page) => page.Document.QuerySelector("details.form-part:has(#Input_Access)")!.HasAttribute("open");
    }

    [Fact]
    public async Task An_empty_form_says_all_that_misses()
    {
        using var scenario = await AgreedAsync(portal);

        var refused = await (await scenario.OpenFormAsync()).SubmitAsync(Declare);

        refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Should().Equal(
            "#Input_GuidedUseId", "#Input_OtherTool", "#Input_Purpose", "#Input_Extent", "#Input_Data", "#Input_Verified", "#Input_FollowUp", "#Input_Requests");
    }

    private static IEnumerable<(string Field, string Value)> Answers() =>
    [
        ("Input.GuidedUseId", Search), ("Input.ToolId", "mistral-le-chat"), ("Input.UsedOn", "2026-03-02"), ("Input.Purpose", "Trouver des articles"),
        ("Input.Extent", "Ideas"), ("Input.Data", "PromptOnly"), ("Input.VigilanceHeeded", "true"), ("AdviceFor", Search), ("Input.Verified", "Sources"),
        ("Input.FollowUp", "Kept"), ("Input.Requests", "One"), ("Input.Provider", "Trouver des articles"), ("Input.Justification", "Un essai"),
    ];

    /// <summary>Sends what the form would not let through; gives what is read, spaces being all alike.</summary>
    private static async Task<string> SendAsync(AgreementsScenario scenario, IEnumerable<(string Field, string Value)> answers)
    {
        var form = await scenario.OpenFormAsync();
        var revision = form.Document.QuerySelector("form[data-avis] input[name=Revision]")!.GetAttribute("value")!;
        var response = await scenario.Browser.ForgeAsync(form, $"{scenario.Stage()}/usages", [.. answers, ("Revision", revision)]);
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Replace('\u00a0', ' ');
    }
}
