using System.Net;
using System.Security.Cryptography;
using System.Text;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>The engagement charter is read, signed or refused, then sealed.</summary>
public sealed class SigningTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_text_on_screen_is_the_frozen_one()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var frozen = (await scenario.ChartersAsync()).Single();
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync($"update sheets set action = 'Une autre action' where id = {scenario.Id.Value}"));

        var page = await scenario.AnswerAsync(AgreementsScenario.Awa);

        page.Document.QuerySelector("article.document")!.TextContent.Should().Contain("Des cafés tenus par des habitantes").And.NotContain("Une autre action");
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(frozen.Content))).Should().Be(frozen.ContentHash);
    }

    [Fact]
    public async Task A_missing_name_and_a_missing_tick_are_said_at_their_fields()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var page = await scenario.AnswerAsync(AgreementsScenario.Awa);

        var refused = await page.SubmitAsync("Signer la charte", ("Input.TypedName", " "));

        refused.Document.QuerySelector("#Input_TypedName-erreur")!.TextContent.Should().Contain("Écrivez votre prénom et votre nom, ou tracez votre signature.");
        refused.Document.QuerySelector("#Input_ReadAndApproved-erreur")!.TextContent.Should().Contain("Cochez");
        (await scenario.JournalAsync(JournalKinds.CharterSigned)).Should().BeEmpty();
    }

    [Fact]
    public async Task Another_name_is_asked_about_once_then_accepted()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var page = await scenario.AnswerAsync(AgreementsScenario.Awa);

        var asked = await page.SubmitAsync("Signer la charte", AgreementsScenario.Signed("Awa Diop-Martin"));
        asked.Text.Should().Contain($"L’invitation est au nom de {AgreementsScenario.Awa}");
        asked.ValueOf("Input.TypedName").Should().Be("Awa Diop-Martin");
        asked.ValueOf("Input.ReadAndApproved").Should().Be("true");
        var changed = await asked.SubmitAsync("Signer la charte", ("Input.TypedName", "Quelqu’un d’autre"));
        changed.Text.Should().Contain("vous avez écrit", "the name confirmed is that one and no other");
        var signed = await changed.SubmitAsync("Signer la charte");

        signed.Text.Should().Contain("Merci, vous avez signé");
        (await scenario.ChartersAsync()).Single().Signatures.Single(s => s.SignatoryName == AgreementsScenario.Awa).TypedName.Should().Be("Quelqu’un d’autre");
    }

    [Theory]
    [InlineData("jean-luc lefevre")]
    [InlineData("LEFÈVRE Jean Luc")]
    public async Task Accents_case_and_order_of_the_name_do_not_count(string typed)
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var page = await scenario.AnswerAsync(AgreementsScenario.Jean);

        var signed = await page.SubmitAsync("Signer la charte", AgreementsScenario.Signed(typed));

        signed.Text.Should().Contain("Merci, vous avez signé").And.Contain("Il manque la signature de 2 personnes");
    }

    [Fact]
    public async Task Signing_twice_from_two_tabs_changes_nothing_and_shows_the_same_success()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var tab = await scenario.AnswerAsync(AgreementsScenario.Awa);

        var both = await Task.WhenAll(
            tab.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa)),
            tab.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa)));

        both.Should().OnlyContain(page => page.Text.Contains("Merci, vous avez signé"));
        (await scenario.JournalAsync(JournalKinds.CharterSigned)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_last_signature_seals_the_charter_and_sends_everyone_a_copy()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var link = await scenario.LinkOfAsync(AgreementsScenario.Awa);
        using var awa = await portal.ContributorAsync(link);
        await scenario.SignAsync(AgreementsScenario.Awa);
        await scenario.SignAsync(AgreementsScenario.Jean);
        (await awa.OpenAsync($"{link}/charte.pdf")).Status.Should().Be(HttpStatusCode.NotFound);
        (await scenario.Browser.OpenAsync($"{scenario.Page}/charte.pdf")).Status.Should().Be(HttpStatusCode.NotFound);

        var done = await scenario.SignAsOwnerAsync();

        done.Text.Should().Contain("Tout le monde a signé");
        var pdf = await awa.Http.GetByteArrayAsync(new Uri($"{link}/charte.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        Encoding.ASCII.GetString(pdf, 0, 5).Should().Be("%PDF-");
        (await scenario.Browser.Http.GetByteArrayAsync(new Uri($"{scenario.Page}/charte.pdf?version=1", UriKind.Relative), TestContext.Current.CancellationToken)).Should().Equal(pdf);
        (await scenario.Browser.OpenAsync($"{scenario.Page}/charte.pdf?version=2")).Status.Should().Be(HttpStatusCode.NotFound);
        var charter = (await scenario.ChartersAsync()).Single();
        (await scenario.JournalAsync(JournalKinds.CharterSealed)).Single().Details.Should()
            .Contain(charter.ContentHash).And.Contain(Convert.ToHexStringLower(SHA256.HashData(pdf)));
        var copies = (await scenario.MailsAsync()).Where(m => m.AttachmentId == charter.SealedFileId).ToList();
        copies.Select(m => m.To).Should().BeEquivalentTo([scenario.Owner.Email, .. (await scenario.SheetAsync()).Contributors.Select(c => c.Email)]);
        copies.Should().OnlyContain(m => m.TextBody.Contains(Convert.ToHexStringLower(SHA256.HashData(pdf))), "the file can be checked without the portal");
        (await awa.OpenAsync($"{link}/charte")).Text.Should().Contain("Télécharger la version 1");
    }

    [Fact]
    public async Task Everyone_who_signs_at_the_same_instant_is_counted_and_the_charter_is_sealed_once()
    {
        for (var round = 0; round < 3; round++)
        {
            using var scenario = await AgreementsScenario.InvitedAsync(portal);
            var awa = await scenario.AnswerAsync(AgreementsScenario.Awa);
            var jean = await scenario.AnswerAsync(AgreementsScenario.Jean);
            var owner = await scenario.OpenAsync();

            var answers = await Task.WhenAll(
                awa.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa)),
                jean.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Jean)),
                owner.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.OwnerName)));

            answers.Should().OnlyContain(page => page.Status == HttpStatusCode.OK);
            var charter = (await scenario.ChartersAsync()).Single();
            charter.Signatures.Should().OnlyContain(s => s.IsSigned);
            charter.SealedFileId.Should().NotBeNull();
            (await scenario.JournalAsync(JournalKinds.CharterSigned)).Should().HaveCount(3);
            (await scenario.JournalAsync(JournalKinds.CharterSealed)).Should().ContainSingle();
            (await scenario.MailsAsync()).Count(m => m.AttachmentId == charter.SealedFileId).Should().Be(3);
        }
    }

    [Fact]
    public async Task A_version_replaced_meanwhile_is_shown_anew_with_what_was_typed()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var owner = await scenario.OpenAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await scenario.ChangePlanAsync();
        await scenario.SendLinksAsync();

        var refused = await owner.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.OwnerName));

        refused.Text.Should().Contain("sa version 2 remplace celle que vous aviez sous les yeux").And.Contain("Un correcteur");
        refused.ValueOf("Input.TypedName").Should().Be(AgreementsScenario.OwnerName);
        var signed = await refused.SubmitAsync("Signer la charte");
        signed.Text.Should().Contain("Votre signature est enregistrée.");
        (await scenario.ChartersAsync())[1].Signatures.Should().Contain(s => s.IsSigned);
    }

    [Fact]
    public async Task Rule_8_a_refusal_ends_the_version_and_is_told_to_the_others()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var page = await scenario.AnswerAsync(AgreementsScenario.Awa);

        var refused = await page.SubmitAsync("Refuser de signer", ("Refusal.RefusalReason", "Je ne veux pas que mon nom paraisse."));

        refused.Text.Should().Contain("Vous avez refusé de signer cette version");
        var told = (await scenario.MailsAsync()).Where(m => m.ContributorId is null && m.AttachmentId is null).ToList();
        told.Select(m => m.To).Should().BeEquivalentTo(
            [scenario.Owner.Email, (await scenario.SheetAsync()).Contributors.Single(c => c.Name == AgreementsScenario.Jean).Email]);
        told.Should().OnlyContain(m => !m.TextBody.Contains("que mon nom paraisse"), "only the accompagnateur·ice reads the reason, in her space");
        (await scenario.OpenAsync()).Text.Should().Contain("Je ne veux pas que mon nom paraisse.");
        var jean = await scenario.AnswerAsync(AgreementsScenario.Jean);
        jean.Text.Should().NotContain("Lu et approuvé");
        (await scenario.JournalAsync(JournalKinds.CharterRefused)).Should().ContainSingle();
    }

    [Fact]
    public async Task After_a_refusal_a_new_version_can_be_proposed()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        await (await scenario.AnswerAsync(AgreementsScenario.Awa)).SubmitAsync("Refuser de signer");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await scenario.SendLinksAsync();

        (await scenario.ChartersAsync()).Should().HaveCount(2);
        (await scenario.SignAsync(AgreementsScenario.Awa)).Text.Should().Contain("Merci, vous avez signé");
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_said_at_its_field_and_kept()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var page = await scenario.AnswerAsync(AgreementsScenario.Awa);
        var reason = new string('a', 1_001);

        var refused = await page.SubmitAsync("Refuser de signer", ("Refusal.RefusalReason", reason));

        refused.Document.QuerySelector("#Refusal_RefusalReason-erreur").Should().NotBeNull();
        refused.ValueOf("Refusal.RefusalReason").Should().Be(reason);
        (await scenario.ChartersAsync()).Single().IsOpen.Should().BeTrue();
        (await refused.SubmitAsync("Signer la charte", AgreementsScenario.Signed(AgreementsScenario.Awa))).Text.Should()
            .Contain("Merci, vous avez signé", "the other form of the page still does what it says");
    }

    [Fact]
    public async Task Rule_7_the_accompagnateur_never_signs_in_a_contributors_place()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var contributor = (await scenario.SheetAsync()).Contributors[0];
        var place = (await scenario.ChartersAsync()).Single().Signatures.Single(s => s.ContributorId == contributor.Id);
        var open = await scenario.OpenAsync();

        foreach (var name in (string[])["contributeur", "contributor", "ContributorId", "Input.ContributorId", "Input.SignatureId", "SignatureId", "signature"])
        {
            foreach (var value in (Guid[])[contributor.Id.Value, place.Id.Value])
            {
                await scenario.Browser.ForgeAsync(
                    open,
                    $"{scenario.Page}?handler=Signer&{name}={value}",
                    [.. AgreementsScenario.Signed(contributor.Name), ("Input.ConfirmedName", contributor.Name), ("Input.Version", "1"), (name, value.ToString())]);
            }
        }

        var signatures = (await scenario.ChartersAsync()).Single().Signatures;
        signatures.Where(s => s.ContributorId is not null).Should().OnlyContain(s => !s.IsSigned);
        signatures.Single(s => s.UserId is not null).IsSigned.Should().BeTrue("every one of these signs for herself, whatever else it says");
    }

    [Fact]
    public async Task A_contributors_link_signs_for_nobody_else()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal);
        var page = await scenario.AnswerAsync(AgreementsScenario.Awa);

        await page.SubmitAsync("Signer la charte", [.. AgreementsScenario.Signed(AgreementsScenario.Jean), ("Input.ReadAndApproved", "true")]);

        (await scenario.ChartersAsync()).Single().Signatures.Should().OnlyContain(s => !s.IsSigned, "the name is somebody else's: it is asked about");
    }
}
