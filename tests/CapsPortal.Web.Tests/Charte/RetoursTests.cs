using System.Net;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Charte;

public sealed class RetoursTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(Roles.Accompagnateur)]
    [InlineData(Roles.EditorialCommittee)]
    [InlineData(Roles.Administrator)]
    public async Task Anyone_signed_in_says_what_a_line_is_worth(string role)
    {
        using var person = await portal.SignInAsync(role);
        var form = await person.OpenAsync("/charte/retours?sur=entretien-nettoyage");
        form.Text.Should().Contain("Vous n’avez pas encore donné de retour.");
        form.ValueOf("Input.SubjectId").Should().Be("entretien-nettoyage");

        var sent = await form.SubmitAsync("Envoyer ce retour", ("Input.Useful", "false"), ("Input.Text", $"Trop sévère, dit {role}."));

        sent.Text.Should().Contain("Merci").And.Contain($"Trop sévère, dit {role}.").And.Contain("pas utile");
        sent.Path.Should().Be("/charte/retours");
        var feedback = await portal.WithDatabaseAsync(db => db.Feedbacks.SingleAsync(f => f.Text == $"Trop sévère, dit {role}."));
        feedback.Subject.Should().Be(FeedbackSubject.GuidedUse);
        (await portal.WithDatabaseAsync(db => db.Journal.SingleAsync(e => e.SubjectId == feedback.Id.Value))).Kind.Should().Be(JournalKinds.FeedbackGiven);
    }

    [Fact]
    public async Task What_is_refused_stays_in_the_form()
    {
        using var person = await portal.SignInAsync(Roles.Accompagnateur);
        var tooLong = new string('a', Feedback.TextMaxLength + 1);
        var form = await person.OpenAsync("/charte/retours?sur=nulle-part");

        var refused = await form.SubmitAsync("Envoyer ce retour", ("Input.Text", tooLong));

        refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Should().Equal("#Input_SubjectId", "#Input_Useful", "#Input_Text");
        refused.ValueOf("Input.Text").Should().Be(tooLong);
        (await portal.WithDatabaseAsync(db => db.Feedbacks.AnyAsync(f => f.Text == tooLong))).Should().BeFalse();
    }

    [Fact]
    public async Task The_answer_leaves_by_mail_and_is_read_beside_the_feedback()
    {
        var author = await portal.CreateUserAsync(Roles.Accompagnateur, "Camille Roux");
        var id = await GiveAsync(author, "noota", "Se trompe de personne.");
        using var gt = await portal.SignInAsync(Roles.Administrator);
        var page = await gt.OpenAsync($"/administration/retours/{id}");
        page.Text.Should().Contain("Camille Roux").And.Contain("Se trompe de personne.");

        (await page.SubmitAsync("Envoyer la réponse")).Text.Should().Contain("la personne la recevra par courriel");
        (await MailsToAsync(author)).Should().BeEmpty();
        var answered = await page.SubmitAsync("Envoyer la réponse", ("Input.Answer", "Nous le dirons dans la charte."));

        answered.Text.Should().Contain("La réponse part par courriel.").And.NotContain("Envoyer la réponse");
        var mail = (await MailsToAsync(author)).Should().ContainSingle().Subject;
        mail.Subject.Should().Be("Réponse à votre retour sur «\u00A0Noota\u00A0»");
        mail.TextBody.Should().Contain("Nous le dirons dans la charte.").And.Contain("Se trompe de personne.").And.Contain("/charte/retours");
        using var camille = await portal.SignInAsync(author);
        (await camille.OpenAsync("/charte/retours")).Text.Should().Contain("Réponse de l’administration").And.Contain("Nous le dirons dans la charte.");

        var closed = await answered.SubmitAsync("Clore ce retour");

        closed.Text.Should().Contain("Ce retour est clos depuis").And.NotContain("Envoyer la réponse");
        (await camille.OpenAsync("/charte/retours")).Text.Should().Contain("clos");
        (await portal.WithDatabaseAsync(db => db.Journal.Where(e => e.SubjectId == id).Select(e => e.Kind).ToListAsync()))
            .Should().BeEquivalentTo(JournalKinds.FeedbackAnswered, JournalKinds.FeedbackClosed);
    }

    [Fact]
    public async Task Two_answers_at_once_send_one_mail_and_keep_the_other_text()
    {
        var author = await portal.CreateUserAsync(Roles.EditorialCommittee);
        var id = await GiveAsync(author, "perplexity", "Des sources fausses.");
        using var gt = await portal.SignInAsync(Roles.Administrator);
        var mine = await gt.OpenAsync($"/administration/retours/{id}");
        await (await gt.OpenAsync($"/administration/retours/{id}")).SubmitAsync("Envoyer la réponse", ("Input.Answer", "La première."));

        var refused = await mine.SubmitAsync("Envoyer la réponse", ("Input.Answer", "La seconde."));

        refused.Text.Should().Contain("Quelqu’un d’autre a répondu à ce retour").And.Contain("La première.").And.Contain("La seconde.");
        (await MailsToAsync(author)).Should().ContainSingle();
        await refused.SubmitAsync("Clore ce retour");
        (await portal.WithDatabaseAsync(db => db.Feedbacks.SingleAsync(f => f.Id == new FeedbackId(id)))).IsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task The_administration_filters_by_state_and_subject()
    {
        var author = await portal.CreateUserAsync(Roles.Accompagnateur);
        await GiveAsync(author, "nvivo", "Avis ouvert sur NVivo.");
        await GiveAsync(author, "nvivo", "Avis clos sur NVivo.", isClosed: true);
        await GiveAsync(author, "scribbr", "Avis ouvert sur Scribbr.");
        using var gt = await portal.SignInAsync(Roles.Administrator);
        var page = await gt.OpenAsync("/administration/retours");
        page.Text.Should().Contain("Avis ouvert sur NVivo.").And.Contain("Avis ouvert sur Scribbr.").And.NotContain("Avis clos");

        page = await page.SubmitAsync("Filtrer les retours", ("Etat", "Clos"), ("Sur", "NVivo"));

        page.Text.Should().Contain("1 retour.").And.Contain("Avis clos sur NVivo.").And.NotContain("Avis ouvert");
        (page.ValueOf("Etat"), page.ValueOf("Sur")).Should().Be(("clos", "nvivo"));
        (await gt.OpenAsync("/administration/retours?etat=tous&sur=nvivo")).Text.Should().Contain("2 retours.");
        var odd = await gt.OpenAsync("/administration/retours?etat=nimporte&sur=inconnu&page-n=-3");
        odd.Text.Should().Contain("Aucun retour ne correspond");
        odd.ValueOf("Etat").Should().Be("ouverts");
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        var author = await portal.CreateUserAsync(Roles.Accompagnateur);
        for (var i = 1; i <= Web.Pages.Administration.Retours.IndexModel.PageSize + 1; i++)
        {
            await GiveAsync(author, "dicte-ai", $"Avis numéro {i}.");
        }

        using var gt = await portal.SignInAsync(Roles.Administrator);
        var first = await gt.OpenAsync("/administration/retours?etat=ouverts&sur=dicte-ai");
        first.Text.Should().Contain("21 retours.").And.Contain("Avis numéro 21.").And.NotContain("Avis numéro 1.");
        (await first.FollowAsync("Suivante")).Text.Should().Contain("Avis numéro 1.").And.NotContain("Avis numéro 21.");
        using var person = await portal.SignInAsync(author);
        (await person.OpenAsync("/charte/retours?page-n=3")).Text.Should().Contain("Avis numéro 1.").And.NotContain("Avis numéro 21.");
    }

    [Fact]
    public async Task The_draft_of_the_next_edition_finds_them_beside_the_line_and_the_tool()
    {
        var author = await portal.CreateUserAsync(Roles.Accompagnateur, "Dominique Petit");
        await GiveAsync(author, "analyse-materiel", "À détailler.");
        await GiveAsync(author, "mistral-le-chat", "Pratique.");
        using var gt = await portal.SignInAsync(Roles.Administrator);
        var draft = await (await gt.OpenAsync("/administration/charte")).SubmitAsync("Préparer une nouvelle édition");
        draft.Text.Should().Contain("1 retour ouvert sur «\u00A0Analyser le matériel recueilli\u00A0»");

        (await gt.OpenAsync("/administration/charte/lignes/analyse-materiel")).Text.Should().Contain("À détailler.").And.Contain("Dominique Petit");
        (await gt.OpenAsync("/administration/charte/outils/mistral-le-chat")).Text.Should().Contain("Pratique.");
        (await gt.OpenAsync("/administration/charte/lignes/diffusion-formats")).Text.Should().Contain("Personne n’a encore donné son avis.");
    }

    [Fact]
    public async Task Nobody_reads_what_another_said_but_the_administration()
    {
        var id = await GiveAsync(await portal.CreateUserAsync(Roles.Accompagnateur), "noota", "Ceci reste entre nous.");
        using var other = await portal.SignInAsync(Roles.Accompagnateur);

        (await other.OpenAsync("/charte/retours")).Text.Should().NotContain("Ceci reste entre nous.");
        (await other.OpenAsync($"/charte/retours/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.OpenAsync($"/administration/retours/{id}")).Status.Should().Be(HttpStatusCode.Forbidden);
        using var gt = await portal.SignInAsync(Roles.Administrator);
        (await gt.OpenAsync($"/administration/retours/{Guid.NewGuid()}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private Task<Guid> GiveAsync(PortalUser author, string subject, string text, bool isClosed = false) => portal.WithAsync(async services =>
    {
        var db = services.GetRequiredService<CapsDbContext>();
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var now = portal.Clock.GetUtcNow();
        var feedback = Feedback.Give(services.GetRequiredService<CharterLibrary>().Current, subject, useful: false, text, new UserId(author.Id), now).Value;
        if (isClosed)
        {
            feedback.Close(now).Demand();
        }

        db.Feedbacks.Add(feedback);
        await db.SaveChangesAsync();
        return feedback.Id.Value;
    });

    private Task<List<OutgoingMail>> MailsToAsync(PortalUser author) =>
        portal.WithDatabaseAsync(db => db.OutgoingMails.AsNoTracking().Where(m => m.To == author.Email).ToListAsync());
}
