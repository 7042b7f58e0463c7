using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Tests.Agreements;
using CapsPortal.Web.Tests.Espace;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>« Passages à relire »: what screening finds in a sheet is settled before the sheet is handed in.</summary>
public sealed class SheetPassagesTests(ScreeningPortal portal) : IClassFixture<ScreeningPortal>
{
    private const string Submit = "Soumettre la fiche au Comité éditorial";
    private const string KeepAll = "Tout garder tel quel";
    private const string Gone = "Ce passage n’est plus à régler";

    [Fact]
    public async Task Passages_are_listed_by_part_in_their_sentence_with_why_and_the_sheet_waits()
    {
        using var author = await WriteAsync("Le jardin ouvre. Ce jour-là, Mme Dupont était diabétique. Elle va mieux.");

        var page = await author.OpenAsync("/soumission");

        page.Document.QuerySelector(".missing")!.TextContent.Should().Contain("Réglez les 2 passages à relire");
        page.Document.QuerySelectorAll("#passages h4").Select(h => h.TextContent).Should().Equal("Résumé");
        var passages = page.Document.QuerySelectorAll("#passages .passage");
        passages[0].QuerySelector(".passage-words")!.TextContent.Should().Be("Ce jour-là, Mme Dupont était diabétique.");
        passages[0].QuerySelector("mark")!.TextContent.Should().Be("Mme Dupont");
        passages[0].TextContent.Should().Contain("À retirer").And.Contain("nom d’une personne").And.Contain("Une civilité suivie d’un nom.");
        passages[1].TextContent.Should().Contain("À relire").And.Contain("santé");
        page.Document.QuerySelectorAll("main button").Select(b => b.TextContent).Should().NotContain(Submit);
    }

    [Fact]
    public async Task A_submission_is_refused_while_a_passage_waits_whoever_forges_it()
    {
        using var author = await WriteAsync("Mme Dupont est venue.");
        var page = await author.OpenAsync("/soumission");

        var forged = await author.Browser.ForgeAsync(page, author.AddressOf("/soumission"), ("Revision", page.ValueOfHidden("Revision")));

        forged.StatusCode.Should().Be(HttpStatusCode.OK);
        (await author.SheetAsync()).State.Should().Be(SheetState.InProgress);
    }

    [Fact]
    public async Task A_passage_is_replaced_in_one_press_each_time_that_its_part_says_it()
    {
        using var author = await WriteAsync("Mme Dupont a ouvert. Le soir, Mme Dupont a fermé. Tél. 06 12 34 56 78.");

        var page = await (await author.OpenAsync("/soumission")).SubmitAsync("Remplacer par « Mme X »");

        page.Text.Should().Contain("Le passage est remplacé.");
        (await author.SheetAsync()).FindSection("resume")!.Text.Should().Be("Mme X a ouvert. Le soir, Mme X a fermé. Tél. 06 12 34 56 78.");
        (await JournalAsync(author)).Should().Be((JournalKinds.PassagesReplaced, "replaced 2 in resume"));
        page.Document.QuerySelectorAll("#passages .passage").Should().ContainSingle();
    }

    [Fact]
    public async Task One_person_has_one_pseudonym_in_the_whole_sheet()
    {
        using var author = await WriteAsync("Mme Dupont a ouvert.");
        await author.ChangeAsync(sheet => sheet.Write("deroulement", "Puis Sylvie Dupont a fermé, avec Mme Dupont.", portal.Clock.GetUtcNow()).Demand());
        var page = await author.OpenAsync("/soumission");
        page.Document.QuerySelector(".passage")!.TextContent.Should().Contain("Remplacer change 3 endroits de la fiche, où il s’agit de la même personne.");

        await page.SubmitAsync("Remplacer par « Mme X »");

        var sheet = await author.SheetAsync();
        sheet.FindSection("resume")!.Text.Should().Be("Mme X a ouvert.");
        sheet.FindSection("deroulement")!.Text.Should().Be("Puis Mme X a fermé, avec Mme X.");
        (await JournalAsync(author)).Should().Be((JournalKinds.PassagesReplaced, "replaced 3 in resume deroulement"));
    }

    [Fact]
    public async Task The_title_is_replaced_like_the_rest()
    {
        using var author = await SheetAuthor.WithDraftAsync(portal, new SampleSheet("Le jardin de Mme Dupont"));

        await (await author.OpenAsync("/soumission")).SubmitAsync("Remplacer par « Mme X »");

        (await author.SheetAsync()).Card.Title.Should().Be("Le jardin de Mme X");
        (await JournalAsync(author)).Should().Be((JournalKinds.PassagesReplaced, "replaced 1 in carte-titre"));
    }

