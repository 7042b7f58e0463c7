using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Observatory;

/// <summary>What a submission leaves to be counted.</summary>
public sealed class ObservedSheetTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] Reasons = ["transparence", "cadrage-recherche-biblio"];

    private const string Submit = "Soumettre la fiche au Comité éditorial";

    [Fact]
    public async Task A_submission_writes_its_uses_as_they_are_judged_that_day()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Observée") { DeclaresUse = true }.AddDraftAsync(portal, owner);

        await SubmitAsync(sheet, owner);

        var observed = await ObservedAsync(sheet);
        observed!.Submission.Should().Be(1);
        observed.EditionId.Should().Be("2026-02");
        observed.Uses.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Stage = Stage.Cadrage,
            GuidedUseId = "cadrage-recherche-biblio",
            ToolId = (string?)null,
            ToolName = "Assistant d’essai",
            UsedOn = new DateOnly(2026, 3, 2),
            EditionId = "2026-02",
            Verdict = Verdict.EcartALaCharte,
            ReasonIds = Reasons,
            Requests = RequestCount.TwoToFive,
            ImageGenerated = false,
        });
    }

    [Fact]
    public async Task A_later_submission_takes_the_place_of_the_earlier_one()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Corrigée") { DeclaresUse = true }.AddDraftAsync(portal, owner);
        await SubmitAsync(sheet, owner);
        await ChangeAsync(sheet, s => s.SendBack(PortalFixture.Start));
        await SubmitAsync(sheet, owner);
        (await ObservedAsync(sheet))!.Uses.Should().ContainSingle().Which.Submission.Should().Be(2);

        await ChangeAsync(sheet, s => s.SendBack(PortalFixture.Start));
        await ChangeAsync(sheet, s => s.RemoveDeclaration(s.Declarations[0].Id, s.OwnerId, PortalFixture.Start));
        await ChangeAsync(sheet, s => s.StateNoUse(Stage.Cadrage, PortalFixture.Start));
        (await ObservedAsync(sheet))!.Uses.Should().ContainSingle("what changes counts from the next submission");
        await SubmitAsync(sheet, owner);

        (await ObservedAsync(sheet))!.Uses.Should().BeEmpty();
    }

    [Fact]
    public async Task A_sheet_in_progress_is_not_counted()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("En cours") { DeclaresUse = true }.AddDraftAsync(portal, owner);

        (await ObservedAsync(sheet)).Should().BeNull();
    }

    [Fact]
    public async Task Sheets_submitted_before_there_was_an_observatory_are_counted_at_the_next_start()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("D’avant") { DeclaresUse = true }.AddSubmittedAsync(portal, owner);

        await portal.WithAsync(async services =>
        {
            await DatabaseSeed.ApplyAsync(services, demo: false, CancellationToken.None);
            return true;
        });

        (await ObservedAsync(sheet))!.Uses.Should().ContainSingle();
    }

    private async Task SubmitAsync(Sheet sheet, PortalUser owner)
    {
        using var browser = await portal.SignInAsync(owner);
        var page = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/soumission");
        (await page.SubmitAsync(Submit)).Text.Should().Contain("La fiche est soumise");
    }

    private Task<bool> ChangeAsync(Sheet sheet, Func<Sheet, CapsPortal.Domain.Common.Result> act) => portal.WithDatabaseAsync(async db =>
    {
        act(await db.Sheets.SingleAsync(s => s.Id == sheet.Id)).Demand();
        await db.CommitAsync(PortalFixture.Start, CancellationToken.None);
        return true;
    });

    private Task<ObservedSheet?> ObservedAsync(Sheet sheet) => portal.WithDatabaseAsync(db =>
        db.ObservedSheets.AsNoTracking().Include(o => o.Uses).SingleOrDefaultAsync(o => o.SheetId == sheet.Id));
}
