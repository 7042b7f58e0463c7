using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Charter;

public sealed class EditionDifferenceTests
{
    private readonly DraftEdition _draft = DraftEdition.StartFrom(Given.Edition, Given.Start);

    [Fact]
    public void A_copy_differs_in_nothing()
    {
        var difference = Between();

        difference.Count.Should().Be(0);
        difference.Heading.Should().BeEmpty();
    }

    [Fact]
    public void A_changed_line_tells_the_facts_that_changed_and_no_other()
    {
        _draft.ReviseUse("redaction-texte", new DraftedUse("Rédiger", "Reformuler.", null, null, ["perplexity"]), Given.Start).Demand();

        var change = Between().Uses.Single();

        change.Id.Should().Be("redaction-texte");
        change.Kind.Should().Be(ChangeKind.Changed);
        change.Fields.Should().Equal(
            new FieldChange("Utile", null, "Reformuler."),
            new FieldChange("Vigilance", "Garder son style.", null),
            new FieldChange("Outils préconisés", "Mistral – Le Chat", "Perplexity"));
    }

    [Fact]
    public void What_is_added_and_what_is_removed_say_all_that_they_hold()
    {
        _draft.AddUse(Stage.Diffusion, new DraftedUse("Traduire", null, "Relire.", null, []), Given.Start).WithoutValue().Demand();
        _draft.RemoveUse("diffusion-formats", Given.Start).Demand();

        var changes = Between().Uses;

        changes.Select(c => (c.Name, c.Kind)).Should().Equal(("Traduire", ChangeKind.Added), ("Créer des formats complémentaires", ChangeKind.Removed));
        changes[0].Fields.Should().Equal(
            new FieldChange("Étape", null, "Diffusion"), new FieldChange("Usage", null, "Traduire"), new FieldChange("Vigilance", null, "Relire."));
        changes[1].Fields.Should().Contain(new FieldChange("Outils préconisés", "NotebookLM", null)).And.OnlyContain(f => f.After == null);
    }

    [Fact]
    public void A_tool_that_goes_shows_in_the_catalogue_and_in_the_lines_that_recommended_it()
    {
        _draft.RemoveTool("scribbr", Given.Start).Demand();

        var difference = Between();

        difference.Tools.Single().Kind.Should().Be(ChangeKind.Removed);
        difference.Uses.Single().Fields.Should().Equal(new FieldChange("Outils préconisés", "Scribbr", null));
        difference.Count.Should().Be(2);
    }

    [Fact]
    public void A_tool_checked_again_is_a_change()
    {
        _draft.ReviseTool("noota", new DraftedTool("Noota", true, null, null, null, null, new DateOnly(2026, 3, 1)), Given.Start).Demand();

        Between().Tools.Single().Fields.Should().Equal(new FieldChange("Vérifié le", null, new DateOnly(2026, 3, 1).InWords()));
    }

    [Fact]
    public void Principles_and_heading_are_compared_too()
    {
        _draft.AddPrinciple(new DraftedPrinciple("Transmission", "Partager ce que l’on apprend."), Given.Start).WithoutValue().Demand();
        _draft.Entitle(Given.Edition.Title, "mai 2026", Given.Start).Demand();

        var difference = Between();

        difference.Principles.Single().Name.Should().Be("Transmission");
        difference.Heading.Should().Equal(new FieldChange("Date en toutes lettres", "février 2026", "mai 2026"));
        difference.Count.Should().Be(2);
    }

    private EditionDifference Between() => EditionDifference.Between(Given.Edition, _draft.Content);
}