    [Fact]
    public async Task A_kept_passage_does_not_come_back_and_an_edited_text_is_asked_about_again()
    {
        using var author = await WriteAsync("Mme Dupont est venue.");

        var settled = await (await author.OpenAsync("/soumission")).SubmitAsync("C’est voulu : garder « Mme Dupont »");

        settled.Text.Should().Contain("Le passage est gardé tel quel.").And.Contain("1 passage est gardé tel quel");
        settled.Document.QuerySelector(".missing").Should().BeNull();
        await author.ChangeAsync(sheet => sheet.Write("resume", "Un jour, Mme Dupont est revenue.", portal.Clock.GetUtcNow()).Demand());
        (await author.OpenAsync("/soumission")).Document.QuerySelectorAll("#passages .passage").Should().BeEmpty("the same words are kept");
        await author.ChangeAsync(sheet => sheet.Write("resume", "Un jour, Mme Dupont, diabétique, est revenue.", portal.Clock.GetUtcNow()).Demand());
        (await author.OpenAsync("/soumission")).Document.QuerySelectorAll("#passages mark").Select(m => m.TextContent).Should().Equal("diabétique");
    }

    [Fact]
    public async Task What_is_kept_is_remembered_without_its_words()
    {
        using var author = await WriteAsync("Mme Dupont est venue.");

        await (await author.OpenAsync("/soumission")).SubmitAsync("C’est voulu : garder « Mme Dupont »");

        (await author.SheetAsync()).KeptPassages.Should().ContainSingle().Which.Should().MatchRegex("^[0-9a-f]{64}$");
        (await JournalAsync(author)).Should().Be((JournalKinds.PassagesKept, "kept 1"));
        using var other = await WriteAsync("Mme Dupont est venue.");
        await (await other.OpenAsync("/soumission")).SubmitAsync("C’est voulu : garder « Mme Dupont »");
        (await other.SheetAsync()).KeptPassages.Should().NotBeEquivalentTo((await author.SheetAsync()).KeptPassages, "one sheet tells nothing of another");
    }

    [Fact]
    public async Task All_that_is_to_check_is_kept_at_once_and_what_is_certain_never_is()
    {
        using var author = await WriteAsync("Mme Dupont est diabétique.");
        await author.ChangeAsync(sheet => sheet.Write("deroulement", "Un voisin diabétique aussi.", portal.Clock.GetUtcNow()).Demand());
        await author.ChangeAsync(sheet => sheet.Describe(
            IdentityCard.Create("Une action", "Un atelier, dit diabétique, chaque jeudi", "Maison", "Santé", "Rennes", 2022, 2023, new(2026, 3, 2)).Value, portal.Clock.GetUtcNow()).Demand());

        var page = await (await author.OpenAsync("/soumission")).SubmitAsync(KeepAll);

        page.Document.QuerySelectorAll("#passages mark").Select(m => m.TextContent).Should().Equal("Mme Dupont");
        page.Document.QuerySelectorAll("main button").Select(b => b.TextContent.Trim()).Should().NotContain(KeepAll);
    }

    [Fact]
    public async Task Once_settled_the_sheet_is_handed_in()
    {
        using var author = await WriteAsync("Mme Dupont est diabétique.");
        await (await author.OpenAsync("/soumission")).SubmitAsync("Remplacer par « Mme X »");
        await (await author.OpenAsync("/soumission")).SubmitAsync("C’est voulu : garder « diabétique »");

        await (await author.OpenAsync("/soumission")).SubmitAsync(Submit);

        (await author.SheetAsync()).State.Should().Be(SheetState.Submitted);
    }

    [Fact]
    public async Task The_sheets_own_people_are_not_pointed_out()
    {
        using var author = await WriteAsync("Mme Dupont a accueilli.");
        await author.ChangeAsync(sheet => sheet.AddContributor("Zoé Dupont", "bénévole", "Maison", "zoe@test.example", portal.Clock.GetUtcNow()).WithoutValue().Demand());

        (await author.OpenAsync("/soumission")).Document.QuerySelectorAll("#passages .passage").Should().BeEmpty();
        (await author.OpenAsync("/texte/resume")).Document.QuerySelector(".screening-notice").Should().BeNull();
    }

    [Fact]
    public async Task What_the_mention_takes_from_a_declaration_is_changed_where_it_is_declared()
    {
        using var author = await SheetAuthor.WithDraftAsync(portal, new SampleSheet("Avec un usage") { DeclaresUse = true });
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync($"update ai_usage_declarations set justification = 'Mme Dupont le voulait.' where sheet_id = {author.Id.Value}"));

        var page = await author.OpenAsync("/soumission");

