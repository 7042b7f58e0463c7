using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Sheets;

public sealed class SheetTests
{
    private static readonly DateTimeOffset Later = Given.Start.AddDays(3);

    public static TheoryData<string, Func<Sheet, Result>> Changes => new()
    {
        { "describe", s => s.Describe(Given.Card("Autre titre"), Later) },
        { "add a contributor", s => s.AddContributor("Brice Morel", "Médiateur", "Ville", "brice@ville.example", Later).WithoutValue() },
        { "correct a contributor", s => s.CorrectContributor(s.Contributors[0].Id, "Anna", "Chargée", "Tilleuls", "anna@tilleuls.example", Later) },
        { "remove a contributor", s => s.RemoveContributor(s.Contributors[0].Id, false, Later) },
        { "plan a use", s => s.PlanUse(Given.Use("redaction-texte"), "Reformuler", [DataKind.PromptOnly], Later).WithoutValue() },
        { "remove a planned use", s => s.RemovePlannedUse(s.Plan.Lines.First().Id, Later) },
        { "move", s => s.MoveTo(Stage.Entretien, Later) },
        { "state no use", s => s.StateNoUse(Stage.Diffusion, Later) },
        { "declare a use", s => s.DeclareUse(Given.Report(), new([]), Given.Owner, Later).WithoutValue() },
        { "correct a declaration", s => s.CorrectDeclaration(s.Declarations[0].Id, Given.Report(), new([]), Given.Owner, Later) },
        { "remove a declaration", s => s.RemoveDeclaration(s.Declarations[0].Id, Given.Owner, Later) },
        { "write", s => s.Write("deroulement", "Autre texte.", Later) },
        { "submit", s => s.Submit(Given.Mention, 0, Later) },
    };

