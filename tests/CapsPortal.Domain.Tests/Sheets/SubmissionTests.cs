using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Sheets;

public sealed class SubmissionTests
{
    private static readonly DateTimeOffset Later = Given.Start.AddDays(20);

    [Fact]
    public void A_submission_says_all_that_is_missing()
    {
        var sheet = Given.Sheet();
        sheet.StateNoUse(Stage.Analyse, Given.Start).Demand();
        sheet.Write("resume", "Un résumé.", Given.Start).Demand();
        var revision = sheet.Revision;

        string[] missing =
        [
            "Ajoutez au moins un·e contributeur·ice.",
            "Renseignez le bilan du cadrage : usages déclarés, ou aucun.",
            "Renseignez le bilan de l’entretien : usages déclarés, ou aucun.",
            "Renseignez le bilan de la rédaction : usages déclarés, ou aucun.",
            "Renseignez le bilan de la diffusion : usages déclarés, ou aucun.",
            "Écrivez la partie « Déroulement ».",
        ];
        sheet.MissingBeforeSubmission(0).Should().Equal(missing);
        sheet.Submit(Given.Mention, 0, Later).Errors.Should().Equal(missing.Select(m => new DomainError(null, m)));
        sheet.State.Should().Be(SheetState.InProgress);
        sheet.FrozenMention.Should().BeNull();
        sheet.Revision.Should().Be(revision);
    }

    [Fact]
    public void A_complete_sheet_is_submitted_with_its_mention()
    {
        var sheet = Given.CompleteSheet();
        sheet.MissingBeforeSubmission(0).Should().BeEmpty();

        sheet.Submit(Given.Mention, 0, Later).Demand();

        sheet.State.Should().Be(SheetState.Submitted);
        sheet.IsEditable.Should().BeFalse();
        sheet.CurrentStage.Should().Be(Stage.Diffusion);
        sheet.SubmissionCount.Should().Be(1);
        sheet.SubmittedAt.Should().Be(Later);
        sheet.FrozenMention.Should().BeSameAs(Given.Mention);
    }

    [Fact]
    public void A_sheet_sent_back_is_submitted_again_with_a_new_mention()
    {
        var sheet = Given.SubmittedSheet();
        sheet.SendBack(Later).Demand();
        sheet.State.Should().Be(SheetState.SentBack);
        sheet.IsEditable.Should().BeTrue();

        var corrected = new AiMention("Corrigée", [], [], "Brève");
        sheet.Submit(corrected, 0, Later.AddDays(1)).Demand();

        sheet.SubmissionCount.Should().Be(2);
        sheet.SubmittedAt.Should().Be(Later.AddDays(1));
        sheet.FrozenMention.Should().BeSameAs(corrected);
    }

    [Fact]
    public void A_sheet_sent_back_is_not_submitted_with_less_than_before()
    {
        var sheet = Given.SubmittedSheet();
        sheet.SendBack(Later).Demand();
        sheet.Write("resume", "", Later).Demand();

        sheet.Submit(Given.Mention, 0, Later).Errors.Should().Equal(new DomainError(null, "Écrivez la partie « Résumé »."));
        sheet.State.Should().Be(SheetState.SentBack);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_decision_is_taken_once_on_a_submitted_sheet(bool published)
    {
        var sheet = Given.SubmittedSheet();
        var revision = sheet.Revision;
        (published ? sheet.Publish(Given.Mention, 0, Later) : sheet.SendBack(Later)).Demand();
        sheet.State.Should().Be(published ? SheetState.Published : SheetState.SentBack);
        sheet.Revision.Should().Be(revision + 1);
        sheet.ChangedAt.Should().Be(Later);

        foreach (var again in new[] { sheet.Publish(Given.Mention, 0, Later.AddDays(1)), sheet.SendBack(Later.AddDays(1)) })
        {
            again.Errors.Should().Equal(new DomainError(null, "Cette fiche n’attend pas de décision : elle a déjà été traitée."));
        }

        sheet.Revision.Should().Be(revision + 1);
    }

    [Fact]
    public void A_sheet_in_progress_awaits_no_decision()
    {
        var sheet = Given.CompleteSheet();

        sheet.Publish(Given.Mention, 0, Later).IsSuccess.Should().BeFalse();
        sheet.SendBack(Later).IsSuccess.Should().BeFalse();
        sheet.State.Should().Be(SheetState.InProgress);
    }

    [Fact]
    public void Only_a_published_sheet_has_a_publication()
    {
        var sheet = Given.SubmittedSheet();
        var file = Guid.CreateVersion7();
        var uses = PublishedUses.Of(sheet, Given.Mention, "Camille Roux");
        FluentActions.Invoking(() => Publish()).Should().Throw<InvalidOperationException>();

        sheet.Publish(Given.Mention, 0, Later).Demand();
        Publish().Should().BeEquivalentTo(new
        {
            SheetId = sheet.Id,
            Slug = "cafes",
            sheet.Card,
            Summary = "Résumé",
            FullText = "Texte",
            Content = "{}",
            FileId = file,
            AiUses = uses,
            PublishedAt = Later,
        });

        Publication Publish() => Publication.Of(sheet, "cafes", "Résumé", "Texte", "{}", file, uses, Later);
    }
}
