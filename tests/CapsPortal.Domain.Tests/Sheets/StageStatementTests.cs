using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Sheets;

/// <summary>The three states of a stage, and the declarations that make them.</summary>
public sealed class StageStatementTests
{
    private static readonly Assessment Conform = new([]);
    private static readonly Assessment Gap = new([new Reason(Verdict.EcartALaCharte, "rgpd", "Un écart.", "Mieux.")]);
    private static readonly Assessment Watch = new([new Reason(Verdict.PointDeVigilance, "rgpd", "Un point.", "Mieux.")]);
    private readonly Sheet _sheet = Given.Sheet();

    [Fact]
    public void A_stage_goes_from_not_stated_to_no_use_to_uses()
    {
        Cadrage.Should().Be(StageStatementKind.NotStated);
        _sheet.StateNoUse(Stage.Cadrage, Given.Start).Demand();
        Cadrage.Should().Be(StageStatementKind.NoUseDeclared);
        Declare(Given.Report());
        Cadrage.Should().Be(StageStatementKind.UsesDeclared);
        _sheet.NoUseStatements.Should().BeEmpty();
    }

    [Fact]
    public void Stating_no_use_twice_keeps_the_first_time()
    {
        _sheet.StateNoUse(Stage.Cadrage, Given.Start).Demand();
        _sheet.StateNoUse(Stage.Cadrage, Given.Start.AddDays(1)).Demand();

        _sheet.NoUseStatements.Should().ContainSingle().Which.NoUseDeclaredAt.Should().Be(Given.Start);
    }

    [Fact]
    public void No_use_cannot_be_stated_over_a_declaration()
    {
        Declare(Given.Report());
        var revision = _sheet.Revision;

        _sheet.StateNoUse(Stage.Cadrage, Given.Start).Errors.Should().Equal(
            new DomainError(null, "Des usages sont déclarés à cette étape ; supprimez-les d’abord s’ils n’ont pas eu lieu."));
        _sheet.Revision.Should().Be(revision);
        _sheet.StateNoUse(Stage.Analyse, Given.Start).IsSuccess.Should().BeTrue("another stage is another matter");
    }

    [Fact]
    public void Removing_the_last_declaration_leaves_the_stage_not_stated()
    {
        _sheet.StateNoUse(Stage.Cadrage, Given.Start).Demand();
        var first = Declare(Given.Report());
        var second = Declare(Given.Report(Given.Use("cadrage-recherche-biblio")));

        _sheet.RemoveDeclaration(first.Id, Given.Owner, Given.Start).Demand();
        Cadrage.Should().Be(StageStatementKind.UsesDeclared);
        _sheet.RemoveDeclaration(second.Id, Given.Owner, Given.Start).Demand();
        Cadrage.Should().Be(StageStatementKind.NotStated);
        _sheet.RemoveDeclaration(second.Id, Given.Owner, Given.Start).Errors.Should().Equal(new DomainError(null, "Cette déclaration a déjà été supprimée."));
    }

    [Fact]
    public void A_declaration_moved_to_another_stage_withdraws_the_no_use_stated_there()
    {
        _sheet.StateNoUse(Stage.Redaction, Given.Start).Demand();
        var declaration = Declare(Given.Report());

        _sheet.CorrectDeclaration(declaration.Id, Given.Report(Given.Use("redaction-texte")), Conform, Given.Owner, Given.Start).Demand();
        Cadrage.Should().Be(StageStatementKind.NotStated);
        _sheet.StatementAt(Stage.Redaction).Should().Be(StageStatementKind.UsesDeclared);

        _sheet.RemoveDeclaration(declaration.Id, Given.Owner, Given.Start).Demand();
        _sheet.StatementAt(Stage.Redaction).Should().Be(StageStatementKind.NotStated);
    }

    [Fact]
    public void A_declaration_keeps_its_author_and_its_time()
    {
        var at = Given.Start.AddHours(5);

        var declaration = _sheet.DeclareUse(Given.Report(), Conform, Given.Owner, at).Value;

        declaration.AuthorId.Should().Be(Given.Owner);
        declaration.DeclaredAt.Should().Be(at);
        _sheet.DeclarationsAt(Stage.Cadrage).Should().Equal(declaration);
        _sheet.DeclarationsAt(Stage.Analyse).Should().BeEmpty();
    }