    [Fact]
    public void A_new_sheet_has_its_sections_in_order_and_nothing_stated()
    {
        var sheet = Given.Sheet();

        sheet.State.Should().Be(SheetState.InProgress);
        sheet.Revision.Should().Be(1);
        sheet.OwnerId.Should().Be(Given.Owner);
        sheet.CurrentStage.Should().Be(Stage.Cadrage);
        sheet.Sections.Select(s => (s.Key, s.Position, s.Required)).Should().Equal(("resume", 0, true), ("deroulement", 1, true), ("bibliographie", 2, false));
        sheet.Sections.Should().OnlyContain(s => !s.IsWritten);
        Stages.All.Select(sheet.StatementAt).Should().AllBeEquivalentTo(StageStatementKind.NotStated);
        sheet.Plan.IsStated.Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_raises_the_revision_and_dates_the_sheet(string act, Func<Sheet, Result> change)
    {
        var sheet = FullSheet();
        var revision = sheet.Revision;

        change(sheet).IsSuccess.Should().BeTrue(act);

        sheet.Revision.Should().Be(revision + 1, act);
        sheet.ChangedAt.Should().Be(Later, act);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Nothing_changes_once_the_sheet_is_submitted(string act, Func<Sheet, Result> change)
    {
        var sheet = FullSheet();
        sheet.Submit(Given.Mention, 0, Given.Start).Demand();

        Refused(sheet, change, act, "Cette fiche est soumise au Comité éditorial ; elle se modifiera de nouveau s’il vous la renvoie.");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Nothing_changes_once_the_sheet_is_published(string act, Func<Sheet, Result> change)
    {
        var sheet = FullSheet();
        sheet.Submit(Given.Mention, 0, Given.Start).Demand();
        sheet.Publish(Given.Mention, 0, Given.Start).Demand();

        Refused(sheet, change, act, "Cette fiche est publiée ; elle ne se modifie plus.");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_sheet_that_is_sent_back_can_be_changed_again(string act, Func<Sheet, Result> change)
    {
        var sheet = FullSheet();
        sheet.Submit(Given.Mention, 0, Given.Start).Demand();
        sheet.SendBack(Given.Start).Demand();

        change(sheet).IsSuccess.Should().BeTrue(act);
    }

    [Fact]
    public void A_section_keeps_its_lines_and_can_be_emptied()
    {
        var sheet = Given.Sheet();

        sheet.Write("deroulement", "  Un.\r\n\r\nDeux.  ", Later).Demand();
        sheet.FindSection("deroulement")!.Text.Should().Be("Un.\n\nDeux.");
        sheet.Write("deroulement", " ", Later).Demand();
        sheet.FindSection("deroulement")!.IsWritten.Should().BeFalse();
    }

    [Fact]
    public void A_section_has_a_longest_length_counted_as_a_browser_does()
    {
        var sheet = Given.Sheet();
        var lines = string.Concat(Enumerable.Repeat("abc\r\n", 15_000 - 1)) + "abcd";

        sheet.Write("deroulement", lines, Later).IsSuccess.Should().BeTrue("a line break counts for one");
        sheet.Write("deroulement", lines + "e", Later).Errors.Should().Equal(new DomainError("Text", "Ce texte compte 60001 caractères ; 60000 au plus."));
        sheet.FindSection("deroulement")!.Text.Should().EndWith("abcd");
        sheet.Revision.Should().Be(2);
    }

    [Fact]
    public void Writing_a_section_that_the_sheet_does_not_have_is_a_bug() =>
        FluentActions.Invoking(() => Given.Sheet().Write("autre", "Texte", Later)).Should().Throw<ArgumentException>();

    [Fact]
    public void The_work_goes_one_stage_forward_or_back_to_any()
    {
        var sheet = Given.Sheet();

        sheet.MoveTo(Stage.Analyse, Later).Errors.Should().Equal(new DomainError(null, "Terminez d’abord l’étape du cadrage."));
        sheet.Revision.Should().Be(1);
        foreach (var stage in new[] { Stage.Entretien, Stage.Analyse, Stage.Redaction, Stage.Cadrage })
        {
            sheet.MoveTo(stage, Later).IsSuccess.Should().BeTrue();
            sheet.CurrentStage.Should().Be(stage);
        }
    }

    [Fact]
    public void Progress_follows_the_current_stage()
    {
        var sheet = Given.CompleteSheet();
        sheet.MoveTo(Stage.Entretien, Later).Demand();

        Stages.All.Select(sheet.ProgressOf).Should().Equal(
            StageProgress.Done, StageProgress.InProgress, StageProgress.ToDo, StageProgress.ToDo, StageProgress.ToDo);
        sheet.Submit(Given.Mention, 0, Later).Demand();
        Stages.All.Select(sheet.ProgressOf).Should().AllBeEquivalentTo(StageProgress.Done);
    }

    /// <summary>Complete, with a planned use and a declaration, so that each change has something to act on.</summary>
    private static Sheet FullSheet()
    {
        var sheet = Given.SheetWithContributor();
        sheet.AddContributor("Chloé Petit", "Directrice", "Tilleuls", "chloe@tilleuls.example", Given.Start).WithoutValue().Demand();
        sheet.PlanUse(Given.Use(), "Gagner du temps", [DataKind.PromptOnly], Given.Start).WithoutValue().Demand();
        sheet.DeclareUse(Given.Report(), new([]), Given.Owner, Given.Start).WithoutValue().Demand();
        foreach (var stage in Stages.All.Skip(1))
        {
            sheet.StateNoUse(stage, Given.Start).Demand();
        }

        foreach (var section in sheet.Sections)
        {
            sheet.Write(section.Key, "Un texte.", Given.Start).Demand();
        }

        return sheet;
    }

    private static void Refused(Sheet sheet, Func<Sheet, Result> change, string act, string why)
    {
        var revision = sheet.Revision;

        change(sheet).Errors.Should().Equal([new DomainError(null, why)], act);

        sheet.Revision.Should().Be(revision, act);
        sheet.ChangedAt.Should().Be(Given.Start, act);
    }
}
