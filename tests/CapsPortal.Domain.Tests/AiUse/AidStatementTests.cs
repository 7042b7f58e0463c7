using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class AidStatementTests
{
    [Fact]
    public void No_declared_use_is_one_pair() =>
        AidStatement.Of([]).Should().Be("AID Statement: Artificial Intelligence Tool: aucun usage d’IA générative déclaré.");

    [Fact]
    public void Tools_come_first_then_headings_in_the_framework_s_order()
    {
        var statement = AidStatement.Of(
        [
            Use("redaction-texte", purpose: "alléger des tournures"),
            Use("entretien-retranscription", "noota", "disposer d’un texte fidèle", UseExtent.Transcription),
            Use("cadrage-documents", version: "Medium 3"),
        ]);

        statement.Should().Be(
            "AID Statement: Artificial Intelligence Tool: Mistral – Le Chat (12 mars 2026), Noota (12 mars 2026), Mistral – Le Chat (Medium 3, 12 mars 2026); "
            + "Information Collection: « Repérer les points clés des bilans annuels » (Mistral – Le Chat); "
            + "Data Curation: « disposer d’un texte fidèle » (Noota); "
            + "Writing—Review & Editing: « alléger des tournures » (Mistral – Le Chat).");
    }

    [Fact]
    public void A_tool_used_on_several_days_is_named_once()
    {
        var later = Given.Answers with { UsedOn = Given.Day.AddDays(2) };

        AidStatement.Of([Use("cadrage-documents"), PublishedUse.Of(Given.Report(Given.Use(), later))]).Should().Be(
            "AID Statement: Artificial Intelligence Tool: Mistral – Le Chat (entre le 12 et le 14 mars 2026); "
            + "Information Collection: « Repérer les points clés des bilans annuels » (Mistral – Le Chat).");
    }

    [Fact]
    public void Words_with_a_semicolon_or_on_two_lines_do_not_break_the_line()
    {
        var other = PublishedUse.Of(Given.Report(
            Given.OtherUse(Stage.Diffusion, "Traduire", "Deep;L"), Given.Answers with { Purpose = "Dire ; redire;\nencore.", Extent = UseExtent.Translation }));

        AidStatement.Of([other]).Should().EndWith("Deep,L (12 mars 2026); Writing—Translation: « Dire , redire, encore » (Deep,L).");
    }

    [Fact]
    public void A_discarded_result_is_said_to_be() =>
        AidStatement.Of([PublishedUse.Of(Given.Report(answers: Given.Answers with { FollowUp = FollowUp.Discarded }))])
            .Should().EndWith("« Repérer les points clés des bilans annuels » (Mistral – Le Chat, résultat écarté).");

    [Theory]
    [InlineData("cadrage-question", "Conceptualization")]
    [InlineData("cadrage-synthese-biblio", "Information Collection")]
    [InlineData("entretien-nettoyage", "Data Curation")]
    [InlineData("analyse-materiel", "Data Analysis")]
    [InlineData("redaction-schemas", "Visualization")]
    [InlineData("diffusion-formats", "Visualization")]
    public void Each_line_of_the_grid_has_its_heading(string guidedUse, string heading) =>
        AidStatement.Of([Use(guidedUse)]).Should().Contain($"; {heading}: ");

    private static PublishedUse Use(
        string guidedUse, string tool = "mistral-le-chat", string? purpose = null, UseExtent extent = UseExtent.Summary, string? version = null) =>
        PublishedUse.Of(Given.Report(
            Given.Use(guidedUse, tool), Given.Answers with { Purpose = purpose ?? Given.Answers.Purpose, Extent = extent, ToolVersion = version }));
}
