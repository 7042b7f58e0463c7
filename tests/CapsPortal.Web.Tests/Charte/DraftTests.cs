using System.Net;
using AngleSharp.Html.Dom;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Charte;

/// <summary>The draft of the next edition, on the pages of the administration. One draft is open at a time: each test opens its own.</summary>
public sealed class DraftTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_draft_is_opened_once_and_given_up_without_touching_what_is_published()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        var first = await StartAsync(gt);
        first.Text.Should().Contain("aucun changement pour l’instant").And.Contain("Retranscrire l’enregistrement").And.Contain("Noota").And.Contain("Esprit critique");
        (await gt.OpenAsync("/administration")).Text.Should().Contain("Un brouillon est ouvert.");

        // The button of a page opened before the draft was.
        var token = ((IHtmlInputElement)first.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var again = await gt.Http.PostAsync("/administration/charte?handler=Commencer", form, TestContext.Current.CancellationToken);
        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("Un brouillon est déjà ouvert");
        (await DraftCountAsync()).Should().Be(1);

        var discarded = await first.SubmitAsync("Abandonner le brouillon");

        discarded.Text.Should().Contain("Le brouillon est abandonné.").And.Contain("février 2026");
        (await DraftCountAsync()).Should().Be(0);
        (await portal.WithDatabaseAsync(db => db.Journal.Select(e => e.Kind).ToListAsync()))
            .Should().Contain([JournalKinds.CharterDraftStarted, JournalKinds.CharterDraftDiscarded]);
        (await gt.OpenAsync("/administration/charte/apercu")).Path.Should().Be("/administration/charte");
    }

    [Fact]
    public async Task A_line_is_added_changed_and_removed()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        var draft = await StartAsync(gt);
        var form = await draft.FollowAsync("Ajouter une ligne");
        var added = await form.SubmitAsync(
            "Ajouter cette ligne", ("Étape", "Diffusion"), ("Usage", "Traduire une fiche"), ("Utile (facultatif)", "Toucher d’autres publics."), ("Perplexity", "true"));
        added.Text.Should().Contain("La ligne est enregistrée dans le brouillon.").And.Contain("Traduire une fiche ajout").And.Contain("1 changement");

        var line = await added.FollowAsync("Traduire une fiche");
        line.Path.Should().Be("/administration/charte/lignes/diffusion-traduire-une-fiche");
        line.Document.QuerySelector("[name='Input.Stage']").Should().BeNull("a line stays at its stage");
        await line.SubmitAsync("Enregistrer cette ligne", ("À éviter (facultatif)", "Publier sans relire."));

        var use = (await ContentAsync()).Grid.Find("diffusion-traduire-une-fiche")!;
        use.ToAvoid.Should().Be("Publier sans relire.");
        use.RecommendedTools.Should().Equal("perplexity");

        var removed = await (await gt.OpenAsync(line.Path)).SubmitAsync("Retirer la ligne");
        removed.Text.Should().Contain("La ligne est retirée du brouillon.").And.Contain("aucun changement");
        (await gt.OpenAsync(line.Path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await portal.WithDatabaseAsync(db => db.Journal.Where(e => e.Kind == JournalKinds.CharterDraftChanged).Select(e => e.Details).ToListAsync()))
            .Should().Contain(["use diffusion-traduire-une-fiche", "use diffusion-traduire-une-fiche removed"]);
    }

    [Fact]
    public async Task What_is_refused_stays_in_the_form()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);
        var tooLong = new string('a', DraftedUse.AdviceMaxLength + 1);

        var line = await (await gt.OpenAsync("/administration/charte/lignes")).SubmitAsync("Ajouter cette ligne", ("Input.Useful", tooLong));
        ErrorFields(line).Should().Equal("#Input_Stage", "#Input_Name", "#Input_Useful");
        line.ValueOf("Input.Useful").Should().Be(tooLong);

        var tool = await (await gt.OpenAsync("/administration/charte/outils/noota")).SubmitAsync(
            "Enregistrer cet outil", ("Input.Name", "Perplexity"), ("Input.Pricing", "gratuit"), ("Input.CheckedOn", "2026-03-03"));
        ErrorFields(tool).Should().Equal("#Input_Name", "#Input_CheckedOn");
        tool.ValueOf("Input.Pricing").Should().Be("gratuit");
        tool = await tool.SubmitAsync("Enregistrer cet outil", ("Input.Name", "Noota"), ("Input.CheckedOn", "hier"));
        ErrorFields(tool).Should().Equal("#Input_CheckedOn");

        var principle = await (await gt.OpenAsync("/administration/charte/principes")).SubmitAsync("Ajouter ce principe", ("Input.Rule", "Une règle."));
        ErrorFields(principle).Should().Equal("#Input_Name");
        principle.ValueOf("Input.Rule").Should().Be("Une règle.");

        var heading = await (await gt.OpenAsync("/administration/charte/intitule")).SubmitAsync("Enregistrer le titre et la date", ("Input.DateLabel", ""));
        ErrorFields(heading).Should().Equal("#Input_DateLabel");

        (await ContentAsync()).FindTool("noota")!.Pricing.Should().BeNull();
    }

    [Fact]
    public async Task What_a_rule_rests_on_has_no_button_and_is_refused_to_those_who_do_without()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);
        foreach (var (path, why) in new[] { ("lignes/redaction-texte", "s’appuie sur cette ligne"), ("principes/transparence", "s’appuie sur ce principe") })
        {
            var page = await gt.OpenAsync($"/administration/charte/{path}");
            page.Text.Should().Contain("ne peut pas être retiré").And.NotContain("Retirer l");
            using var form = new FormUrlEncodedContent(page.Document.QuerySelectorAll("main input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value)));

            var answer = await gt.Http.PostAsync($"/administration/charte/{path}?handler=Retirer", form, TestContext.Current.CancellationToken);

            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(why);
        }

        (await ContentAsync()).Grid.Find("redaction-texte").Should().NotBeNull();
    }

    [Fact]
    public async Task A_tool_says_which_lines_lose_it_before_it_goes()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);
        var tool = await gt.OpenAsync("/administration/charte/outils/perplexity");
        tool.Text.Should().Contain("2 lignes de la grille le préconisent").And.Contain("Effectuer la recherche bibliographique (cadrage)");

        var index = await tool.SubmitAsync("Retirer l’outil");

        index.Text.Should().Contain("3 changements");
        var difference = await index.FollowAsync("Voir les différences");
        difference.Document.QuerySelectorAll("del").Select(d => d.TextContent).Should().Contain(d => d.Contains("Perplexity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_changed_in_another_window_shows_both_texts()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        using var colleague = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);
        var mine = await gt.OpenAsync("/administration/charte/lignes/redaction-texte");
        await (await colleague.OpenAsync("/administration/charte/lignes/redaction-texte")).SubmitAsync("Enregistrer cette ligne", ("Input.Useful", "Le texte du collègue."));

        var refused = await mine.SubmitAsync("Enregistrer cette ligne", ("Input.Useful", "Mon texte."));

        refused.Text.Should().Contain("Ce brouillon a été modifié ailleurs").And.Contain("Le texte du collègue.");
        refused.ValueOf("Input.Useful").Should().Be("Mon texte.");
        await refused.SubmitAsync("Enregistrer cette ligne");
        (await ContentAsync()).Grid.Find("redaction-texte")!.Useful.Should().Be("Mon texte.");
    }

    [Fact]
    public async Task A_draft_changed_at_the_same_instant_shows_both_texts()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);

        var refused = await SendWhileAsync(gt, (_, draft) => draft.ReviseUse(
            "redaction-texte", new DraftedUse("Rédiger", "Le texte du collègue.", null, null, []), portal.Clock.GetUtcNow()).Demand());

        refused.Text.Should().Contain("Ce brouillon a été modifié ailleurs").And.Contain("Le texte du collègue.");
        refused.ValueOf("Input.Useful").Should().Be("Mon texte.");
        (await ContentAsync()).Grid.Find("redaction-texte")!.Useful.Should().Be("Le texte du collègue.");
    }

    [Fact]
    public async Task A_draft_given_up_at_the_same_instant_keeps_what_was_typed()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);

        var refused = await SendWhileAsync(gt, (db, draft) => db.DraftEditions.Remove(draft));

        refused.Text.Should().Contain("publié ou abandonné ailleurs");
        refused.ValueOf("Input.Useful").Should().Be("Mon texte.");
        (await DraftCountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_form_sent_after_the_draft_was_given_up_is_told_that_nothing_was_recorded()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);
        var mine = await gt.OpenAsync("/administration/charte/lignes/redaction-texte");
        await (await gt.OpenAsync("/administration/charte")).SubmitAsync("Abandonner le brouillon");

        var answer = await mine.SubmitAsync("Enregistrer cette ligne");

        answer.Path.Should().Be("/administration/charte");
        answer.Text.Should().Contain("Rien n’a été enregistré.");
    }

    [Fact]
    public async Task The_line_that_a_colleague_removed_keeps_what_was_typed()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);
        var mine = await gt.OpenAsync("/administration/charte/lignes/diffusion-formats");
        await (await gt.OpenAsync("/administration/charte/lignes/diffusion-formats")).SubmitAsync("Retirer la ligne");

        var refused = await mine.SubmitAsync("Enregistrer cette ligne", ("Input.Useful", "Mon texte."));
        refused = await refused.SubmitAsync("Enregistrer cette ligne");

        refused.Text.Should().Contain("elle en a été retirée entre-temps");
        refused.ValueOf("Input.Useful").Should().Be("Mon texte.");
    }

    [Fact]
    public async Task The_preview_and_the_difference_tell_the_draft()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        var draft = await StartAsync(gt);
        var difference = await draft.FollowAsync("Voir les différences");
        difference.Text.Should().Contain("Le brouillon dit exactement ce que dit cette édition.");
        await (await gt.OpenAsync("/administration/charte/lignes/entretien-retranscription")).SubmitAsync(
            "Enregistrer cette ligne", ("Input.Useful", "Gain de temps notable."));

        difference = await gt.OpenAsync("/administration/charte/difference");
        difference.Text.Should().Contain("Retranscrire l’enregistrement modification");
        difference.Document.QuerySelector("main dl del")!.TextContent.Should().Be(" retiré\u00A0: important");
        difference.Document.QuerySelector("main dl ins")!.TextContent.Should().Be(" ajouté\u00A0: notable");

        var preview = await gt.OpenAsync("/administration/charte/apercu");
        preview.Text.Should().Contain("Gain de temps notable.").And.Contain("il n’est pas publié").And.Contain("Dicte.ai");
    }

    [Fact]
    public async Task Only_the_administration_reads_a_draft()
    {
        using var gt = await portal.SignInAsync(Roles.Administrator);
        await StartAsync(gt);
        using var camille = await portal.SignInAsync(Roles.Accompagnateur);

        (await camille.OpenAsync("/administration/charte/apercu")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    /// <summary>Sends « Mon texte. » for a line while a colleague's change is written and not yet committed.</summary>
    private async Task<PortalPage> SendWhileAsync(PortalBrowser gt, Action<CapsDbContext, DraftEdition> change)
    {
        var mine = await gt.OpenAsync("/administration/charte/lignes/redaction-texte");
        return await portal.WithDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            change(db, await db.DraftEditions.SingleAsync());
            await db.SaveChangesAsync();
            var sending = mine.SubmitAsync("Enregistrer cette ligne", ("Input.Useful", "Mon texte."));
            while (!sending.IsCompleted && !await SomeoneWaitsAsync())
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }

            await transaction.CommitAsync();
            return await sending;
        });
    }

    private Task<bool> SomeoneWaitsAsync() => portal.WithDatabaseAsync(db => db.Database
        .SqlQuery<bool>($"select exists(select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as \"Value\"").SingleAsync());

    /// <summary>A new draft, the former one given up.</summary>
    private static async Task<PortalPage> StartAsync(PortalBrowser gt)
    {
        var page = await gt.OpenAsync("/administration/charte");
        if (page.Text.Contains("Abandonner le brouillon", StringComparison.Ordinal))
        {
            page = await page.SubmitAsync("Abandonner le brouillon");
        }

        return await page.SubmitAsync("Préparer une nouvelle édition");
    }

    private static IEnumerable<string?> ErrorFields(PortalPage page) => page.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"));

    private Task<int> DraftCountAsync() => portal.WithDatabaseAsync(db => db.DraftEditions.CountAsync());

    private Task<CharterEdition> ContentAsync() => portal.WithDatabaseAsync(async db => (await db.DraftEditions.SingleAsync()).Content);
}
