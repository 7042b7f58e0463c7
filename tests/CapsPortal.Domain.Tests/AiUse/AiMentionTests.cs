using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.AiUse;

/// <summary>
/// The mention, against texts that a person read and approved: one file of Mentions for each recorded situation.
/// When a text changes, the new one is left beside the test as « name.received.txt »: read it, and copy it over the old.
/// </summary>
public sealed class AiMentionTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "AiUse", "Mentions");

    public static TheoryData<string> Situations => [.. MentionSituations.All.Keys];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Reads_as_approved(string situation)
    {
        var composed = MentionSituations.All[situation]().MentionText + "\n";
        var file = Path.Combine(Folder, situation + ".txt");
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (composed != approved)
        {
            File.WriteAllText(Path.Combine(Folder, situation + ".received.txt"), composed);
        }

        FirstDifference(approved, composed).Should().BeNull();
    }

    [Fact]
    public void Every_approved_text_has_its_situation() =>
        Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Where(name => !name!.EndsWith(".received", StringComparison.Ordinal))
            .Should().BeEquivalentTo(MentionSituations.All.Keys);

    [Theory]
    [MemberData(nameof(Situations))]
    public void Keeps_French_typography(string situation)
    {
        var text = MentionSituations.All[situation]().MentionText;

        text.Should().NotMatchRegex(" [;:?!»]|« |  |'|\\.\\.|\\. \\.|[«,] *\\.").And.NotContain("{");
        text.Split('\n').Where(line => line.Length > 0).Should().OnlyContain(line => line.EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Says_no_sentence_twice(string situation)
    {
        var mention = MentionSituations.All[situation]().Mention;
        var sentences = mention.PlainText.Split(". ", StringSplitOptions.TrimEntries);

        sentences.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Uses_of_one_stage_are_told_by_day_then_by_time_of_declaration()
    {
        var (documents, synthesis, search) = (Given.Use(), Given.Use("cadrage-synthese-biblio", "notebooklm"), Given.Use("cadrage-recherche-biblio", "perplexity"));
        var nextDay = Given.Answers with { UsedOn = Given.Day.AddDays(1) };

        var mention = Story.WhereAll(documents, synthesis, search)
            .Declares(documents, nextDay, minutesLater: 1).Declares(synthesis, minutesLater: 3).Declares(search, minutesLater: 2).Mention;

        mention.Uses.Should().ContainSingle().Which.Should().Match("*Perplexity*NotebookLM*Mistral – Le Chat*");
    }

    [Fact]
    public void A_tool_written_in_another_case_is_one_tool()
    {
        var documents = Given.Use();
        var free = UseOfTool.Create(Given.Edition, Stage.Redaction, "redaction-texte", null, null, "mistral – le chat").Value;

        Story.WhereAll(documents, free).Declares(documents).Declares(free).Mention.Brief.Should().Be(
            "Cette fiche a été préparée avec l’aide d’un outil d’IA générative (Mistral – Le Chat), lors du cadrage et de la rédaction.");
    }

    [Fact]
    public void Two_versions_of_a_tool_are_told_apart()
    {
        var documents = Given.Use();

        Story.WhereAll(documents)
            .Declares(documents, Given.Answers with { ToolVersion = "Medium 3" }).Declares(documents, Given.Answers with { ToolVersion = "Large 2" }, 1)
            .Mention.Uses.Should().ContainSingle().Which.Should().Contain("Le Chat (Medium 3) a servi").And.Contain("Le Chat (Large 2) a servi");
    }

    /// <summary>Null when both are the same; else the first line that differs, both ways.</summary>
    private static string? FirstDifference(string approved, string composed)
    {
        var (left, right) = (approved.Split('\n'), composed.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).Cast<int?>().FirstOrDefault(i => left.ElementAtOrDefault(i!.Value) != right.ElementAtOrDefault(i.Value));
        if (line is not { } at)
        {
            return null;
        }

        var (was, isNow) = (left.ElementAtOrDefault(at) ?? "(end of the text)", right.ElementAtOrDefault(at) ?? "(end of the text)");
        var column = was.Zip(isNow).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {at + 1}, character {column + 1}\napproved: {was}\ncomposed: {isNow}\n{new string(' ', column + 10)}^";
    }
}