    [Fact]
    public void A_gap_is_declared_with_its_justification()
    {
        _sheet.DeclareUse(Given.Report(), Gap, Given.Owner, Given.Start).Errors.Should().Equal(
            new DomainError("Justification", "Cet usage s’écarte de la charte. Vous pouvez le déclarer ; dites pourquoi."));
        _sheet.Declarations.Should().BeEmpty();
        _sheet.Revision.Should().Be(1);

        var justified = Given.Report(answers: Given.Answers with { Justification = "L’outil prévu n’était pas disponible." });
        _sheet.DeclareUse(justified, Gap, Given.Owner, Given.Start).IsSuccess.Should().BeTrue();
        _sheet.DeclareUse(Given.Report(), Watch, Given.Owner, Given.Start).IsSuccess.Should().BeTrue("vigilance asks for no justification");
    }

    [Fact]
    public void A_use_does_not_come_before_the_sheet()
    {
        var eve = Given.Report(answers: Given.Answers with { UsedOn = new DateOnly(2026, 3, 1) });
        var sameDay = Given.Report(answers: Given.Answers with { UsedOn = new DateOnly(2026, 3, 2) });

        _sheet.DeclareUse(eve, Gap, Given.Owner, Given.Start).Errors.Should().Equal(
            new DomainError("UsedOn", "La fiche a été créée le 2 mars 2026 ; indiquez un jour à partir de cette date."),
            new DomainError("Justification", "Cet usage s’écarte de la charte. Vous pouvez le déclarer ; dites pourquoi."));
        _sheet.DeclareUse(sameDay, Conform, Given.Owner, Given.Start).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void The_day_a_sheet_is_created_is_the_day_in_Paris()
    {
        var midnight = Sheet.Create(Given.Card(), Given.Template, Given.Owner, new DateTimeOffset(2026, 7, 14, 22, 30, 0, TimeSpan.Zero));
        var thatDay = Report(new DateOnly(2026, 7, 14));
        var nextDay = Report(new DateOnly(2026, 7, 15));

        midnight.DeclareUse(thatDay, Conform, Given.Owner, Given.Start).IsSuccess.Should().BeFalse();
        midnight.DeclareUse(nextDay, Conform, Given.Owner, Given.Start).IsSuccess.Should().BeTrue();

        static AiUsageReport Report(DateOnly day) =>
            AiUsageReport.Create(Given.Answers with { UsedOn = day }, Result.Of(Given.Use()), new DateOnly(2026, 12, 31)).Value;
    }

    [Fact]
    public void A_refused_correction_changes_nothing()
    {
        var declaration = Declare(Given.Report());
        var report = declaration.Report;
        var revision = _sheet.Revision;

        _sheet.CorrectDeclaration(declaration.Id, Given.Report(Given.Use("redaction-texte")), Gap, Given.Owner, Given.Start).IsSuccess.Should().BeFalse();

        declaration.Report.Should().BeSameAs(report);
        _sheet.Revision.Should().Be(revision);
    }

    [Fact]
    public void Correcting_a_declaration_that_the_sheet_does_not_have_is_a_bug() =>
        FluentActions.Invoking(() => _sheet.CorrectDeclaration(AiUsageDeclarationId.New(), Given.Report(), Conform, Given.Owner, Given.Start))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void A_sheet_has_two_hundred_declarations_at_most()
    {
        var report = Given.Report();
        for (var i = 0; i < Sheet.MaxDeclarations; i++)
        {
            Declare(report);
        }

        _sheet.DeclareUse(report, Conform, Given.Owner, Given.Start).Errors.Should().Equal(
            new DomainError("Use", "Une fiche compte 200 déclarations au plus."));
    }

    private StageStatementKind Cadrage => _sheet.StatementAt(Stage.Cadrage);

    private AiUsageDeclaration Declare(AiUsageReport report) => _sheet.DeclareUse(report, Conform, Given.Owner, Given.Start).Value;
}
