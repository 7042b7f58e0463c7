using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Sheets;

/// <summary>What declarations said is kept: a correction or a removal leaves their past readable.</summary>
public sealed class PastDeclarationsTests
{
    private static readonly Assessment Conform = new([]);
    private static readonly UserId Colleague = new(Guid.CreateVersion7());
    private readonly Sheet _sheet = Given.Sheet();
    private readonly AiUsageDeclaration _declaration;

    public PastDeclarationsTests() => _declaration = _sheet.DeclareUse(Given.Report(), Conform, Given.Owner, Given.Start).Value;

    [Fact]
    public void A_correction_keeps_what_the_declaration_said_who_changed_it_and_when()
    {
        var before = _declaration.Report;
        var at = Given.Start.AddDays(2);

        _sheet.CorrectDeclaration(_declaration.Id, Given.Report(answers: Given.Answers with { Purpose = "Un autre but." }), Conform, Colleague, at).Demand();

        _declaration.Report.Purpose.Should().Be("Un autre but.");
        _sheet.PastDeclarations.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            DeclarationId = _declaration.Id,
            AuthorId = Given.Owner,
            DeclaredAt = Given.Start,
            Report = before,
            Change = DeclarationChange.Corrected,
            ChangedById = Colleague,
            ChangedAt = at,
        });
    }

    [Fact]
    public void A_correction_that_changes_nothing_leaves_no_past()
    {
        _sheet.CorrectDeclaration(_declaration.Id, Given.Report(), Conform, Colleague, Given.Start).Demand();

        _sheet.PastDeclarations.Should().BeEmpty();
    }

    [Fact]
    public void A_removed_declaration_is_kept_and_marked_as_removed()
    {
        _sheet.RemoveDeclaration(_declaration.Id, Colleague, Given.Start.AddDays(1)).Demand();

        _sheet.Declarations.Should().BeEmpty();
        var past = _sheet.PastDeclarations.Should().ContainSingle().Which;
        past.Change.Should().Be(DeclarationChange.Removed);
        past.ChangedById.Should().Be(Colleague);
        past.Report.Should().BeSameAs(_declaration.Report);
    }

    [Fact]
    public void Once_the_sheet_is_submitted_neither_a_declaration_nor_its_past_changes()
    {
        var sheet = Given.CompleteSheet();
        var declaration = sheet.DeclareUse(Given.Report(), Conform, Given.Owner, Given.Start).Value;
        sheet.Submit(Given.Mention, 0, Given.Start).Demand();

        sheet.CorrectDeclaration(declaration.Id, Given.Report(Given.Use("cadrage-recherche-biblio")), Conform, Colleague, Given.Start).IsSuccess.Should().BeFalse();
        sheet.RemoveDeclaration(declaration.Id, Colleague, Given.Start).IsSuccess.Should().BeFalse();

        sheet.Declarations.Should().Equal(declaration);
        sheet.PastDeclarations.Should().BeEmpty();
    }

    [Fact]
    public void A_use_concerns_parts_that_the_sheet_has()
    {
        _sheet.DeclareUse(Given.Report(answers: Given.Answers with { Sections = ["resume", "bibliographie"] }), Conform, Given.Owner, Given.Start).IsSuccess.Should().BeTrue();
        _sheet.DeclareUse(Given.Report(answers: Given.Answers with { Sections = ["resume", "annexe"] }), Conform, Given.Owner, Given.Start).Errors
            .Should().Equal(new DomainError("Sections", "Cette fiche n’a pas cette partie."));
    }

    [Fact]
    public void What_was_said_of_a_stage_has_three_wordings()
    {
        _sheet.StateNoUse(Stage.Analyse, Given.Start).Demand();

        _sheet.StatementInWords(Stage.Cadrage).Should().Be("1 usage déclaré");
        _sheet.StatementInWords(Stage.Analyse).Should().Be("aucun usage déclaré");
        _sheet.StatementInWords(Stage.Diffusion).Should().Be("bilan non renseigné");
        _sheet.DeclareUse(Given.Report(), Conform, Given.Owner, Given.Start).WithoutValue().Demand();
        _sheet.StatementInWords(Stage.Cadrage).Should().Be("2 usages déclarés");
    }
}
