using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Charte;

/// <summary>One long test: it moves the portal's clock, and an edition once published stays.</summary>
public sealed class PublishEditionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly From = new(2026, 3, 10);

    [Fact]
    public async Task A_published_edition_judges_what_comes_and_leaves_what_came()
    {
        var library = portal.Services.GetRequiredService<CharterLibrary>();
        var before = await OpinionOnAsync(portal.Clock.GetUtcNow().ParisDate());
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await (await gt.OpenAsync("/administration/charte")).SubmitAsync("Préparer une nouvelle édition");
        await (await gt.OpenAsync("/administration/charte/lignes/cadrage-recherche-biblio")).SubmitAsync(
            "Enregistrer cette ligne", ("Input.Vigilance", ""), ("Scribbr (sans IA)", "true"));
        var form = await gt.OpenAsync("/administration/charte/publier");

        // Nothing is published by mistake.
        (await form.SubmitAsync("Publier l’édition")).Text.Should().Contain("Choisissez le jour où cette édition entre en vigueur.");
        var today = await form.SubmitAsync("Publier l’édition", ("Input.InForceFrom", "2026-03-02"));
        today.Text.Should().Contain("demain au plus tôt");
        today.ValueOf("Input.InForceFrom").Should().Be("2026-03-02");
        (await form.SubmitAsync("Publier l’édition", ("Input.InForceFrom", "2026-03-10"))).Text.Should().Contain("déjà datée «\u00A0février 2026\u00A0»");
        library.Editions.All.Should().ContainSingle();

        // The draft changed since that page was opened: it is looked at again before it is published.
        await (await gt.OpenAsync("/administration/charte/intitule")).SubmitAsync("Enregistrer le titre et la date", ("Input.DateLabel", "mars 2026"));
        var stale = await form.SubmitAsync("Publier l’édition", ("Input.InForceFrom", "2026-03-10"));
        stale.Text.Should().Contain("Ce brouillon a été modifié ailleurs").And.Contain("mars 2026");

        var published = await stale.SubmitAsync("Publier l’édition");

        published.Text.Should().Contain("L’édition est publiée.").And.Contain("Préparer une nouvelle édition");
        library.Editions.All.Select(e => e.Id).Should().Equal("2026-02", "2026-03");
        library.Current.Id.Should().Be("2026-02", "the new one is in force from the tenth of March");
        (await portal.WithDatabaseAsync(db => db.DraftEditions.AnyAsync())).Should().BeFalse();
        (await portal.WithDatabaseAsync(db => db.Journal.SingleAsync(e => e.Kind == JournalKinds.CharterEditionPublished))).Details
            .Should().Be("edition 2026-03 from 2026-03-10");

        portal.Clock.Advance(TimeSpan.FromDays(10));
        library.Current.Id.Should().Be("2026-03");
        (await OpinionOnAsync(new DateOnly(2026, 3, 2))).Should().BeEquivalentTo(before, "it was judged by the edition of its day");
        before.Should().Equal("PointDeVigilance /charte/cadrage?edition=2026-02#cadrage-recherche-biblio");
        (await OpinionOnAsync(From.AddDays(-1))).Should().BeEquivalentTo(before);
        (await OpinionOnAsync(From)).Should().BeEmpty("the new edition asks for no vigilance there");
        library.Editions.Find("2026-02")!.Grid.Find("cadrage-recherche-biblio")!.Vigilance.Should().NotBeNull();

        // A node that starts now, or looks again, reads the same.
        var kept = await portal.WithDatabaseAsync(db => db.PublishedEditions.AsNoTracking().OrderBy(e => e.InForceFrom).ToListAsync());
        kept.Select(e => (e.Id, e.InForceFrom)).Should().Equal(("2026-02", new DateOnly(2026, 2, 1)), ("2026-03", From));
        kept[1].Content.Should().BeEquivalentTo(library.Editions.Find("2026-03"));
    }

    /// <summary>Each reason with the address of the line on which it rests, for a use without heed to the vigilance of February.</summary>
    private async Task<IReadOnlyList<string>> OpinionOnAsync(DateOnly day)
    {
        var library = portal.Services.GetRequiredService<CharterLibrary>();
        var edition = library.Editions.InForceOn(day);
        var answers = new AiUsageAnswers
        {
            UsedOn = day,
            Access = ToolAccess.FreeAccount,
            Purpose = "Trouver des articles",
            Extent = UseExtent.Ideas,
            Data = [DataKind.PromptOnly],
            VigilanceHeeded = false,
            Verified = [VerifiedAspect.Sources],
            FollowUp = FollowUp.Modified,
            Requests = RequestCount.TwoToFive,
        };
        var use = UseOfTool.Create(edition, Stage.Cadrage, "cadrage-recherche-biblio", null, "perplexity", null);
        var report = AiUsageReport.Create(answers, use, day).Value;
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Une fiche sans contributeur·ice à consulter").AddDraftAsync(portal, owner);
        var assessment = CharterRules.Assess(report, library.Editions, AgreementsOnRecord.Of(sheet, [], null));
        return [.. assessment.Reasons.Where(r => r.CharterId != "transparence")
            .Select(r => $"{r.Verdict} {CharterAddress.Of(r.CharterId, edition, isCurrent: day >= From)}")];
    }
}
