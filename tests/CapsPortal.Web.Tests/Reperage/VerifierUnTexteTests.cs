using System.Net;
using AngleSharp.Dom;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Reperage;

public sealed class VerifierUnTexteTests(ScreeningPortal portal) : IClassFixture<ScreeningPortal>
{
    private const string Page = "/reperage";
    private const string Check = "Chercher les données personnelles";
    private const string Again = "Vérifier de nouveau";
    private const string TextField = "Input.Text";
    private const string Text = "Mme Dupont vient le lundi.\n\nElle est diabétique. Le 06 12 34 56 78 est celui de Mme Dupont.";

    [Fact]
    public async Task Findings_are_marked_in_the_text_listed_with_their_reasons_and_replaced_in_the_generic_version()
    {
        using var browser = await portal.SignInAsync(Roles.EditorialCommittee);

        var result = await CheckAsync(browser, Text);

        result.Text.Should().Contain("4 passages repérés").And.Contain("4 repérages : 4 remplacés, 0 écarté.");
        result.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent).Should().Equal(
            "✕Mme Dupontnom d’une personne", "!diabétiquesanté", "✕06 12 34 56 78numéro de téléphone", "✕Mme Dupontnom d’une personne");
        result.Document.QuerySelectorAll(".finding").Select(row => row.TextContent).Should().HaveCount(3)
            .And.ContainMatch("*À retirer*nom d’une personne*2 fois*paragraphe 1, paragraphe 2*Une civilité suivie d’un nom.*")
            .And.ContainMatch("*À relire*santé*");
        Generic(result).Should().Be("Mme X vient le lundi.\n\nElle est [santé]. Le [téléphone] est celui de Mme X.");
        result.ValueOf(TextField).ReplaceLineEndings("\n").Should().Be(Text);
        result.Response.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task The_marked_text_is_the_text_and_not_a_space_more()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var marked = (await CheckAsync(browser, "  Mme Dupont,<b>\n\t06 12 34 56 78 ")).Document.GetElementById("texte-repere")!;

        foreach (var added in marked.QuerySelectorAll(".found-sign, .found-label"))
        {
            added.Remove();
        }

