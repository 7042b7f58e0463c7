using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Documents;

/// <summary>The sealed charter as people keep it, without a timestamp authority (consentement, 9 to 11).</summary>
public sealed class CharterSealingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Rule_10_the_seal_is_valid_for_a_third_party_and_one_changed_byte_breaks_it()
    {
        using var scenario = await SignedAsync(portal);
        var file = await SealedCopies.OfAsync(portal, scenario);

        (await SealedCopies.PdfsigAsync(file.Content)).Should().Contain("Signature is Valid").And.Contain("Portail CAPS");

        var changed = (byte[])file.Content.Clone();
        changed[changed.Length / 3] ^= 1;
        (await SealedCopies.PdfsigAsync(changed)).Should().NotContain("Signature is Valid");
    }

    [Fact]
    public async Task Rule_9_the_page_of_evidence_says_who_when_how_and_which_text()
    {
        using var scenario = await SignedAsync(portal);
        var file = await SealedCopies.OfAsync(portal, scenario);
        var charter = (await scenario.ChartersAsync()).Single();

        var text = await Tool.PdfTextAsync(file.Content);

        text.Should().ContainAll(
            AgreementsScenario.Awa, AgreementsScenario.OwnerName, $"{charter.CompletedAt!.Value.Year}", "UTC", "heure de Paris", "Lien personnel et code à usage unique",
            "Signature tracée à la main", "eIDAS", "Signatures reçues", "2 sur 2", "PAdES B-B", "sans horodatage par un tiers");
        text.Replace(" ", "", StringComparison.Ordinal).Should().Contain(charter.ContentHash).And.Contain("/verifier?empreinte=");
    }

    [Fact]
    public async Task From_where_people_signed_is_kept_apart_printed_nowhere_and_erased_after_a_year()
    {
        using var scenario = await SignedAsync(portal);
        var signatures = (await scenario.ChartersAsync()).Single().Signatures.Select(s => s.Id.Value).ToList();
        var traces = await portal.WithDatabaseAsync(db => db.ActTraces.Where(t => signatures.Contains(t.ActId)).ToListAsync());
        traces.Should().HaveCount(2).And.OnlyContain(t => t.Address.Length > 0);
        (await Tool.PdfTextAsync((await SealedCopies.OfAsync(portal, scenario)).Content)).Should().NotContain(traces[0].Address);
        (await portal.WithDatabaseAsync(db => db.Journal.ToListAsync())).Should().OnlyContain(e => !e.Details.Contains(traces[0].Address));

        portal.Clock.Advance(ActTrace.Retention + TimeSpan.FromDays(1));
        await portal.WithAsync(async services =>
        {
            await services.GetRequiredService<ActTraces>().EraseOldAsync(CancellationToken.None);
            return true;
        });

        (await portal.WithDatabaseAsync(db => db.ActTraces.AnyAsync())).Should().BeFalse();
    }

    [Fact]
    public async Task Rule_11_the_address_on_the_copy_knows_the_text_and_the_digest_of_the_file_knows_the_file()
    {
        using var scenario = await SignedAsync(portal);
        var file = await SealedCopies.OfAsync(portal, scenario);
        var charter = (await scenario.ChartersAsync()).Single();
        using var anyone = portal.Anonymous();

        (await anyone.OpenAsync($"/verifier?empreinte={charter.ContentHash}")).Text.Should().Contain("Texte authentique.").And.Contain("Pour vérifier un fichier, choisissez-le");
        (await anyone.OpenAsync($"/verifier?empreinte={file.Hash}")).Text.Should().Contain("Document authentique.").And.Contain("niveau B-B");
        await portal.WithDatabaseAsync(db => db.EngagementCharters.Where(c => c.Id == charter.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.ReplacedAt, portal.Clock.GetUtcNow())));
        (await anyone.OpenAsync($"/verifier?empreinte={file.Hash}")).Text.Should().Contain("Document remplacé.");
    }

    [Fact]
    public async Task A_cancelled_charter_and_a_sheet_taken_offline_are_said_to_be_withdrawn()
    {
        using var scenario = await AgreementsScenario.InvitedAsync(portal, 0);
        var charter = (await scenario.ChartersAsync()).Single();
        await (await scenario.OpenAsync()).SubmitAsync("Annuler l’envoi");
        using var anyone = portal.Anonymous();
        (await anyone.OpenAsync($"/verifier?empreinte={charter.ContentHash}")).Text.Should().Contain("Document retiré.");

        var publication = await new SampleSheet("Une fiche retirée").AddPublishedAsync(portal, await portal.CreateUserAsync(Roles.Accompagnateur));
        var hash = await portal.WithDatabaseAsync(db => db.Files.Where(f => f.Id == publication.FileId).Select(f => f.Hash).SingleAsync());
        await portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Id == publication.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.WithdrawnAt, portal.Clock.GetUtcNow())));
        (await anyone.OpenAsync($"/verifier?empreinte={hash}")).Text.Should().Contain("Document retiré.").And.Contain("Une fiche retirée");
    }

    private static async Task<AgreementsScenario> SignedAsync(PortalFixture portal)
    {
        var scenario = await AgreementsScenario.StartAsync(portal, 1, AgreementsScenario.Awa);
        await scenario.SendLinksAsync();
        var charter = await scenario.AnswerAsync(AgreementsScenario.Awa);
        await charter.SubmitAsync("Signer la charte", ("Input.Drawing", "20,100 200,40 300,160;320,100 480,90"), ("Input.ReadAndApproved", "true"));
        await scenario.SignAsOwnerAsync();
        return scenario;
    }
}

