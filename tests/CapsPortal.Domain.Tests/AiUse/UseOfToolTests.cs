using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class UseOfToolTests
{
    [Fact]
    public void A_line_of_the_grid_and_a_tool_of_the_catalogue_keep_their_names() =>
        Create(Stage.Entretien, "entretien-retranscription", null, "noota", null).Value.Should().BeEquivalentTo(new
        {
            Stage = Stage.Entretien,
            GuidedUseId = "entretien-retranscription",
            UseName = "Retranscrire l’enregistrement",
            ToolId = "noota",
            ToolName = "Noota",
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("autre")]
    public void A_free_tool_has_a_name_and_no_id(string? toolId)
    {
        var use = Create(Stage.Diffusion, "autre", " Traduire le résumé ", toolId, " DeepL ").Value;

        (use.UseName, use.ToolId, use.ToolName).Should().Be(("Traduire le résumé", null, "DeepL"));
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        Create(Stage.Cadrage, null, null, null, " ").Errors.Should().Equal(
            new DomainError("GuidedUseId", "Choisissez l’usage."),
            new DomainError("OtherTool", "Choisissez un outil, ou écrivez son nom."));
        Create(Stage.Cadrage, "autre", null, "mistral-le-chat", null).Errors.Should().Equal(
            new DomainError("OtherUse", "Décrivez cet usage en quelques mots."));
    }

    [Theory]
    [InlineData("redaction-texte")]
    [InlineData("inconnu")]
    public void A_line_of_another_stage_or_of_no_grid_is_refused(string guidedUseId) =>
        Create(Stage.Entretien, guidedUseId, null, "noota", null).Errors.Should().Equal(
            new DomainError("GuidedUseId", "Cet usage ne fait pas partie de l’étape de l’entretien."));

    [Fact]
    public void An_unknown_tool_is_refused() =>
        Create(Stage.Cadrage, "cadrage-documents", null, "inconnu", null).Errors.Should().Equal(
            new DomainError("ToolId", "Cet outil n’est pas au catalogue ; choisissez-en un autre ou écrivez son nom."));

    [Fact]
    public void A_tool_that_works_without_AI_is_neither_planned_nor_declared() =>
        Create(Stage.Cadrage, "cadrage-mise-en-forme-biblio", null, "scribbr", null).Errors.Should().Equal(
            new DomainError("ToolId", "Scribbr fonctionne sans IA : il n’y a rien à prévoir ni à déclarer pour cet outil."));

    [Fact]
    public void Names_have_a_longest_length() =>
        Create(Stage.Cadrage, "autre", new string('a', 161), null, new string('b', 161)).Errors.Select(e => e.Field).Should().Equal("OtherUse", "OtherTool");

    [Fact]
    public void A_correction_keeps_the_tool_and_the_line_that_a_later_edition_dropped()
    {
        var declared = Given.Use();
        var later = Given.Edition with
        {
            Grid = new PracticeGrid([.. Given.Edition.Grid.Uses.Where(u => u.Id != "cadrage-documents")]),
            Tools = [.. Given.Edition.Tools.Where(t => t.Id != "mistral-le-chat")],
        };

        UseOfTool.Create(later, Stage.Cadrage, "cadrage-documents", null, "mistral-le-chat", null, declared).Value.Should().Be(declared);
        UseOfTool.Create(later, Stage.Cadrage, "cadrage-documents", null, "mistral-le-chat", null).Errors.Select(e => e.Field).Should().Equal("GuidedUseId", "ToolId");
        UseOfTool.Create(later, Stage.Entretien, "cadrage-documents", null, "mistral-le-chat", null, declared).Errors.Select(e => e.Field).Should().Equal("GuidedUseId");
    }

    private static Result<UseOfTool> Create(Stage stage, string? guidedUseId, string? otherUse, string? toolId, string? otherTool) =>
        UseOfTool.Create(Given.Edition, stage, guidedUseId, otherUse, toolId, otherTool);
}
