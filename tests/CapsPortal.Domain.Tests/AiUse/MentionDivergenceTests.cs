using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

public sealed class MentionDivergenceTests
{
    private static readonly UseOfTool Documents = Given.Use();
    private static readonly UseOfTool Writing = Given.Use("redaction-texte");
    private static readonly AiMention Frozen = Told(Documents, Writing).Mention;

    [Fact]
    public void Same_records_have_no_divergence() => Frozen.DivergencesFrom(Told(Documents, Writing).Mention).Should().BeEmpty();

    [Fact]
    public void Another_version_of_a_tool_is_found_at_its_stage()
    {
        var recorded = Story.WhereAll(Documents, Writing).Declares(Documents).Declares(Writing, Given.Answers with { ToolVersion = "Medium 3" }).Mention;

        var divergence = Frozen.DivergencesFrom(recorded).Should().ContainSingle().Subject;

        divergence.Where.Should().Be("Étape de la rédaction");
        divergence.Frozen.Should().Be(Frozen.Uses[1]);
        divergence.Recorded.Should().Be(recorded.Uses[1]).And.Contain("(Medium 3)");
    }

    [Fact]
    public void A_use_that_is_gone_is_found_at_its_stage_and_in_what_depends_on_it() =>
        Frozen.DivergencesFrom(Told(Documents).Mention).Select(d => (d.Where, NowEmpty: d.Recorded.Length == 0)).Should().Equal(
            ("Introduction", false), ("Étape de la rédaction", true), ("Après les étapes", false), ("Forme brève", false));

    [Fact]
    public void A_charter_signed_since_is_found_after_the_stages()
    {
        var divergence = Frozen.DivergencesFrom(Told(Documents, Writing).Signs(2, Given.Start.AddDays(30)).Mention).Should().ContainSingle().Subject;

        divergence.Where.Should().Be("Après les étapes");
        divergence.Frozen.Should().Contain("(version 1)");
        divergence.Recorded.Should().Contain("(version 2)");
    }

    [Fact]
    public void Words_of_an_earlier_portal_diverge_too()
    {
        var older = Frozen with { Uses = [.. Frozen.Uses, "À l’étape du cadrage, un outil a servi."] };

        older.DivergencesFrom(Frozen).Should().ContainSingle().Which.Where.Should().Be("Étapes");
    }

    [Fact]
    public void A_sheet_whose_mention_diverges_is_not_published_until_it_is_submitted_again()
    {
        var sheet = Given.SubmittedSheet();
        var recorded = Given.Mention with { Conclusion = ["Autre chose."] };

        var refused = sheet.Publish(recorded, 0, Given.Start);

        refused.Errors.Should().ContainSingle().Which.Message.Should().Contain("(Après les étapes)").And.Contain("Renvoyez la fiche");
        sheet.State.Should().Be(SheetState.Submitted);
        sheet.SendBack(Given.Start).Demand();
        sheet.Submit(recorded, 0, Given.Start).Demand();
        sheet.Publish(recorded, 0, Given.Start).Demand();
        sheet.State.Should().Be(SheetState.Published);
    }

    private static Story Told(params UseOfTool[] uses) => uses.Aggregate(Story.WhereAll(Documents, Writing), (story, use) => story.Declares(use));
}
