using System.Net;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>Two windows, or two people at one desk, on the same sheet: nothing that was typed or recorded is lost without a word.</summary>
public sealed class StaleRevisionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Told = "Cette fiche a été modifiée ailleurs";

    /// <summary>The part of the sheet, its button, and a field of its form.</summary>
    public static TheoryData<string, string, string> Forms => new()
    {
        { "/identite", "Enregistrer la carte d’identité", "Input.Territory" },
        { "/contributeurs/{contributeur}", "Enregistrer les coordonnées", "Input.Function" },
        { $"/texte/{SectionTemplate.SummaryKey}", "Enregistrer cette partie", "Input.Text" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task What_the_other_window_recorded_is_shown_beside_what_was_typed_and_the_second_press_goes_through(string part, string button, string field)
    {
        using var author = await SheetAuthor.WithDraftAsync(portal);
        var address = await AddressOfAsync(author, part);
        var late = await author.OpenAsync(address);
        await (await author.OpenAsync(address)).SubmitAsync(button, (field, "Ce que l’autre fenêtre enregistre"));

        var told = await late.SubmitAsync(button, (field, "Ce que celle-ci tape"));

        ShowsBoth(told, field, "Ce que l’autre fenêtre enregistre", "Ce que celle-ci tape");
        (await (await author.OpenAsync(address)).SubmitAsync(button)).Status.Should().Be(HttpStatusCode.OK);
        (await author.OpenAsync(address)).ValueOf(field).Should().Be("Ce que l’autre fenêtre enregistre");

        var again = await told.SubmitAsync(button);
        again.Text.Should().Contain(Told, "the other window has pressed once more meanwhile");
        (await again.SubmitAsync(button)).Text.Should().Contain("enregistré").And.NotContain(Told);
        (await author.OpenAsync(address)).ValueOf(field).Should().Be("Ce que celle-ci tape");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Of_two_that_press_at_the_same_instant_one_is_recorded_and_the_other_told(string part, string button, string field)
    {
        using var author = await SheetAuthor.WithDraftAsync(portal);
        var address = await AddressOfAsync(author, part);
        var forms = (await author.OpenAsync(address), await author.OpenAsync(address));
        var revision = (await author.SheetAsync()).Revision;

        var answers = await Database.RaceAsync(
            portal,
            () => forms.Item1.SubmitAsync(button, (field, "La saisie de l’une")),
            () => forms.Item2.SubmitAsync(button, (field, "La saisie de l’autre")));

        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.OK);
        var told = answers.Should().ContainSingle(a => a.Text.Contains(Told)).Subject;
        var (recorded, typed) = told == answers[0] ? ("La saisie de l’autre", "La saisie de l’une") : ("La saisie de l’une", "La saisie de l’autre");
        (await author.OpenAsync(address)).ValueOf(field).Should().Be(recorded);
        ShowsBoth(told, field, recorded, typed);
        (await author.SheetAsync()).Revision.Should().Be(revision + 1);
        (await author.JournalAsync()).Should().ContainSingle();

        (await told.SubmitAsync(button)).Text.Should().NotContain(Told);
        (await author.OpenAsync(address)).ValueOf(field).Should().Be(typed);
    }

    [Fact]
    public async Task Two_people_added_at_the_same_instant_are_not_both_lost()
    {
        using var author = await SheetAuthor.WithDraftAsync(portal);
        var forms = (await author.OpenAsync("/contributeurs"), await author.OpenAsync("/contributeurs"));
        const string Add = "Ajouter à la fiche";

        var answers = await Database.RaceAsync(
            portal,
            () => forms.Item1.SubmitAsync(Add, SheetAuthor.Contributor),
            () => forms.Item2.SubmitAsync(Add, SheetAuthor.With(SheetAuthor.With(SheetAuthor.Contributor, "Input.Name", "Léa Roux"), "Input.Email", "lea.roux@test.example")));

        var told = answers.Should().ContainSingle(a => a.Text.Contains(Told)).Subject;
        (await author.SheetAsync()).Contributors.Should().HaveCount(2);
        (await told.SubmitAsync(Add)).Text.Should().Contain("fait partie de la fiche.");
        (await author.SheetAsync()).Contributors.Select(c => c.Name).Should().BeEquivalentTo(SampleSheet.ContributorName, "Jean Lefèvre", "Léa Roux");
    }

    [Fact]
    public async Task A_form_refused_for_what_it_lacks_still_says_that_the_declaration_was_corrected_elsewhere()
    {
        using var author = await SheetAuthor.WithDraftAsync(portal, new SampleSheet("Deux corrections") { DeclaresUse = true });
        var address = await AddressOfAsync(author, "/etapes/cadrage/usages/{usage}");
        const string Correct = "Enregistrer la déclaration";
        var late = await author.OpenAsync(address);
        await (await author.OpenAsync(address)).SubmitAsync(Correct, ("Input.Purpose", "Le but de l’autre fenêtre"));

        var incomplete = await late.SubmitAsync(Correct, ("Input.Purpose", ""));
        var told = await incomplete.SubmitAsync(Correct, ("Input.Purpose", "Le but de celle-ci"));

        incomplete.ErrorAt("Input.Purpose").Should().NotBeNull();
        told.Text.Should().Contain(Told);
        (await author.SheetAsync()).Declarations.Single().Report.Purpose.Should().Be("Le but de l’autre fenêtre");
        await told.SubmitAsync(Correct);
        (await author.SheetAsync()).Declarations.Single().Report.Purpose.Should().Be("Le but de celle-ci");
    }

    /// <summary>A double click: the answer that is read is the second one's.</summary>
    [Theory]
    [InlineData("/etapes/cadrage/usages/{usage}", "Supprimer la déclaration")]
    [InlineData("/contributeurs/{contributeur}", "Retirer de la fiche")]
    [InlineData("/plan", "Aucun usage de l’IA n’est prévu")]
    [InlineData("", "Revenir à l’étape du cadrage")]
    [InlineData("/soumission", "Soumettre la fiche au Comité éditorial")]
    public async Task A_double_click_acts_once_and_never_fails(string part, string button)
    {
        using var author = await SheetAuthor.WithDraftAsync(portal, new SampleSheet("Deux fois") { DeclaresUse = true });
        await author.ChangeAsync(sheet => sheet.MoveTo(Stage.Entretien, portal.Clock.GetUtcNow()).Demand());
        var form = await author.OpenAsync(await AddressOfAsync(author, part));

        var answers = await Database.RaceAsync(portal, () => form.SubmitAsync(button), () => form.SubmitAsync(button));

        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.OK || a.Status == HttpStatusCode.NotFound);
        (await author.JournalAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_double_click_on_no_use_at_a_stage_acts_once_and_never_fails()
    {
        using var author = await SheetAuthor.WithNewSheetAsync(portal);
        var form = await author.OpenAsync("/etapes/analyse");

        var answers = await Database.RaceAsync(portal, () => form.SubmitAsync("Aucun usage à déclarer"), () => form.SubmitAsync("Aucun usage à déclarer"));

        answers.Select(a => a.Status).Should().Equal(HttpStatusCode.OK, HttpStatusCode.OK);
        answers.Should().OnlyContain(a => a.Text.Contains("Aucun usage de l’IA n’est déclaré à cette étape."));
        (await author.SheetAsync()).NoUseStatements.Should().ContainSingle();
    }

    private static void ShowsBoth(PortalPage told, string field, string recorded, string typed)
    {
        told.Status.Should().Be(HttpStatusCode.OK);
        told.Text.Should().Contain(Told);
        told.Document.QuerySelector(".elsewhere")!.TextContent.Should().Contain(recorded).And.NotContain(typed);
        told.ValueOf(field).Should().Be(typed);
    }

    private static async Task<string> AddressOfAsync(SheetAuthor author, string part)
    {
        var sheet = await author.SheetAsync();
        return part
            .Replace("{contributeur}", $"{sheet.Contributors.Single().Id.Value}", StringComparison.Ordinal)
            .Replace("{usage}", $"{sheet.Declarations.SingleOrDefault()?.Id.Value}", StringComparison.Ordinal);
    }
}
