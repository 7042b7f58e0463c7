using System.Net;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Agreements;

/// <summary>Answers are read again, confirmed, and a receipt is given (ISO/IEC TS 27560).</summary>
public sealed class ReceiptTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Answers_are_read_again_before_anything_is_recorded()
    {
        using var scenario = await AskedAsync();
        var space = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        var lines = (await scenario.SheetAsync()).Plan.Lines.Select(AgreementsScenario.FieldOf).ToList();

        var review = await space.SubmitAsync("Vérifier mes réponses", (lines[0], "True"), (lines[1], "False"), ("Input.Comment", "Merci."));

        review.Text.Should().Contain("Rien n’est encore enregistré.").And.Contain("Oui, j’accepte cet usage").And.Contain("Non, je le refuse").And.Contain("Merci.");
        (await scenario.ConsentsAsync()).Should().BeEmpty();
        var again = await review.SubmitAsync("Les modifier");
        again.Document.QuerySelectorAll("input:checked").Select(i => i.GetAttribute("value")).Should().Equal("True", "False");
        again.Document.QuerySelector("textarea")!.TextContent.Trim().Should().Be("Merci.");
    }

    [Fact]
    public async Task The_receipt_comes_by_mail_and_stays_in_the_space_with_what_the_standard_asks()
    {
        using var scenario = await AskedAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);

        var mail = (await scenario.MailsAsync()).Last();
        mail.Subject.Should().StartWith("Reçu de vos réponses");
        var receipt = await portal.WithDatabaseAsync(db => db.ConsentReceipts.SingleAsync(r => r.SheetId == scenario.Id));
        mail.AttachmentId.Should().Be(receipt.FileId!.Value);

        var space = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        using var response = await space.Browser.Http.GetAsync(new Uri(await scenario.LinkOfAsync(AgreementsScenario.Awa) + $"/recus/{receipt.Id.Value}.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var text = await Tool.PdfTextAsync(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var consents = await scenario.ConsentsAsync();
        text.Should().ContainAll(
            receipt.Id.Value.ToString("D"), AgreementsScenario.Awa, "Centre social", AgreementsScenario.OwnerName, "version 2",
            "RGPD, article 6.1.a", "Combien de temps", "Changer d’avis à tout moment", "CNIL", "accepté, le");
        foreach (var consent in consents)
        {
            text.Should().Contain(consent.TextShown[..60]);
        }
    }

    [Fact]
    public async Task Nobody_else_reads_a_receipt()
    {
        using var scenario = await AskedAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        await scenario.AnswerAsync(AgreementsScenario.Jean);
        var awa = (await scenario.SheetAsync()).Contributors.Single(c => c.Name == AgreementsScenario.Awa).Id;
        var receipt = await portal.WithDatabaseAsync(db => db.ConsentReceipts.SingleAsync(r => r.ContributorId == awa));
        var jean = await scenario.OpenLinkAsync(AgreementsScenario.Jean);

        using var response = await jean.Browser.Http.GetAsync(new Uri(await scenario.LinkOfAsync(AgreementsScenario.Jean) + $"/recus/{receipt.Id.Value}.pdf", UriKind.Relative), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rule_2_refusing_everything_continues_without_AI_and_says_so()
    {
        using var scenario = await AskedAsync();
        var review = await (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).SubmitAsync("Tout refuser");
        review.Text.Should().Contain("la capitalisation continue sans IA");

        (await review.SubmitAsync("Confirmer mes réponses")).Text.Should().Contain("la capitalisation se fait sans IA");
    }

    [Fact]
    public async Task Rule_3_changing_ones_mind_takes_as_many_steps_as_agreeing()
    {
        using var scenario = await AskedAsync();
        await scenario.AnswerAsync(AgreementsScenario.Awa);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        var review = await (await scenario.OpenLinkAsync(AgreementsScenario.Awa)).SubmitAsync("Tout refuser");
        review.Text.Should().Contain("Vous retirez votre accord à 2 usages.").And.Contain("reste licite");
        await review.SubmitAsync("Confirmer mes réponses");

        (await portal.WithDatabaseAsync(db => db.ConsentReceipts.CountAsync(r => r.SheetId == scenario.Id))).Should().Be(2);
    }

    [Fact]
    public async Task Pressing_twice_gives_one_receipt()
    {
        using var scenario = await AskedAsync();
        var space = await scenario.OpenLinkAsync(AgreementsScenario.Awa);
        var fields = (await scenario.SheetAsync()).Plan.Lines.Select(l => (AgreementsScenario.FieldOf(l), "True")).Append(("Input.Comment", "Une fois.")).ToArray();
        var review = await space.SubmitAsync("Vérifier mes réponses", fields);

        await Task.WhenAll(review.SubmitAsync("Confirmer mes réponses"), review.SubmitAsync("Confirmer mes réponses"));

        (await portal.WithDatabaseAsync(db => db.ConsentReceipts.CountAsync(r => r.SheetId == scenario.Id))).Should().Be(1);
        (await scenario.MailsAsync()).Count(m => m.Subject.StartsWith("Reçu", StringComparison.Ordinal)).Should().Be(1);
    }

    private async Task<AgreementsScenario> AskedAsync()
    {
        var scenario = await AgreementsScenario.StartAsync(portal, 2, AgreementsScenario.Awa, AgreementsScenario.Jean);
        await scenario.AskAsync();
        return scenario;
    }
}
