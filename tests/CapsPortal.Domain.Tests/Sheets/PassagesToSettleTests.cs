using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Sheets;

/// <summary>What screening finds in a sheet is settled before the sheet is handed in.</summary>
public sealed class PassagesToSettleTests
{
    private static readonly DateTimeOffset Later = Given.Start.AddDays(20);
    private static readonly string One = new('1', 64);
    private static readonly string Two = new('2', 64);

    [Theory]
    [InlineData(1, "Réglez le passage à relire : remplacez-le, ou gardez-le.")]
    [InlineData(3, "Réglez les 3 passages à relire : remplacez-les, ou gardez-les.")]
    public void A_sheet_is_not_submitted_while_passages_wait(int passages, string sentence)
    {
        var sheet = Given.CompleteSheet();

        sheet.Submit(Given.Mention, passages, Later).Errors.Should().Equal(new DomainError(null, sentence));

        sheet.State.Should().Be(SheetState.InProgress);
        sheet.MissingBeforeSubmission(passages).Should().Equal(sentence);
        sheet.Submit(Given.Mention, 0, Later).IsSuccess.Should().BeTrue();
    }

    [Theory]
    [InlineData(1, "Un passage de la fiche peut désigner une personne, et n’a été ni remplacé ni gardé.")]
    [InlineData(2, "2 passages de la fiche peuvent désigner une personne, et n’ont été ni remplacés ni gardés.")]
    public void A_sheet_handed_in_before_they_were_looked_for_is_sent_back_rather_than_published(int passages, string sentence)
    {
        var sheet = Given.SubmittedSheet();

        sheet.Publish(Given.Mention, passages, Later).Errors.Should().ContainSingle().Which.Message.Should().StartWith(sentence);

        sheet.State.Should().Be(SheetState.Submitted);
        sheet.SendBack(Later).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void A_kept_passage_is_remembered_once_by_its_digest()
    {
        var sheet = Given.Sheet();
        var revision = sheet.Revision;

        sheet.KeepPassages([One], Later).Demand();
        sheet.KeepPassages([Two, One], Later).Demand();

        sheet.KeptPassages.Should().Equal(One, Two);
        sheet.Revision.Should().Be(revision + 2);
    }

    [Fact]
    public void What_is_no_digest_is_never_kept()
    {
        foreach (var text in new[] { "Mme Dupont", "", new string('A', 64), One + "0" })
        {
            Given.Sheet().Invoking(s => s.KeepPassages([text], Later)).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void A_sheet_keeps_a_bounded_number_of_passages()
    {
        var sheet = Given.Sheet();
        sheet.KeepPassages([.. Enumerable.Range(0, Sheet.MaxKeptPassages).Select(i => i.ToString("x64", null))], Later).Demand();

        sheet.KeepPassages([new string('f', 64)], Later).IsSuccess.Should().BeFalse();

        sheet.KeptPassages.Should().HaveCount(Sheet.MaxKeptPassages);
    }

    [Fact]
    public void Several_parts_are_written_again_together_or_not_at_all()
    {
        var sheet = Given.CompleteSheet();
        var revision = sheet.Revision;
        var tooLong = new Dictionary<string, string> { ["resume"] = "Autre.", ["deroulement"] = new string('a', Section.TextMaxLength + 1) };

        sheet.Rewrite(tooLong, Result.Of(Given.Card("Autre titre")), Later).Errors.Should().ContainSingle().Which.Message.Should().Contain("Déroulement");
        sheet.Rewrite(new Dictionary<string, string> { ["resume"] = "Autre." }, Result.Refused("Non."), Later).IsSuccess.Should().BeFalse();

        (sheet.FindSection("resume")!.Text, sheet.Card.Title, sheet.Revision).Should().Be(("Un texte.", Given.Card().Title, revision));
        sheet.Rewrite(new Dictionary<string, string> { ["resume"] = "Autre.", ["ailleurs"] = "Rien." }, Result.Of(Given.Card("Autre titre")), Later).Demand();
        (sheet.FindSection("resume")!.Text, sheet.Card.Title, sheet.Revision).Should().Be(("Autre.", "Autre titre", revision + 1));
    }

    [Fact]
    public void A_submitted_sheet_keeps_nothing_more() =>
        Given.SubmittedSheet().KeepPassages([One], Later).IsSuccess.Should().BeFalse();
}
