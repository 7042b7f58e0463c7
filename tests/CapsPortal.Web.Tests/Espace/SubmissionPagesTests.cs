using System.Globalization;
using System.Net;
using System.Text;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Access;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Espace;

public sealed class SubmissionPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Submit = "Soumettre la fiche au Comité éditorial";

    [Fact]
    public async Task What_is_missing_is_said_and_a_forged_submission_is_refused()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Incomplète") { StatesStages = false }.AddDraftAsync(portal, owner);
        using var browser = await portal.SignInAsync(owner);
        var address = $"/espace/fiches/{sheet.Id.Value}/soumission";
        var page = await browser.OpenAsync(address);

        page.Document.QuerySelectorAll(".missing li").Select(li => li.TextContent).Should().HaveCount(5).And.Contain("Renseignez le bilan du cadrage\u00a0: usages déclarés, ou aucun.");
        page.Document.QuerySelectorAll("main button").Should().BeEmpty();

        var forged = await browser.ForgeAsync(page, address, ("Revision", sheet.Revision.ToString(CultureInfo.InvariantCulture)));
        forged.StatusCode.Should().Be(HttpStatusCode.OK);
        (await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("Renseignez le bilan du cadrage");
        (await SheetAsync(sheet)).State.Should().Be(SheetState.InProgress);
    }

    [Fact]
    public async Task A_complete_sheet_is_submitted_once_and_the_committee_is_written_to()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var member = await portal.CreateUserAsync(Roles.EditorialCommittee);
        var sheet = await new SampleSheet("Complète").AddDraftAsync(portal, owner);
        using var browser = await portal.SignInAsync(owner);
        var page = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/soumission");

        var answers = await Task.WhenAll(page.SubmitAsync(Submit), page.SubmitAsync(Submit));

        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.OK && a.Text.Contains("La fiche est soumise"));
        var submitted = await SheetAsync(sheet);
        submitted.State.Should().Be(SheetState.Submitted);
        submitted.SubmissionCount.Should().Be(1);
        (await portal.WithDatabaseAsync(db => db.OutgoingMails.Where(m => m.SheetId == sheet.Id && m.To == member.Email).CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task The_mention_is_read_copied_and_downloaded_and_freezes_with_the_submission()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await new SampleSheet("Avec mention") { DeclaresUse = true }.AddDraftAsync(portal, owner);
        using var browser = await portal.SignInAsync(owner);
        var mention = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/mention");
        mention.ValueOf("Mention complète").Should().Contain("Assistant d’essai").And.Contain("édition de février 2026");
        mention.ValueOf("En une phrase").Should().Contain("Assistant d’essai");

        var pdf = await browser.Http.GetAsync(new Uri($"/espace/fiches/{sheet.Id.Value}/mention.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        pdf.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        Encoding.ASCII.GetString(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), 0, 5).Should().Be("%PDF-");

        await (await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/soumission")).SubmitAsync(Submit);
        var frozen = await browser.OpenAsync($"/espace/fiches/{sheet.Id.Value}/mention");
        frozen.Text.Should().Contain("Elle est figée depuis la soumission");
        frozen.ValueOf("Mention complète").Should().Be(mention.ValueOf("Mention complète"));
    }

    [Fact]
    public async Task Nothing_of_a_submitted_sheet_can_be_changed_by_any_of_its_forms()
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        var file = await SheetFile.CreateAsync(portal, owner, await portal.CreateUserAsync(Roles.Accompagnateur));
        using var browser = await portal.SignInAsync(owner);
        var id = new SheetId(Guid.Parse(file.RouteValues["id"]));
        var before = await portal.WithDatabaseAsync(db => db.Sheets.AsNoTracking().SingleAsync(s => s.Id == id));
        var open = await browser.OpenAsync("/compte/connexion");
        var forms = (await PortalEndpoints.OfAsync(portal.Services)).Where(e => e.StartsWith("POST /espace/fiches/{id}", StringComparison.Ordinal)).ToList();
        forms.Should().HaveCountGreaterThan(10);

        foreach (var form in forms.Where(f => !f.Contains("/consentements", StringComparison.Ordinal)))
        {
            var address = file.RouteValues.Aggregate(form.Split(' ')[1], (path, value) => path
                .Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal)
                .Replace($"{{{value.Key}:guid}}", value.Value, StringComparison.Ordinal)
                .Replace($"{{{value.Key}:guid?}}", value.Value, StringComparison.Ordinal));
            var answer = await browser.ForgeAsync(open, address, [("Revision", before.Revision.ToString(CultureInfo.InvariantCulture)), ("Etape", "cadrage"), .. Hostile.Plausible]);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, form);
            answer.RequestMessage!.Method.Should().Be(HttpMethod.Post, $"{form} was not refused");
        }

        var after = await portal.WithDatabaseAsync(db => db.Sheets.AsNoTracking().SingleAsync(s => s.Id == id));
        after.Revision.Should().Be(before.Revision);
        after.Should().BeEquivalentTo(before);
    }

    private Task<Sheet> SheetAsync(Sheet sheet) => portal.WithDatabaseAsync(db => db.Sheets.AsNoTracking().SingleAsync(s => s.Id == sheet.Id));
}
