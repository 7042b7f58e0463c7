using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>A contributor has little time, a phone, and perhaps neither scripts nor a finger to point with.</summary>
public sealed class SigningScreensTests(PortalFixture portal)
{
    private readonly Findings _findings = new();

    [Fact]
    public async Task On_a_small_screen_with_the_keyboard_alone_and_no_script_three_screens_lead_from_the_code_to_the_signature()
    {
        var sheet = new SheetInProgress();
        await using var author = await Visitor.ArriveAsync(portal, new Manner(Script: true, Manner.Wide), _findings);
        await author.SignInAsync(SignIn.Accompagnement);
        var accompagnateur = new Accompagnateur(author, sheet);
        await accompagnateur.OpenSheetAsync();
        await accompagnateur.AddContributorsAsync(sheet.First);
        await accompagnateur.PlanUsesAsync();
        await accompagnateur.SendLinksAsync();
        await using var visitor = await Visitor.ArriveAsync(portal, new Manner(Script: false, Manner.Narrow), _findings);
        await new Contributor(visitor, sheet.First).OpenInvitationAsync();
        var keyboard = new Keyboard(visitor.Page);
        var screens = 1;

        await keyboard.TickAtAsync("Oui, j’accepte cet usage");
        await keyboard.TickAtAsync("Oui, j’accepte cet usage");
        await NextAsync("Vérifier mes réponses");
        await NextAsync("Confirmer mes réponses");
        await keyboard.TypeAtAsync("Votre prénom et votre nom", sheet.First.Name);
        await keyboard.TickAtAsync("Lu et approuvé");
        await visitor.LoadAsync(() => keyboard.EnterAtAsync("Signer la charte"));

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Merci, vous avez signé" })).ToBeVisibleAsync();
        screens.Should().Be(3);
        _findings.ShouldBeNone();

        async Task NextAsync(string button)
        {
            await visitor.LoadAsync(() => keyboard.EnterAtAsync(button));
            screens++;
        }
    }

    [Fact]
    public async Task A_signature_drawn_with_the_mouse_is_kept_and_printed()
    {
        var sheet = new SheetInProgress();
        await using var visitor = await Visitor.ArriveAsync(portal, new Manner(Script: true, Manner.Narrow), _findings);
        await visitor.SignInAsync(SignIn.Accompagnement);
        var accompagnateur = new Accompagnateur(visitor, sheet);
        await accompagnateur.OpenSheetAsync();
        await accompagnateur.AddContributorsAsync(sheet.First);
        await accompagnateur.PlanNoUseAsync();
        await accompagnateur.SendLinksAsync();
        var nadia = new Contributor(visitor, sheet.First);
        await nadia.OpenInvitationAsync();
        await nadia.ReadCharterAsync();

        var sheetOfPaper = visitor.Page.Locator("[data-drawing] svg");
        await sheetOfPaper.ScrollIntoViewIfNeededAsync();
        var box = (await sheetOfPaper.BoundingBoxAsync())!;
        await visitor.Page.Mouse.MoveAsync(box.X + 20, box.Y + 60);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(box.X + 90, box.Y + 20, new() { Steps = 8 });
        await visitor.Page.Mouse.MoveAsync(box.X + 180, box.Y + 70, new() { Steps = 8 });
        await visitor.Page.Mouse.UpAsync();
        await visitor.TickAsync("Lu et approuvé");
        await visitor.PressAsync("Signer la charte");

        await visitor.ExpectAsync("Merci, vous avez signé");
        _findings.ShouldBeNone();
    }
}