        marked.TextContent.Should().Be("  Mme Dupont,<b>\n\t06 12 34 56 78 ");
    }

    [Fact]
    public async Task A_passage_is_left_or_replaced_by_other_words_at_all_its_places()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var result = await CheckAsync(browser, Text);

        result = await result.SubmitAsync("Appliquer mes choix", (Row(0) + "With", "une habitante"), (Row(1) + "Keep", "true"), (Row(2) + "Keep", "true"));

        Generic(result).Should().Be("une habitante vient le lundi.\n\nElle est diabétique. Le 06 12 34 56 78 est celui de une habitante.");
        result.Text.Should().Contain("4 repérages : 2 remplacés, 2 écartés.").And.Contain("Il reste 1 passage à retirer");
        result.Document.QuerySelectorAll("mark.found-kept").Should().HaveCount(2).And.OnlyContain(mark => mark.TextContent.EndsWith("laissé", StringComparison.Ordinal));

        result = await result.SubmitAsync("Tout remplacer");

        Generic(result).Should().Be("une habitante vient le lundi.\n\nElle est [santé]. Le [téléphone] est celui de une habitante.");
        result.Text.Should().Contain("4 repérages : 4 remplacés, 0 écarté.");
    }

    [Fact]
    public async Task A_text_changed_since_is_checked_again_and_choices_go_with_their_passages()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var result = await CheckAsync(browser, Text);

        result = await result.SubmitAsync(Again, (TextField, "Elle est diabétique. Mme Dupont vient."), (Row(1) + "Keep", "true"));

        result.Text.Should().Contain("Le texte a changé depuis le repérage");
        Generic(result).Should().Be("Elle est diabétique. Mme X vient.");
        (await result.SubmitAsync(Again)).Text.Should().NotContain("Le texte a changé");
    }

    [Fact]
    public async Task What_was_replaced_by_itself_is_left()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var result = await CheckAsync(browser, "Elle est diabétique.");

        result = await result.SubmitAsync(Again, (Row(0) + "With", "diabétique"));

        result.Text.Should().Contain("1 repérage : 0 remplacé, 1 écarté.");
    }

    [Fact]
    public async Task A_text_in_which_nothing_is_found_is_said_to_prove_nothing()
    {
        using var browser = await portal.SignInAsync(Roles.Administrator);

        var result = await CheckAsync(browser, "Les habitantes se retrouvent le lundi.");

        result.Text.Should().Contain("Rien n’a été repéré").And.Contain("Cela ne prouve pas qu’il n’y en a pas");
        result.Document.QuerySelector("mark").Should().BeNull();
    }

    [Fact]
    public async Task A_text_of_another_language_is_said_to_be_beyond_the_rules()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var result = await CheckAsync(browser, "The committee met on Tuesday to discuss the budget of the programme and to hear what the young people had to say about their own health, in front of everybody who had come that evening.");

        result.Text.Should().Contain("ne semble pas écrit en français").And.Contain("Rien n’a été repéré");
    }

    [Fact]
    public async Task Nothing_given_is_said_at_the_field()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        (await CheckAsync(browser, " ")).ErrorAt(TextField).Should().Contain("Collez un texte, ou choisissez un document.");
    }

    [Fact]
    public async Task Beyond_five_hundred_passages_the_others_are_replaced_and_it_is_said()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var page = await browser.OpenAsync(Page);
        var text = string.Concat(Enumerable.Range(0, 700).Select(i => $"{ScreeningPortal.Numbered} {i}.\n"));

        var result = await page.SubmitAsync(Check, (TextField, text));

        result.Text.Should().Contain("700 repérages").And.Contain("Les 500 premiers passages sont montrés, sur 700");
        result.Document.QuerySelectorAll(".finding").Should().HaveCount(500);
        Generic(result).Should().NotContain(ScreeningPortal.Numbered);
        Generic(await result.SubmitAsync("Tout remplacer")).Should().NotContain(ScreeningPortal.Numbered);
    }

    [Fact]
    public async Task A_long_text_is_shown_around_its_findings_and_replaced_whole()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        var text = string.Concat(Enumerable.Repeat("Des voisines se retrouvent. ", 5000)) + "Mme Dupont aussi. " + string.Concat(Enumerable.Repeat("😀", 1000));

        var result = await CheckAsync(browser, text);

        result.Document.GetElementById("texte-repere")!.TextContent.Length.Should().BeLessThan(2000);
        result.Document.QuerySelectorAll("mark").Should().ContainSingle();
        Generic(result).Should().Be(text.Replace("Mme Dupont", "Mme X", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_engine_that_fails_is_a_page_that_keeps_the_text_with_a_reference_and_no_word_of_the_failure()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);

        var page = await CheckAsync(browser, $"secret-7f2 {ScreeningPortal.Breaking}");

        page.Status.Should().Be(HttpStatusCode.InternalServerError);
        page.Document.QuerySelector(".error-summary")!.TextContent.Should().Contain("la faute vient de nous").And.MatchRegex("[0-9a-f]{32}");
        page.ValueOf(TextField).Should().Contain("secret-7f2");
        portal.Logs.Events.Should().Contain(line => line.Contains("System.FormatException", StringComparison.Ordinal) && line.Contains("at CapsPortal", StringComparison.Ordinal));
        portal.Logs.Events.Should().NotContain(line => line.Contains("secret-7f2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_script_of_the_page_gets_the_result_alone()
    {
        using var browser = await portal.SignInAsync(Roles.Accompagnateur);
        browser.Http.DefaultRequestHeaders.Add("X-Fragment", "resultat");

        var fragment = await CheckAsync(browser, Text);

        fragment.Document.QuerySelector("header, main, h1").Should().BeNull();
        fragment.Document.QuerySelectorAll("#resultat [data-live]").Select(part => part.Id).Should().BeEquivalentTo("bilan", "texte-repere", "generique");
    }

    private static string Row(int row) => $"Input.Decisions[{row}].";

    private static string Generic(PortalPage page) => page.Document.GetElementById("generique")!.TextContent.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static async Task<PortalPage> CheckAsync(PortalBrowser browser, string text) =>
        await (await browser.OpenAsync(Page)).SubmitAsync(Check, (TextField, text));
}
