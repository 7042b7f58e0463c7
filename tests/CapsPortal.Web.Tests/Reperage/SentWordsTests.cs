using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Espace;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>What is said of a text once it has left: that it may hold personal data, and never which.</summary>
public sealed class SentWordsTests(ScreeningPortal portal) : IClassFixture<ScreeningPortal>
{
    private const string Told = "Votre texte contient peut-être des données personnelles : nom d’une personne.";

    [Fact]
    public async Task A_contributors_question_leaves_and_the_page_says_what_it_may_hold()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);

        var sent = await AskAsync(scenario, "Mme Dupont pourra-t-elle relire ?");

        StatusOf(sent).Should().Contain("Votre question part vers").And.Contain(Told).And.NotContain("Dupont");
        (await scenario.MailsAsync())[^1].TextBody.Should().Contain("Mme Dupont", "nothing is refused nor changed");
    }

    [Fact]
    public async Task Nothing_is_said_of_the_people_of_the_sheet_nor_of_a_text_without_findings()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa, "Zoé Dupont");
        await scenario.SendLinksAsync();

        StatusOf(await AskAsync(scenario, "Mme Dupont pourra-t-elle relire ?")).Should().NotContain("données personnelles");
        StatusOf(await AskAsync(scenario, "Quand relirons-nous ?")).Should().NotContain("données personnelles");
    }

    [Fact]
    public async Task An_opinion_on_the_charter_leaves_with_the_same_word()
    {
        using var person = await portal.SignInAsync(Roles.Accompagnateur);

        var sent = await (await person.OpenAsync("/charte/retours")).SubmitAsync(
            "Envoyer ce retour", ("Input.SubjectId", "redaction-texte"), ("Input.Useful", "true"), ("Input.Text", "Mme Dupont le dit aussi."));

        StatusOf(sent).Should().Contain("Merci").And.Contain(Told);
    }

    [Fact]
    public async Task A_card_and_a_plan_are_recorded_with_the_same_word()
    {
        using var author = await SheetAuthor.WithDraftAsync(portal);

        var card = await (await author.OpenAsync("/identite")).SubmitAsync("Enregistrer la carte d’identité", ("Input.Action", "L’atelier de Mme Dupont"));
        var plan = await (await author.OpenAsync("/plan")).SubmitAsync(
            "Ajouter au plan", ("Input.GuidedUseId", "redaction-texte"), ("Input.ToolId", "mistral-le-chat"), ("Input.Purpose", "Relire Mme Dupont"), ("un texte que j’ai écrit", "true"));

        StatusOf(card).Should().Contain(Told);
        StatusOf(plan).Should().Contain(Told);
    }

    private static async Task<PortalPage> AskAsync(AgreementsScenario scenario, string question) =>
        await (await scenario.OpenLinkAsync(AgreementsScenario.Awa, "/question")).SubmitAsync("Envoyer", ("Votre question", question));

    private static string StatusOf(PortalPage page) => page.Document.QuerySelector("[role=status]")!.TextContent;
}