/// <summary>The same with an authority that gives timestamps, or does not.</summary>
public sealed class TimestampedSealingTests(TimestampedPortal portal) : IClassFixture<TimestampedPortal>
{
    [Fact]
    public async Task Rule_10_the_level_reached_is_the_one_shown_and_local_time_never_stands_for_a_timestamp()
    {
        portal.Authority.IsDown = true;
        using var scenario = await AgreementsScenario.StartAsync(portal, 0, AgreementsScenario.Awa);
        await scenario.SendLinksAsync();
        await scenario.SignAsync(AgreementsScenario.Awa);
        (await scenario.SignAsOwnerAsync()).Text.Should().Contain("Tout le monde a signé");
        (await scenario.ChartersAsync()).Single().SealedFileId.Should().BeNull("the copy waits for its timestamp, not the people");

        await SealWaitingAsync();
        (await scenario.ChartersAsync()).Single().SealedFileId.Should().BeNull();

        portal.Authority.IsDown = false;
        portal.Authority.Lies = true;
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await SealWaitingAsync();
        (await scenario.ChartersAsync()).Single().SealedFileId.Should().BeNull("a timestamp of something else is none");

        portal.Authority.Lies = false;
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(SealWaitingAsync(), SealWaitingAsync());

        var file = await SealedCopies.OfAsync(portal, scenario);
        file.IsTimestamped.Should().BeTrue();
        (await SealedCopies.PdfsigAsync(file.Content)).Should().Contain("Signature is Valid");
        (await Tool.PdfTextAsync(file.Content)).Should().Contain("PAdES B-T").And.Contain("127.0.0.1");
        (await scenario.MailsAsync()).Count(m => m.AttachmentId == file.Id).Should().Be(2);
        (await scenario.JournalAsync(JournalKinds.CharterSealed)).Should().ContainSingle().Which.Details.Should().EndWith("level B-T");
        using var anyone = portal.Anonymous();
        (await anyone.OpenAsync($"/verifier?empreinte={file.Hash}")).Text.Should().Contain("niveau B-T");
    }

    [Fact]
    public async Task After_a_day_without_an_answer_the_charter_is_sealed_without_a_timestamp_and_says_so()
    {
        portal.Authority.IsDown = true;
        using var scenario = await AgreementsScenario.StartAsync(portal, 0, AgreementsScenario.Awa);
        await scenario.SendLinksAsync();
        await scenario.SignAsync(AgreementsScenario.Awa);
        await scenario.SignAsOwnerAsync();
        portal.Clock.Advance(CharterSealing.Patience);

        await SealWaitingAsync();

        var file = await SealedCopies.OfAsync(portal, scenario);
        file.IsTimestamped.Should().BeFalse();
        (await Tool.PdfTextAsync(file.Content)).Should().Contain("PAdES B-B").And.NotContain("B-T");
    }

    [Fact]
    public void An_authority_that_is_down_is_asked_less_and_less() =>
        Enumerable.Range(0, 200).Where(minute => CharterSealing.IsTimeToAsk(TimeSpan.FromMinutes(minute))).Should().Equal(0, 1, 2, 4, 8, 16, 32, 60, 120, 180);

    private Task SealWaitingAsync() => portal.WithAsync(async services =>
    {
        await services.GetRequiredService<CharterSealing>().SealWaitingAsync(CancellationToken.None);
        return true;
    });
}

internal static class SealedCopies
{
    public static Task<StoredFile> OfAsync(PortalFixture portal, AgreementsScenario scenario) => portal.WithDatabaseAsync(db => db.EngagementCharters
        .Where(c => c.SheetId == scenario.Id).Join(db.Files, c => c.SealedFileId, f => f.Id, (_, file) => file).SingleAsync());

    public static async Task<string> PdfsigAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            return await Tool.RunAsync("pdfsig", file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
