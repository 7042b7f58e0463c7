using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>No mouse: Tab, Enter and letters. Wherever the focus goes, it is seen.</summary>
public sealed class KeyboardTests(PortalFixture portal)
{
    private readonly Findings _findings = new();

    [Theory]
    [InlineData(Manner.Narrow)]
    [InlineData(Manner.Wide)]
    public async Task A_person_without_a_mouse_signs_in_and_opens_a_sheet(int width)
    {
        var sheet = new SheetInProgress();
        await using var visitor = await ArriveAsync(width);
        var keyboard = new Keyboard(visitor.Page);
        await visitor.OpenAsync("/");
        await visitor.LoadAsync(() => keyboard.EnterAtAsync("Se connecter"));

        await keyboard.TypeAtAsync("Adresse électronique", SignIn.Accompagnement);
        await keyboard.TypeAtAsync("Mot de passe", "demonstration-caps");
        await visitor.LoadAsync(keyboard.EnterAsync);
        await visitor.LoadAsync(() => keyboard.EnterAtAsync("Mon espace"));
        await visitor.LoadAsync(() => keyboard.EnterAtAsync("Ouvrir une fiche"));

        await keyboard.TypeAtAsync("Titre de la fiche", sheet.Title);
        await keyboard.TypeAtAsync("Action capitalisée", "Des habitant·es marchent ensemble.");
        await keyboard.TypeAtAsync("Structure qui porte l’action", "Centre social de Lormont");
        await keyboard.TypeAtAsync("Thème", "Activité physique");
        await keyboard.TypeAtAsync("Territoire", "Lormont, Gironde");
        await keyboard.TypeAtAsync("Année de début", "2021");
        await visitor.LoadAsync(() => keyboard.EnterAtAsync("Ouvrir la fiche"));

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(sheet.Title);
        _findings.ShouldBeNone();
    }

    [Fact]
    public async Task The_first_stop_of_a_page_leads_to_its_content()
    {
        await using var visitor = await ArriveAsync(Manner.Wide);
        var keyboard = new Keyboard(visitor.Page);
        await visitor.OpenAsync("/");

        await keyboard.TabAsync();
        (await keyboard.FocusAsync()).Name.Should().Be("Aller au contenu");
        await keyboard.EnterAsync();
        await Assertions.Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
        await keyboard.TabAsync();

        (await visitor.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_form_gives_the_focus_to_its_errors_which_lead_to_their_fields(bool script)
    {
        await using var visitor = await Visitor.ArriveAsync(portal, new Manner(script, Manner.Wide), _findings);
        var keyboard = new Keyboard(visitor.Page);
        await visitor.OpenAsync("/compte/connexion");

        await visitor.PressInVainAsync("Se connecter");
        await Assertions.Expect(visitor.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await keyboard.TabAsync();
        await keyboard.EnterAsync();

        await Assertions.Expect(visitor.Page.GetByLabel("Adresse électronique")).ToBeFocusedAsync();
    }

    private Task<Visitor> ArriveAsync(int width) => Visitor.ArriveAsync(portal, new Manner(Script: true, width), _findings);
}
