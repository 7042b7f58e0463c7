using CapsPortal.Domain.AiUse;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>A sheet on which a documents' summary and a bibliographic search are planned, both agreed to by its contributor.</summary>
internal static class UsagesScenario
{
    public const string Declare = "Déclarer cet usage";

    /// <summary>The use that tests declare: the bibliographic search.</summary>
    public const string Search = "cadrage-recherche-biblio";

    /// <summary>What only the person can say of a bibliographic search, as a careful person says it.</summary>
    public static (string Field, string Value)[] Careful { get; } =
    [
        ("rien d’autre que la consigne", "true"),
        ("Input.VigilanceHeeded", "true"),
        ("les sources", "true"),
        ("Input.FollowUp", nameof(FollowUp.Modified)),
    ];

    public static async Task<AgreementsScenario> AgreedAsync(PortalFixture portal)
    {
        var scenario = await AgreementsScenario.StartAsync(portal, 3, AgreementsScenario.Awa);
        await scenario.SendLinksAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        return scenario;
    }

    public static string Stage(this AgreementsScenario scenario, string stage = "cadrage") => $"/espace/fiches/{scenario.Id.Value}/etapes/{stage}";

    /// <summary>The empty form.</summary>
    public static Task<PortalPage> OpenFormAsync(this AgreementsScenario scenario) => scenario.Browser.OpenAsync($"{scenario.Stage()}/usages");

    /// <summary>The form started from the planned bibliographic search, one tap from the stage's page.</summary>
    public static async Task<PortalPage> StartSearchAsync(this AgreementsScenario scenario) =>
        await (await scenario.Browser.OpenAsync(scenario.Stage())).FollowAsync("Effectuer la recherche bibliographique, avec Mistral – Le Chat");

    /// <summary>As <see cref="DeclareSearchAsync"/>, when the search was declared once already.</summary>
    public static async Task DeclareSearchAgainAsync(this AgreementsScenario scenario, params (string Field, string Value)[] more)
    {
        var last = (await scenario.SheetAsync()).Declarations[^1];
        var form = await scenario.Browser.OpenAsync($"{scenario.Stage()}/usages?comme={last.Id.Value}");
        (await form.SubmitAsync(Declare, [.. Careful, .. more])).Path.Should().Be(scenario.Stage());
    }

    public static async Task<AiUsageDeclaration> DeclareSearchAsync(this AgreementsScenario scenario, params (string Field, string Value)[] more)
    {
        var page = await (await scenario.StartSearchAsync()).SubmitAsync(Declare, [.. Careful, .. more]);
        page.Path.Should().Be(scenario.Stage());
        return (await scenario.SheetAsync()).Declarations.MaxBy(d => d.DeclaredAt)!;
    }

    public static async Task ShouldBeRefusedAsync(this AgreementsScenario scenario, PortalPage page, string field, string message)
    {
        page.Document.QuerySelector($"#Input_{field}-erreur")!.TextContent.Should().Contain(message);
        (await scenario.SheetAsync()).Declarations.Should().BeEmpty();
    }
}
