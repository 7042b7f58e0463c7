using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>The charter is prepared, read beforehand, taken back while nobody has signed, amended afterwards.</summary>
public sealed class AmendmentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_sheets_own_provisions_are_previewed_then_signed()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 0, AgreementsScenario.Awa);
        var page = await (await scenario.OpenAsync()).FollowAsync("La relire et la compléter d’abord");
        page = await page.SubmitAsync("Enregistrer et revoir l’aperçu", ("CharterProvisions", "- Awa relit chaque partie.\n- Les prénoms sont changés."));
        page.Document.QuerySelector("article")!.TextContent.Should().Contain("Dispositions propres à cette fiche").And.Contain("Les prénoms sont changés.");
        using var preview = await scenario.Browser.Http.GetAsync(new Uri($"{scenario.Page}/charte/apercu.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        (await Tool.PdfTextAsync(await preview.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).Should().Contain("Awa relit chaque partie.").And.Contain("Aperçu, sans valeur");

        await page.SubmitAsync("Envoyer la charte à signer");

        (await scenario.OpenLinkAsync(AgreementsScenario.Awa, "/charte")).Document.QuerySelector("article")!.TextContent.Should().Contain("Les prénoms sont changés.");
    }

    [Fact]
    public async Task What_was_sent_is_taken_back_while_nobody_has_signed()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal, 0);

        var page = await (await scenario.OpenAsync()).SubmitAsync("Annuler l’envoi");

        page.Text.Should().Contain("L’envoi est annulé");
        (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).Text.Should().Contain("pas encore prête");
        (await scenario.MailsAsync()).Count(m => m.Subject.Contains("plus rien à signer", StringComparison.Ordinal)).Should().Be(2);
        (await scenario.JournalAsync(JournalKinds.CharterCancelled)).Should().ContainSingle();
        await scenario.SendLinksAsync();
        (await scenario.ChartersAsync()).Select(c => (c.Version, c.IsOpen)).Should().Equal((1, false), (2, true));
    }

    [Fact]
    public async Task A_version_that_somebody_signed_is_not_taken_back()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal, 0);
        var page = await scenario.OpenAsync();
        await scenario.SignAsync(AgreementsScenario.Awa);

        var refused = await page.SubmitAsync("Annuler l’envoi");

        refused.Text.Should().Contain("Une personne a déjà signé cette version");
        (await scenario.ChartersAsync()).Single().CancelledAt.Should().BeNull();
    }

    [Fact]
    public async Task Rule_5_an_amendment_shows_what_changes_and_replaces_the_first_once_everyone_has_signed_it()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        await scenario.SendLinksAsync();
        await scenario.SignAsync(AgreementsScenario.Awa);
        await scenario.SignAsOwnerAsync();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await scenario.ChangePlanAsync();

        await scenario.SendLinksAsync();

        (await scenario.ChartersAsync())[0].ReplacedAt.Should().BeNull("it holds until everyone has signed the next");
        (await scenario.OpenAsync()).Text.Should().Contain("Ce qui change depuis la version 1");
        var charter = await scenario.AnswerAsync(AgreementsScenario.Awa);
        var changes = charter.Document.QuerySelector("[aria-labelledby=changements]")!;
        changes.QuerySelectorAll("ins").Should().Contain(i => i.TextContent.Contains("Relire l’orthographe"));
        changes.TextContent.Should().NotContain("Se retirer", "an unchanged clause is left out");
        await charter.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa));
        (await scenario.ChartersAsync())[0].ReplacedAt.Should().BeNull();

        await scenario.SignAsOwnerAsync();

        (await scenario.ChartersAsync())[0].ReplacedAt.Should().NotBeNull();
        (await scenario.JournalAsync(JournalKinds.CharterReplaced)).Should().ContainSingle();
        (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).Text.Should().Contain("version 1, signée par tou·tes (PDF), remplacée");
    }

    [Fact]
    public async Task Rule_8_a_drawn_signature_is_worth_a_typed_name()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 0, AgreementsScenario.Awa);
        await scenario.SendLinksAsync();
        var charter = await scenario.OpenLinkAsync(AgreementsScenario.Awa, "/charte");

        var thanks = await charter.SubmitAsync("Signer la charte", ("Input.Drawing", "20,100 200,40 300,160;320,100 480,90"), ("Input.ReadAndApproved", "true"));

        thanks.Text.Should().Contain("Merci, vous avez signé");
        var signature = (await scenario.ChartersAsync()).Single().Signatures.Single(s => s.ContributorId is not null);
        (signature.TypedName, signature.Drawing).Should().Be((AgreementsScenario.Awa, "20,100 200,40 300,160;320,100 480,90"));
    }

    [Fact]
    public async Task A_drawing_of_five_megabytes_is_answered_at_its_field_and_nothing_else_is_lost()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 0, AgreementsScenario.Awa);
        await scenario.SendLinksAsync();
        var charter = await scenario.OpenLinkAsync(AgreementsScenario.Awa, "/charte");
        var heavy = string.Concat(Enumerable.Repeat("10,20 ", 875_000));

        var refused = await charter.SubmitAsync("Signer la charte", ("Input.TypedName", AgreementsScenario.Awa), ("Input.Drawing", heavy), ("Input.ReadAndApproved", "true"));

        refused.Response.StatusCode.Should().Be(HttpStatusCode.OK);
        refused.Text.Should().Contain("Ce tracé est trop lourd pour être gardé.");
        refused.Document.QuerySelector("[name='Input.TypedName']")!.GetAttribute("value").Should().Be(AgreementsScenario.Awa);
        refused.Document.DocumentElement.OuterHtml.Length.Should().BeLessThan(100_000, "the drawing is not sent back");
        (await refused.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa))).Text.Should().Contain("Merci, vous avez signé");
    }

    [Fact]
    public async Task A_question_goes_to_the_accompagnateur_who_answers_by_mail()
    {
        using var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        await scenario.AskAsync();
        var page = await (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).FollowAsync($"Poser une question à {AgreementsScenario.OwnerName}");
        (await page.SubmitAsync("Envoyer", ("Votre question", " "))).Text.Should().Contain("Écrivez votre question.");

        var sent = await page.SubmitAsync("Envoyer", ("Votre question", "Qui lira l’enregistrement ?"));

        sent.Text.Should().Contain("Votre question part vers");
        var mail = (await scenario.MailsAsync()).Last();
        mail.To.Should().Be(scenario.Owner.Email);
        mail.ReplyTo.Should().Be((await scenario.SheetAsync()).Contributors.Single().Email);
        mail.TextBody.Should().Contain("Qui lira l’enregistrement");
        (await portal.WithDatabaseAsync(db => db.Journal.Where(e => e.Kind == JournalKinds.QuestionAsked).ToListAsync()))
            .Should().OnlyContain(e => e.Details.Length == 0, "the journal keeps no words of people");
    }
}
