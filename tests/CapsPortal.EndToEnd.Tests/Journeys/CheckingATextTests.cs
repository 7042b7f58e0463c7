using System.Text;
using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>From a text that names people to its generic version, with script and without, on a phone and on a desk.</summary>
public sealed class CheckingATextTests(PortalFixture portal)
{
    private const string Text = "Mme Dupont anime l’atelier.\nOn l’appelle au 06 12 34 56 78.";
    private static readonly FilePayload Notes = new() { Name = "notes.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Text) };

    private readonly Findings _findings = new();

    [Theory]
    [InlineData(true, Manner.Narrow)]
    [InlineData(true, Manner.Wide)]
    [InlineData(false, Manner.Narrow)]
    [InlineData(false, Manner.Wide)]
    public async Task A_text_becomes_its_generic_version(bool script, int width)
    {
        await using var visitor = await ArriveAsync(script, width);
        await visitor.OpenAsync("/reperage");
        await visitor.FillAsync("Collez un texte", Text);

        await PressAsync(visitor, "Chercher les données personnelles", "2 passages repérés");
        await Assertions.Expect(Generic(visitor)).ToHaveValueAsync("Mme X anime l’atelier.\nOn l’appelle au [téléphone].");
        await visitor.Page.GetByLabel("Laisser").First.CheckAsync();
        if (!script)
        {
            await visitor.PressAsync("Appliquer mes choix");
        }

        await Assertions.Expect(Generic(visitor)).ToHaveValueAsync("Mme Dupont anime l’atelier.\nOn l’appelle au [téléphone].");
        await visitor.ExpectAsync("Il reste 1 passage à retirer");
        await visitor.ExamineAsync();
        await PressAsync(visitor, "Tout remplacer", "2 remplacés");
        await Assertions.Expect(Generic(visitor)).ToHaveValueAsync("Mme X anime l’atelier.\nOn l’appelle au [téléphone].");
        await visitor.Page.GetByLabel("Pour la fiche").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await PressAsync(visitor, "Garder la trace", "garde la date, les nombres et l’empreinte");
        _findings.ShouldBeNone();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_is_given_back_without_what_was_found(bool script)
    {
        await using var visitor = await ArriveAsync(script, Manner.Wide);
        await visitor.OpenAsync("/reperage");
        await visitor.Page.GetByLabel("Ou choisissez un document").SetInputFilesAsync(Notes);

        await PressAsync(visitor, "Chercher les données personnelles", "2 passages repérés");
        if (!script)
        {
            await visitor.Page.GetByLabel("Ou choisissez un document").SetInputFilesAsync(Notes);
        }

        var download = await visitor.Page.RunAndWaitForDownloadAsync(
            () => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Télécharger la version générique" }).ClickAsync());

        (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Should().Be("Mme X anime l’atelier.\nOn l’appelle au [téléphone].");
        _findings.ShouldBeNone();
    }

    [Fact]
    public async Task A_word_comes_under_a_field_as_it_is_written_and_goes_with_what_it_was_about()
    {
        var sheet = new SheetInProgress();
        await using var visitor = await ArriveAsync(script: true, Manner.Narrow);
        await new Accompagnateur(visitor, sheet).OpenSheetAsync();
        await visitor.OpenAsync($"{new Uri(visitor.Page.Url).AbsolutePath}/texte/resume");
        var field = visitor.Page.Locator("textarea[data-screened]").First;

        await field.FillAsync("Mme Dupont anime l’atelier.");
        await visitor.ExpectAsync("1 passage à relire");
        await visitor.ExamineAsync();
        await field.FillAsync("Une habitante anime l’atelier.");

        await Assertions.Expect(visitor.Page.Locator(".screening-notice")).ToHaveCountAsync(0);
        _findings.ShouldBeNone();
    }

    private async Task<Visitor> ArriveAsync(bool script, int width)
    {
        var visitor = await Visitor.ArriveAsync(portal, new Manner(script, width), _findings);
        await visitor.SignInAsync(SignIn.Accompagnement);
        return visitor;
    }

    private static ILocator Generic(Visitor visitor) => visitor.Page.Locator("#generique");

    /// <summary>With script the page stays, and its result changes.</summary>
    private static async Task PressAsync(Visitor visitor, string button, string then)
    {
        if (visitor.Manner.Script)
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await visitor.ExpectAsync(then);
            await visitor.ExamineAsync();
            return;
        }

        await visitor.PressAsync(button);
        await visitor.ExpectAsync(then);
    }
}
