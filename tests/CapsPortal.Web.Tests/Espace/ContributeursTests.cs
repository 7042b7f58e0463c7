using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Espace;

public sealed class ContributeursTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Add = "Ajouter à la fiche";
    private const string Correct = "Enregistrer les coordonnées";
    private const string Remove = "Retirer de la fiche";

    [Fact]
    public async Task A_person_is_added_corrected_and_removed()
    {
        using var author = await SheetAuthor.WithNewSheetAsync(portal);

        var added = await (await author.OpenAsync("/contributeurs")).SubmitAsync(Add, SheetAuthor.With(SheetAuthor.Contributor, "Input.Name", "  Jean Lefèvre "));
        added.Text.Should().Contain("Jean Lefèvre fait partie de la fiche.").And.Contain("jean.lefevre@test.example");
        (await author.SheetAsync()).Contributors.Should().ContainSingle(c => c.Name == "Jean Lefèvre");

        var form = await added.FollowAsync("Modifier Jean Lefèvre");
        SheetAuthor.Contributor.Should().OnlyContain(f => form.ValueOf(f.Field) == f.Value);
        var corrected = await form.SubmitAsync(Correct, ("Input.Function", "Coordinateur"));
        corrected.Text.Should().Contain("Les coordonnées sont enregistrées.").And.Contain("Coordinateur, Maison de quartier");

        var removed = await (await corrected.FollowAsync("Modifier Jean Lefèvre")).SubmitAsync(Remove);
        removed.Text.Should().Contain("Cette personne ne fait plus partie de la fiche.").And.Contain("Personne pour l’instant.");
        (await author.SheetAsync()).Contributors.Should().BeEmpty();
        (await author.JournalAsync()).Should().Equal(
            JournalKinds.SheetCreated, JournalKinds.ContributorAdded, JournalKinds.ContributorCorrected, JournalKinds.ContributorRemoved);
    }

    [Theory]
    [InlineData("Input.Name", "", "Indiquez le prénom et le nom.")]
    [InlineData("Input.Function", " ", "Indiquez la fonction.")]
    [InlineData("Input.Structure", "—", "Indiquez la structure.")]
    [InlineData("Input.Email", "", "Indiquez l’adresse électronique.")]
    [InlineData("Input.Email", "jean.lefevre", "n’a pas la forme attendue")]
    [InlineData("Input.Email", "Jean <jean@test.example>", "n’a pas la forme attendue")]
    [InlineData("Input.Email", "jean@test.example, awa@test.example", "n’a pas la forme attendue")]
    [InlineData("Input.Email", "AWA.DIALLO@test.example", "déjà celle d’un·e autre contributeur·ice")]
    public async Task What_is_wrong_is_refused_at_its_field_when_adding_and_when_correcting(string field, string typed, string message)
    {
        using var author = await SheetAuthor.WithDraftAsync(portal);
        var fields = SheetAuthor.With(SheetAuthor.Contributor, field, typed);

        var notAdded = await (await author.OpenAsync("/contributeurs")).SubmitAsync(Add, fields);
        var form = await (await (await author.OpenAsync("/contributeurs")).SubmitAsync(Add, SheetAuthor.Contributor)).FollowAsync("Modifier Jean Lefèvre");
        var notCorrected = await form.SubmitAsync(Correct, fields);

        foreach (var refused in new[] { notAdded, notCorrected })
        {
            refused.ErrorAt(field).Should().Contain(message);
            fields.Should().OnlyContain(f => refused.ValueOf(f.Field) == f.Value, "what was typed is kept");
        }

        (await author.SheetAsync()).Contributors.Select(c => c.Name).Should().BeEquivalentTo(SampleSheet.ContributorName, "Jean Lefèvre");
    }

    [Theory]
    [InlineData("Input.Name", Contributor.NameMaxLength)]
    [InlineData("Input.Function", Contributor.FunctionMaxLength)]
    [InlineData("Input.Structure", Contributor.StructureMaxLength)]
    [InlineData("Input.Email", 254)]
    public async Task What_is_too_long_is_refused_at_its_field(string field, int limit)
    {
        using var author = await SheetAuthor.WithNewSheetAsync(portal);
        var tooLong = new string('a', limit + 1);

        var refused = await (await author.OpenAsync("/contributeurs")).SubmitAsync(Add, SheetAuthor.With(SheetAuthor.Contributor, field, tooLong));

        refused.ErrorAt(field).Should().Contain($"{limit} au plus");
        refused.ValueOf(field).Should().Be(tooLong);
        (await author.SheetAsync()).Contributors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_sheet_takes_twenty_people_and_no_more()
    {
        using var author = await SheetAuthor.WithNewSheetAsync(portal);
        await author.ChangeAsync(sheet =>
        {
            for (var i = 0; i < Sheet.MaxContributors; i++)
            {
                sheet.AddContributor($"Personne {i}", "Habitante", "Quartier", $"p{i}@test.example", portal.Clock.GetUtcNow()).WithoutValue().Demand();
            }
        });

        var refused = await (await author.OpenAsync("/contributeurs")).SubmitAsync(Add, SheetAuthor.Contributor);

        refused.ErrorAt("Input.Name").Should().Contain("20 contributeur·ices au plus");
        (await author.SheetAsync()).Contributors.Should().HaveCount(Sheet.MaxContributors);
    }

    [Fact]
    public async Task A_contributor_of_another_sheet_is_not_found()
    {
        using var mine = await SheetAuthor.WithDraftAsync(portal);
        using var theirs = await SheetAuthor.WithDraftAsync(portal);
        var page = await mine.OpenAsync("/contributeurs");
        var address = mine.AddressOf($"/contributeurs/{(await theirs.SheetAsync()).Contributors[0].Id.Value}");
        (string, string)[] fields = [.. SheetAuthor.Contributor, ("Revision", $"{(await mine.SheetAsync()).Revision}")];

        (await mine.Browser.OpenAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.Browser.ForgeAsync(page, address, fields)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await mine.Browser.ForgeAsync(page, $"{address}?handler=Retirer", fields)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await theirs.SheetAsync()).Contributors.Should().ContainSingle(c => c.Name == SampleSheet.ContributorName);
    }

    [Fact]
    public async Task Who_is_removed_before_the_invitation_left_receives_no_dead_link()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);

        var removed = await (await OpenAsync(scenario, AgreementsScenario.Awa)).SubmitAsync(Remove);

        removed.Text.Should().Contain("Cette personne ne fait plus partie de la fiche.");
        using var awa = portal.Anonymous();
        (await awa.OpenAsync(link)).Path.Should().Be("/contribution/lien-ferme");
        (await scenario.MailsAsync()).Should().ContainSingle("only Jean is still invited").Which.TextBody.Should().Contain(AgreementsScenario.Jean);
    }

    [Fact]
    public async Task Who_has_answered_stays_on_the_sheet_and_keeps_the_link()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        await scenario.AnswerAsync(AgreementsScenario.Awa);

        var refused = await (await OpenAsync(scenario, AgreementsScenario.Awa)).SubmitAsync(Remove);

        refused.Text.Should().Contain("Cette personne a déjà répondu");
        (await scenario.SheetAsync()).Contributors.Should().HaveCount(2);
        (await scenario.LinksAsync()).Should().HaveCount(2).And.OnlyContain(l => l.EndedAt == null);
        (await scenario.MailsAsync()).Where(m => m.ContributorId is not null).Should().HaveCount(2);
    }

    private static async Task<PortalPage> OpenAsync(AgreementsScenario scenario, string name) => await scenario.Browser.OpenAsync(
        $"/espace/fiches/{scenario.Id.Value}/contributeurs/{(await scenario.SheetAsync()).Contributors.Single(c => c.Name == name).Id.Value}");
}
