using System.Net;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Relecture;

public sealed class DecisionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Decide = "Enregistrer la décision";

    [Fact]
    public async Task An_accepted_sheet_has_at_once_its_page_its_PDF_its_mail_and_its_place_in_the_journal()
    {
        var (owner, sheet) = await SubmitAsync("Acceptée d’emblée");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);

        var done = await form.SubmitAsync(Decide, [.. Grid("Yes"), ("Input.Decision", "La publier"), ("Input.Comment", "Un beau travail.")]);

        done.Path.Should().Be("/relecture");
        done.Text.Should().Contain("«\u00a0Acceptée d’emblée\u00a0» est publiée.");
        (await done.FollowAsync("Acceptée d’emblée")).Path.Should().Be("/fiches/acceptee-d-emblee");
        var publication = await portal.WithDatabaseAsync(db => db.Publications.SingleAsync(p => p.SheetId == sheet.Id));
        var file = await portal.WithDatabaseAsync(db => db.Files.SingleAsync(f => f.Id == publication.FileId));
        file.Content.Should().StartWith("%PDF"u8.ToArray());
        var mail = await portal.WithDatabaseAsync(db => db.OutgoingMails.SingleAsync(m => m.SheetId == sheet.Id));
        mail.To.Should().Be(owner.Email);
        mail.TextBody.Should().Contain("Un beau travail.").And.Contain("/fiches/acceptee-d-emblee");
        (await JournalAsync(sheet)).Should().Equal(JournalKinds.ReviewOpened, JournalKinds.SheetPublished);
        var review = await portal.WithDatabaseAsync(db => db.Reviews.SingleAsync(r => r.SheetId == sheet.Id));
        review.Answers.Should().OnlyContain(a => a.Answer == GridAnswer.Yes);
    }

    [Fact]
    public async Task A_sheet_sent_back_can_be_changed_again_and_its_author_reads_why()
    {
        var (owner, sheet) = await SubmitAsync("À reprendre");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);

        var done = await form.SubmitAsync(Decide, [.. Grid("Nr"), ("Input.Decision", "SendBack"), ("Input.Comment", "Précisez la méthode.")]);

        done.Text.Should().Contain("«\u00a0À reprendre\u00a0» est renvoyée à l’accompagnateur·ice.");
        (await portal.WithDatabaseAsync(db => db.Sheets.SingleAsync(s => s.Id == sheet.Id))).State.Should().Be(SheetState.SentBack);
        (await portal.WithDatabaseAsync(db => db.Publications.AnyAsync(p => p.SheetId == sheet.Id))).Should().BeFalse();
        (await portal.WithDatabaseAsync(db => db.OutgoingMails.SingleAsync(m => m.SheetId == sheet.Id))).TextBody.Should().Contain("Précisez la méthode.");
        (await JournalAsync(sheet)).Should().Equal(JournalKinds.ReviewOpened, JournalKinds.SheetSentBack);
        using var author = await portal.SignInAsync(owner);
        (await author.OpenAsync($"/espace/fiches/{sheet.Id.Value}/soumission")).Text.Should().Contain("Précisez la méthode.");
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_is_kept()
    {
        var (_, sheet) = await SubmitAsync("Incomplète");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);
        var tooLong = new string('x', Review.CommentMaxLength + 1);

        var refused = await form.SubmitAsync(Decide, ("Input.Answers[trois-parties]", "No"), ("Input.Comment", tooLong));

        refused.Document.Title.Should().StartWith("Erreur");
        refused.Document.QuerySelectorAll("fieldset.field-invalid").Length.Should().Be(7 + 1);
        ErrorOf(refused, "Input_Answers_parole-acteurs_").Should().Contain("La parole des acteurs est-elle présente");
        ErrorOf(refused, "Input_Decision").Should().Contain("Choisissez une décision.");
        ErrorOf(refused, "Input_Comment").Should().Contain("4000 au plus");
        refused.Document.QuerySelector("input[name='Input.Answers[trois-parties]'][value=No]")!.HasAttribute("checked").Should().BeTrue();
        refused.ValueOf("Input.Comment").Should().Be(tooLong);

        var noReason = await refused.SubmitAsync(Decide, [.. Grid("Yes"), ("Input.Decision", "SendBack"), ("Input.Comment", "  ")]);
        ErrorOf(noReason, "Input_Comment").Should().Contain("Dites ce qui est attendu");
        (await JournalAsync(sheet)).Should().Equal(JournalKinds.ReviewOpened);
    }

    [Fact]
    public async Task Of_two_members_who_decide_at_the_same_instant_one_is_told_and_keeps_what_was_typed()
    {
        var (_, sheet) = await SubmitAsync("Disputée");
        using var first = await portal.SignInAsync(Roles.EditorialCommittee);
        using var second = await portal.SignInAsync(Roles.EditorialCommittee);
        var one = await OpenReviewAsync(first, sheet);
        var other = await OpenReviewAsync(second, sheet);

        var answers = await Task.WhenAll(
            one.SubmitAsync(Decide, [.. Grid("Yes"), ("Input.Decision", "Accept"), ("Input.Comment", "Message de l’une")]),
            other.SubmitAsync(Decide, [.. Grid("Yes"), ("Input.Decision", "Accept"), ("Input.Comment", "Message de l’autre")]));

        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.OK);
        answers.Where(a => a.Path == "/relecture").Should().ContainSingle();
        var told = answers.Should().ContainSingle(a => a.Path != "/relecture").Subject;
        told.Text.Should().Contain("votre décision n’est pas enregistrée").And.Contain(told == answers[0] ? "Message de l’une" : "Message de l’autre");
        (await portal.WithDatabaseAsync(db => db.Publications.CountAsync(p => p.SheetId == sheet.Id))).Should().Be(1);
        (await portal.WithDatabaseAsync(db => db.OutgoingMails.CountAsync(m => m.SheetId == sheet.Id))).Should().Be(1);
        (await portal.WithDatabaseAsync(db => db.Reviews.CountAsync(r => r.SheetId == sheet.Id && r.DecidedAt != null))).Should().Be(1);
    }

    [Fact]
    public async Task Who_comes_after_the_decision_is_told_what_became_of_the_sheet()
    {
        var (_, sheet) = await SubmitAsync("Déjà décidée");
        using var first = await portal.SignInAsync(Roles.EditorialCommittee);
        using var second = await portal.SignInAsync(Roles.EditorialCommittee);
        var late = await OpenReviewAsync(second, sheet);
        await (await OpenReviewAsync(first, sheet)).SubmitAsync(Decide, [.. Grid("Yes"), ("Input.Decision", "SendBack"), ("Input.Comment", "À revoir.")]);

        var told = await late.SubmitAsync(Decide, [.. Grid("Yes"), ("Input.Decision", "Accept"), ("Input.Comment", "Bravo")]);

        told.Text.Should().Contain("n’attend plus de relecture").And.Contain("Bravo").And.NotContain("Le texte de la partie.").And.NotContain("À revoir.");
        (await second.OpenAsync($"/relecture/{sheet.Id.Value}")).Text.Should().Contain("n’attend plus de relecture").And.NotContain("pas enregistrée");
        (await portal.WithDatabaseAsync(db => db.Sheets.SingleAsync(s => s.Id == sheet.Id))).State.Should().Be(SheetState.SentBack);
    }

    [Fact]
    public async Task A_double_click_on_the_decision_decides_once_and_ends_well()
    {
        var (_, sheet) = await SubmitAsync("Deux fois la même");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);
        (string, string)[] typed = [.. Grid("Yes"), ("Input.Decision", "Accept")];

        var both = await Task.WhenAll(form.SubmitAsync(Decide, typed), form.SubmitAsync(Decide, typed));

        both.Should().OnlyContain(p => p.Path == "/relecture");
        (await portal.WithDatabaseAsync(db => db.Publications.CountAsync(p => p.SheetId == sheet.Id))).Should().Be(1);
    }

    [Fact]
    public async Task The_questions_of_an_open_review_do_not_change_with_the_grid()
    {
        var (_, sheet) = await SubmitAsync("Grille figée");
        var member = await portal.CreateUserAsync(Roles.EditorialCommittee);
        await portal.WithDatabaseAsync(async db =>
        {
            var review = Review.Open(
                await db.Sheets.SingleAsync(s => s.Id == sheet.Id), [new GridQuestion("ancienne", "Ancien critère", "Une question d’avant ?")],
                new(member.Id), affirmsNoAi: true, portal.Clock.GetUtcNow()).Value;
            db.Reviews.Add(review);
            await db.CommitAsync(portal.Clock.GetUtcNow(), CancellationToken.None);
            return review;
        });
        using var reviewer = await portal.SignInAsync(member);

        var form = await reviewer.OpenAsync($"/relecture/{sheet.Id.Value}");

        form.Document.QuerySelectorAll("input[name^='Input.Answers']").Should().HaveCount(3);
        (await form.SubmitAsync(Decide, ("Input.Answers[ancienne]", "Yes"), ("Input.Decision", "Accept"))).Path.Should().Be("/relecture");
    }

    [Fact]
    public async Task Two_sheets_of_one_title_published_at_the_same_instant_have_two_addresses()
    {
        var (_, one) = await SubmitAsync("Même titre");
        var (_, other) = await SubmitAsync("Même titre");
        using var first = await portal.SignInAsync(Roles.EditorialCommittee);
        using var second = await portal.SignInAsync(Roles.EditorialCommittee);
        var forms = (await OpenReviewAsync(first, one), await OpenReviewAsync(second, other));
        (string, string)[] typed = [.. Grid("Yes"), ("Input.Decision", "Accept")];

        await Task.WhenAll(forms.Item1.SubmitAsync(Decide, typed), forms.Item2.SubmitAsync(Decide, typed));

        (await portal.WithDatabaseAsync(db => db.Publications.Where(p => p.Card.Title == "Même titre").Select(p => p.Slug).ToListAsync()))
            .Should().BeEquivalentTo("meme-titre", "meme-titre-2");
    }

    [Theory]
    [InlineData("Input.Decision", "Delete")]
    [InlineData("Input.Decision", "7")]
    [InlineData("Input.Answers[trois-parties]", "Peut-être")]
    public async Task An_answer_that_the_page_does_not_offer_is_refused(string field, string value)
    {
        var (_, sheet) = await SubmitAsync("Réponse fabriquée");
        using var reviewer = await portal.SignInAsync(Roles.EditorialCommittee);
        var form = await OpenReviewAsync(reviewer, sheet);
        foreach (var radio in form.Document.QuerySelectorAll($"input[name='{field}']"))
        {
            radio.SetAttribute("value", value);
        }

        (string Field, string Value)[] typed = [.. Grid("Yes"), ("Input.Decision", "Accept")];
        var answer = await form.SubmitAsync(Decide, [.. typed.Select(t => t.Field == field ? (field, value) : t)]);

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Document.Title.Should().StartWith("Erreur");
        (await portal.WithDatabaseAsync(db => db.Publications.AnyAsync(p => p.SheetId == sheet.Id))).Should().BeFalse();
    }

    private static string ErrorOf(PortalPage page, string id) => page.Document.GetElementById($"{id}-erreur")!.TextContent;

    private IEnumerable<(string Field, string Value)> Grid(string answer) =>
        portal.Services.GetRequiredService<StartingTexts>().ReviewGrid.Select(q => ($"Input.Answers[{q.Key}]", answer));

    private static async Task<PortalPage> OpenReviewAsync(PortalBrowser reviewer, Sheet sheet) =>
        await (await reviewer.OpenAsync($"/relecture/{sheet.Id.Value}")).SubmitAsync(
            "Prendre cet engagement et ouvrir la fiche", ("Input.AffirmsNoAi", "true"));

    private async Task<(PortalUser Owner, Sheet Sheet)> SubmitAsync(string title)
    {
        var owner = await portal.CreateUserAsync(Roles.Accompagnateur);
        return (owner, await new SampleSheet(title).AddSubmittedAsync(portal, owner));
    }

    private Task<List<string>> JournalAsync(Sheet sheet) => portal.WithDatabaseAsync(
        db => db.Journal.Where(e => e.SubjectId == sheet.Id.Value).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync());
}