        var part = page.Document.QuerySelector("#passages")!;
        part.TextContent.Should().Contain("Déclaration : ").And.NotContain("Remplacer par");
        var declared = await page.Browser.OpenAsync(part.QuerySelector(".passage a")!.GetAttribute("href")!);
        declared.ValueOf("Input.Justification").Should().Be("Mme Dupont le voulait.");
        var forged = await ForgeAsync(author, page, "Remplacer", ("passage", page.ValueOfHidden("passage")));
        forged.Should().Contain(Gone);
    }

    [Theory]
    [InlineData("Garder")]
    [InlineData("Remplacer")]
    public async Task A_forged_passage_settles_nothing(string act)
    {
        using var author = await WriteAsync("Mme Dupont est venue.");
        var page = await author.OpenAsync("/soumission");
        var before = await author.SheetAsync();

        foreach (var passage in new[] { "", "Mme Dupont", new string('0', 64), new string('x', 10_000) })
        {
            (await ForgeAsync(author, page, act, ("passage", passage))).Should().Contain(Gone);
        }

        (await author.SheetAsync()).Should().BeEquivalentTo(before);
    }

    [Theory]
    [InlineData("Remplacer par « Mme X »")]
    [InlineData("C’est voulu : garder « Mme Dupont »")]
    public async Task On_a_text_that_another_window_changed_nothing_is_settled_before_it_is_seen(string button)
    {
        using var author = await WriteAsync("Mme Dupont est venue.");
        var late = await author.OpenAsync("/soumission");
        await author.ChangeAsync(sheet => sheet.Write("resume", "Ce matin, Mme Dupont est venue.", portal.Clock.GetUtcNow()).Demand());

        var told = await late.SubmitAsync(button);

        told.Text.Should().Contain("Cette fiche a été modifiée ailleurs");
        told.Document.QuerySelector(".passage-words")!.TextContent.Should().Be("Ce matin, Mme Dupont est venue.");
        (await author.SheetAsync()).Should().BeEquivalentTo(new { KeptPassages = Array.Empty<string>() });
        (await told.SubmitAsync(button)).Document.QuerySelectorAll("#passages .passage").Should().BeEmpty();
    }

    [Fact]
    public async Task When_the_engine_fails_it_is_said_and_the_sheet_waits()
    {
        using var author = await WriteAsync($"Un texte qui {ScreeningPortal.Breaking}.");

        var page = await author.OpenAsync("/soumission");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector(".missing")!.TextContent.Should().Contain("Le repérage n’a pas abouti");
        var forged = await author.Browser.ForgeAsync(page, author.AddressOf("/soumission"), ("Revision", (await author.SheetAsync()).Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        (await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("Le repérage n’a pas abouti");
        (await author.SheetAsync()).State.Should().Be(SheetState.InProgress);
    }

    [Fact]
    public async Task A_part_shows_its_notice_again_once_it_is_recorded()
    {
        using var author = await WriteAsync("Rien encore.");

        var page = await (await author.OpenAsync("/texte/resume")).SubmitAsync("Enregistrer cette partie", ("Input.Text", "Mme Dupont est venue."));

        page.Text.Should().Contain("est enregistré").And.Contain("1 passage à relire");
        page.Document.QuerySelector("textarea")!.GetAttribute("data-screened").Should().Be(author.AddressOf("/signalement"));
    }

    [Fact]
    public async Task The_notice_of_a_sheet_keeps_silent_on_its_own_people()
    {
        using var author = await WriteAsync("Rien encore.");
        await author.ChangeAsync(sheet => sheet.AddContributor("Zoé Dupont", "bénévole", "Maison", "zoe@test.example", portal.Clock.GetUtcNow()).WithoutValue().Demand());
        var page = await author.OpenAsync("/texte/resume");

        var answer = await author.Browser.ForgeAsync(page, author.AddressOf("/signalement"), (ScreeningNoticeForm.Text, "Mme Dupont, au 06 12 34 56 78"));

        var notice = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        notice.Should().Contain("1 passage à relire").And.Contain("06 12 34 56 78").And.NotContain("Mme Dupont");
    }

    private async Task<SheetAuthor> WriteAsync(string summary) =>
        await SheetAuthor.WithDraftAsync(portal, new SampleSheet("Une fiche à relire") { Summary = summary });

    private static async Task<string> ForgeAsync(SheetAuthor author, PortalPage page, string act, params (string Field, string Value)[] fields)
    {
        var revision = ("Revision", (await author.SheetAsync()).Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var answer = await author.Browser.ForgeAsync(page, $"{author.AddressOf("/soumission")}?handler={act}", [revision, .. fields]);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(string Kind, string Details)> JournalAsync(SheetAuthor author)
    {
        var last = await portal.WithDatabaseAsync(db => db.Journal.Where(e => e.SubjectId == author.Id.Value).OrderByDescending(e => e.Sequence).FirstAsync());
        return (last.Kind, last.Details);
    }
}
