using System.Net;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Tests.Access;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>Each POST of a sheet, with answers that nothing is wrong with, where it must change nothing all the same.</summary>
public sealed class ForgedPostTests(AccessFixture portal) : IClassFixture<AccessFixture>
{
    public static TheoryData<string> Posts => [.. SheetForms.Posts];

    public static TheoryData<string> PostsOfOneSheet => [.. SheetForms.Posts.Where(p => p.Contains("{id}"))];

    /// <summary>Links, answers and signatures have their own life: they go on after the submission. To ask for an opinion writes nothing.</summary>
    public static TheoryData<string> PostsOfTheSheet => [.. SheetForms.Posts.Where(p => p.Contains("{id}") && !p.Contains("/consentements") && !p.Contains("?handler=Avis") && !p.Contains("/signalement"))];

    /// <summary>A passage is settled once there is one: <see cref="PassagesTests"/>.</summary>
    public static TheoryData<string> PostsThatNeedNoPassage => [.. PostsOfTheSheet.Select(row => row.Data).Where(p => !p.Contains("?handler=Garder") && !p.Contains("?handler=Remplacer"))];

    public static TheoryData<string> PostsOfAgreements => [.. SheetForms.Posts.Where(p => p.Contains("/consentements"))];

    [Theory]
    [MemberData(nameof(PostsOfTheSheet))]
    public async Task After_submission_it_is_refused_in_plain_words_and_nothing_is_written(string post)
    {
        var file = await portal.CreateFileAsync();
        using var owner = await portal.BrowserOfAsync(Caller.Owner, file);
        var fields = await FieldsAsync(owner, file);
        var before = await Database.DigestAsync(portal);

        var answer = await SheetForms.PostAsync(owner, portal.AddressOf(post, file, Caller.Owner), fields);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should()
            .Contain("elle se modifiera de nouveau s’il vous la renvoie.");
        (await Database.DigestAsync(portal)).Should().Be(before);
    }

    /// <summary>Without this one, the answers above could be refused for a reason of their own.</summary>
    [Theory]
    [MemberData(nameof(PostsThatNeedNoPassage))]
    public async Task Before_submission_the_same_answers_go_through(string post)
    {
        var file = await portal.CreateFileAsync();
        await portal.WithDatabaseAsync(async db =>
        {
            var sheet = await FindAsync(db.Sheets, file);
            sheet.SendBack(portal.Clock.GetUtcNow()).Demand();
            if (post.Contains("?handler=Retirer", StringComparison.Ordinal))
            {
                // A charter that she signed keeps her on the sheet.
                await db.EngagementCharters.Where(c => c.SheetId == sheet.Id).ExecuteDeleteAsync();
            }

            if (post.Contains("/etapes/{etape}?handler=Aucun", StringComparison.Ordinal))
            {
                sheet.RemoveDeclaration(sheet.Declarations[0].Id, sheet.OwnerId, portal.Clock.GetUtcNow()).Demand();
            }

            return await db.SaveChangesAsync();
        });
        using var owner = await portal.BrowserOfAsync(Caller.Owner, file);
        var address = portal.AddressOf(post, file, Caller.Owner);
        if (post.EndsWith("plan?handler=Retirer", StringComparison.Ordinal))
        {
            (await SheetForms.PostAsync(owner, portal.AddressOf("/espace/fiches/{id}/plan", file, Caller.Owner), await FieldsAsync(owner, file))).StatusCode.Should().Be(HttpStatusCode.Redirect);
            address += $"&ligne={(await SheetAsync(file)).Plan.Lines.Single().Id.Value}";
        }

        var answer = await SheetForms.PostAsync(owner, address, await FieldsAsync(owner, file));

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [MemberData(nameof(PostsOfAgreements))]
    public async Task After_submission_what_is_done_about_agreements_leaves_the_sheet_as_it_is(string post)
    {
        var file = await portal.CreateFileAsync();
        using var owner = await portal.BrowserOfAsync(Caller.Owner, file);
        var revision = (await SheetAsync(file)).Revision;

        await SheetForms.PostAsync(owner, portal.AddressOf(post, file, Caller.Owner), await FieldsAsync(owner, file));

        (await SheetAsync(file)).Revision.Should().Be(revision);
    }

    [Theory]
    [MemberData(nameof(PostsOfOneSheet))]
    public async Task On_somebody_elses_sheet_it_finds_nothing_and_writes_nothing(string post)
    {
        var file = await portal.CreateFileAsync();
        using var other = await portal.BrowserOfAsync(Caller.OtherAccompagnateur, file);
        var fields = await FieldsAsync(other, file);
        var before = await Database.DigestAsync(portal);

        var answer = await SheetForms.PostAsync(other, portal.AddressOf(post, file, Caller.OtherAccompagnateur), fields);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Database.DigestAsync(portal)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task Without_the_token_of_the_portals_own_form_it_is_refused(string post)
    {
        var file = await portal.CreateFileAsync();
        using var owner = await portal.BrowserOfAsync(Caller.Owner, file);
        var fields = await FieldsAsync(owner, file);
        var address = portal.AddressOf(post, file, Caller.Owner);
        var before = await Database.DigestAsync(portal);

        var none = await SheetForms.PostAsync(owner, address, fields.Where(f => f.Key != SheetForms.Token));
        var wrong = await SheetForms.PostAsync(owner, address, fields, (SheetForms.Token, "CfDJ8AAAA"));
        using var other = await portal.BrowserOfAsync(Caller.OtherAccompagnateur, file);
        var theirs = await SheetForms.PostAsync(owner, address, fields, (SheetForms.Token, SheetForms.TokenOf(await other.OpenAsync("/compte"))));

        new[] { none, wrong, theirs }.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.BadRequest);
        (await Database.DigestAsync(portal)).Should().Be(before);
    }

    /// <summary>All the good answers, with this person's own token and the revision that the sheet has now.</summary>
    private async Task<List<KeyValuePair<string, string>>> FieldsAsync(PortalBrowser browser, SheetFile file) =>
    [
        .. SheetForms.GoodAnswers,
        KeyValuePair.Create(SheetForms.Token, SheetForms.TokenOf(await browser.OpenAsync("/compte"))),
        KeyValuePair.Create("Revision", $"{(await SheetAsync(file)).Revision}"),
    ];

    private Task<Sheet> SheetAsync(SheetFile file) => portal.WithDatabaseAsync(db => FindAsync(db.Sheets.AsNoTracking(), file));

    private static Task<Sheet> FindAsync(IQueryable<Sheet> sheets, SheetFile file)
    {
        var id = new SheetId(Guid.Parse(file.RouteValues["id"]));
        return sheets.SingleAsync(s => s.Id == id);
    }
}
