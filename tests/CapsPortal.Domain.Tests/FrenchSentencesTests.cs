using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests;

/// <summary>Reads every string of the compiled domain: its sentences go as they are to pages, mails and PDFs.</summary>
public sealed partial class FrenchSentencesTests
{
    private static readonly IReadOnlyList<string> Strings = ReadStrings();

    [Fact]
    public void Sentences_are_found() =>
        Strings.Should().Contain(s => s.StartsWith("Cette fiche est soumise au Comité éditorial"));

    [Fact]
    public void A_no_break_space_stands_before_high_signs_and_inside_guillemets() =>
        Strings.Where(s => BadSpace().IsMatch(s)).Should().BeEmpty();

    [Fact]
    public void Apostrophes_are_curly() =>
        Strings.Where(s => StraightApostrophe().IsMatch(s)).Should().BeEmpty();

    [Theory]
    [InlineData("Terminé : oui")]
    [InlineData("Terminé; oui")]
    [InlineData("dit « oui\u00A0»")]
    [InlineData("dit «\u00A0oui »")]
    [InlineData("Terminé ?")]
    [InlineData("Terminé: oui")]
    public void A_bad_space_is_recognised(string sentence) => BadSpace().IsMatch(sentence).Should().BeTrue();

    [Theory]
    [InlineData("Terminé\u00A0: oui\u00A0; dit «\u00A0non\u00A0».")]
    [InlineData("\u00A0». Voici\u00A0!")]
    public void A_good_space_is_let_through(string sentence) => BadSpace().IsMatch(sentence).Should().BeFalse();

    private static List<string> ReadStrings()
    {
        using var file = File.OpenRead(typeof(Sheet).Assembly.Location);
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();
        var strings = new List<string>();

        // The first place of the heap holds the empty string.
        var handle = metadata.GetNextHandle(default(UserStringHandle));
        while (!handle.IsNil)
        {
            strings.Add(metadata.GetUserString(handle));
            handle = metadata.GetNextHandle(handle);
        }

        return strings;
    }

    [GeneratedRegex(@" [:;?!»]|\p{L}[;?!]|\p{L}:( |$)|«(?!\u00A0)|(?<!\u00A0)»")]
    private static partial Regex BadSpace();

    [GeneratedRegex(@"\p{L}'\p{L}")]
    private static partial Regex StraightApostrophe();
}
