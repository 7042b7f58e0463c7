using CapsPortal.Screening.Lexicons;

namespace CapsPortal.Screening.Tests.Sensitive;

public sealed class LexiconTests
{
    private static readonly Dictionary<string, FindingCategory> Categories = new()
    {
        ["sante"] = FindingCategory.Health,
        ["traitements"] = FindingCategory.Health,
        ["prevention-et-soins"] = FindingCategory.Health,
        ["genetique-biometrique"] = FindingCategory.GeneticOrBiometric,
        ["origine"] = FindingCategory.Origin,
        ["politique"] = FindingCategory.Politics,
        ["religion-philosophie"] = FindingCategory.ReligionOrPhilosophy,
        ["syndicat"] = FindingCategory.TradeUnion,
        ["orientation-vie-sexuelle"] = FindingCategory.SexualLife,
        ["infractions"] = FindingCategory.Offence,
    };

    public static TheoryData<string> Files => [.. LexiconFile.All];

    public static TheoryData<string> SensitiveFiles => [.. Categories.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_entry_of_a_lexicon_is_well_formed_and_has_a_source(string file)
    {
        var entries = LexiconFile.Read(file);

        entries.Should().NotBeEmpty();
        entries.Should().OnlyContain(entry => entry.Source.Trim().Length > 2 && entry.Pattern.Steps.Count > 0);
        entries.Select(entry => (entry.Term, entry.Kind)).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(SensitiveFiles))]
    public void Each_term_is_found_in_a_sentence_made_for_it(string file)
    {
        var notFound = LexiconFile.Read(file)
            .Where(entry => entry.Kind != "leurre")
            .Where(entry => !IsFound(SentenceFor(entry), Categories[file]))
            .Select(entry => SentenceFor(entry));

        notFound.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(SensitiveFiles))]
    public void A_term_without_a_person_is_not_found(string file)
    {
        var found = LexiconFile.Read(file)
            .Where(entry => entry.Kind != "leurre")
            .Select(entry => entry.Pattern.Sample())
            .Where(term => !term.Split(' ').Any(word => word is "mon" or "ma" or "mes" or "me" or "m" or "je" or "moi" or "lui" or "leur"))
            .Where(term => Screener.Screen(term).Any(finding => finding.Category == Categories[file]));

        found.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(SensitiveFiles))]
    public void A_decoy_tells_nothing(string file)
    {
        var found = LexiconFile.Read(file)
            .Where(entry => entry.Kind == "leurre")
            .Select(entry => $"Sophie Dupont {entry.Pattern.Sample()}.")
            .Where(sentence => IsFound(sentence, Categories[file]));

        found.Should().BeEmpty();
    }

    [Theory]
    [InlineData("diabétique")]
    [InlineData("diabétique\tétat")]
    [InlineData("diabétique\tétat\t")]
    [InlineData("diabétique(s\tétat\tCIM-10")]
    [InlineData("diabétique)\tétat\tCIM-10")]
    [InlineData("sous {produit}\tcirconstance\tATC")]
    [InlineData("(s)\tétat\tCIM-10")]
    public void A_line_that_is_not_well_formed_is_refused(string line)
    {
        var reading = () => LexiconFile.Parse("essai", line);

        reading.Should().Throw<FormatException>();
    }

    [Fact]
    public void A_term_stands_for_each_of_its_forms()
    {
        var entry = LexiconFile.Parse("essai", "{quoi}\tliste\tessai\tsœur|frère\n(ma|sa) {quoi}(s) … malade(s)\tétat\tessai").Should().ContainSingle().Subject;

        entry.Pattern.Steps.Select(step => step.Word).Should().BeEquivalentTo("ma", "sa", "sœur", "soeur", "frere", "sœurs", "soeurs", "freres", "…", "malade", "malades");
    }

    private static string SentenceFor(LexiconEntry entry)
    {
        var term = entry.Pattern.Sample();
        return entry.Kind.TrimEnd('?') switch
        {
            "état" => $"Mme X est {term}.",
            "affection" => $"Mme X parle de son {term}.",
            "circonstance" => $"Mme X, {term}, est venue.",
            _ => $"Mme X {term}.",
        };
    }

    private static bool IsFound(string sentence, FindingCategory category) =>
        Screener.Screen(sentence).Any(finding => finding.Category == category);
}
