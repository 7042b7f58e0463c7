using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Relecture;

public sealed class RelectureTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Commit = "Prendre cet engagement et ouvrir la fiche";
    private const string Affirmation = "J’affirme n’utiliser aucune IA générative pour cette relecture, de quelque manière que ce soit.";

    [Fact]
    public async Task The_list_shows_what_waits_the_longest_first_but_never_ones_own_sheets()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var both = await portal.CreateUserAsync(Roles.EditorialCommittee);
        await portal.WithAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<Data.PortalUser>>();
            return await users.AddToRoleAsync((await users.FindByIdAsync(both.Id.ToString()))!, Roles.Accompagnateur);
        });
        await new SampleSheet("Liste : soumise il y a longtemps").AddSubmittedAsync(portal, owner);
        portal.Clock.Advance(TimeSpan.FromDays(3));
        await new SampleSheet("Liste : soumise hier").AddSubmittedAsync(portal, owner);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        var own = await new SampleSheet("Liste : la mienne").AddSubmittedAsync(portal, both);
        await new SampleSheet("Liste : pas soumise").AddDraftAsync(portal, owner);
        using var reviewer = await portal.SignInAsync(both);

        var page = await reviewer.OpenAsync("/relecture");

        page.Document.QuerySelectorAll(".card h3").Select(h => h.TextContent).Where(t => t.StartsWith("Liste", StringComparison.Ordinal))
            .Should().Equal("Liste : soumise il y a longtemps", "Liste : soumise hier");
        page.Text.Should().Contain("il y a 4\u00a0jours").And.Contain("Vous n’avez pas encore décidé.");
        (await reviewer.OpenAsync($"/relecture/{own.Id.Value}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_text_stays_closed_until_the_member_affirms_that_no_AI_is_used()
    {
        var sheet = await SubmitAsync(new SampleSheet("Ouverte après l’engagement") { Text = "Un texte à relire.", DeclaresUse = true });
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var closed = await reviewer.OpenAsync($"/relecture/{sheet.Id.Value}");
        closed.Text.Should().Contain("Ouverte après l’engagement").And.Contain("Nutrition").And.NotContain("Un texte à relire.");

        var refused = await closed.SubmitAsync(Commit);
        refused.Text.Should().Contain("Cochez l’engagement").And.NotContain("Un texte à relire.");
        refused.Document.QuerySelector("#Input_AffirmsNoAi")!.GetAttribute("aria-invalid").Should().Be("true");

        var open = await refused.SubmitAsync(Commit, (Affirmation, "true"));

        open.Text.Should().Contain("Un texte à relire.").And.Contain("relire sans IA générative");
        open.Document.QuerySelector(".doc-callout")!.TextContent.Should().Contain("Assistant d’essai");
        open.Document.QuerySelector("#usages")!.ParentElement!.TextContent.Should().Contain("Assistant d’essai").And.Contain("Un premier essai");
        open.Document.QuerySelectorAll("input[type=radio]").Should().NotBeEmpty().And.OnlyContain(radio => !radio.HasAttribute("checked"));
        open.Document.QuerySelectorAll("input[type=radio][name^='Input.Answers']").Length.Should().Be(8 * 3);
        (await portal.WithDatabaseAsync(db => db.Journal.CountAsync(e => e.SubjectId == sheet.Id.Value && e.Kind == JournalKinds.ReviewOpened))).Should().Be(1);
        (await reviewer.OpenAsync("/relecture")).Text.Should().Contain("relecture commencée");
    }

    [Fact]
    public async Task A_double_click_on_the_engagement_opens_one_review()
    {
        var sheet = await SubmitAsync(new SampleSheet("Deux clics"));
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var page = await reviewer.OpenAsync($"/relecture/{sheet.Id.Value}");

        var both = await Task.WhenAll(page.SubmitAsync(Commit, (Affirmation, "true")), page.SubmitAsync(Commit, (Affirmation, "true")));

        both.Should().OnlyContain(p => p.Status == HttpStatusCode.OK && p.Text.Contains("Grille et décision", StringComparison.Ordinal));
        (await portal.WithDatabaseAsync(db => db.Reviews.CountAsync(r => r.SheetId == sheet.Id))).Should().Be(1);
    }

    [Fact]
    public async Task Each_member_makes_the_affirmation_for_themselves()
    {
        var sheet = await SubmitAsync(new SampleSheet("À chacun·e son engagement"));
        using var first = await portal.SignInAsync(Roles.EditorialCommittee);
        using var second = await portal.SignInAsync(Roles.EditorialCommittee);
        await (await first.OpenAsync($"/relecture/{sheet.Id.Value}")).SubmitAsync(Commit, (Affirmation, "true"));

        (await second.OpenAsync($"/relecture/{sheet.Id.Value}")).Text.Should().Contain("Avant de commencer").And.NotContain("Grille et décision");
    }

    private async Task<Sheet> SubmitAsync(SampleSheet sheet) =>
        await sheet.AddSubmittedAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));
}
