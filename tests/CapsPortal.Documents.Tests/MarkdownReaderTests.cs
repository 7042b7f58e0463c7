using System.Text;
using CapsPortal.Documents.Html;
using CapsPortal.Documents.Markdown;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Pdf;

namespace CapsPortal.Documents.Tests;

public sealed class MarkdownReaderTests
{
    private static string Html(string markdown, int headingLevel = 1) => HtmlWriter.Write(MarkdownReader.Read(markdown, headingLevel)).Trim();

    [Theory]
    [InlineData("Un **gras** et un *italique*", "<p>Un <strong>gras</strong> et un <em>italique</em></p>")]
    [InlineData("***les deux***", "<p><strong><em>les deux</em></strong></p>")]
    [InlineData("une\nligne", "<p>une ligne</p>")]
    [InlineData("deux  \nlignes", "<p>deux<br>lignes</p>")]
    [InlineData("[1] une note", "<p>[1] une note</p>")]
    [InlineData("avant\n\n---\n\naprès", "<p>avant</p>\n<p>après</p>")]
    public void Reads_prose(string markdown, string html) => Html(markdown).Should().Be(html);

    [Fact]
    public void Reads_lists_quotes_and_tables()
    {
        Html("- un\n- deux\n  1. a\n  2. b").Should().Be("<ul>\n<li>un</li>\n<li><p>deux</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n</li>\n</ul>");
        Html("4. quatre").Should().Contain("<ol start=\"4\">");
        Html("> dit-elle").Should().Be("<blockquote class=\"doc-quote\">\n<p>dit-elle</p>\n</blockquote>");
        Html("| A | B |\n|---|---|\n| 1 | **2** |").Should()
            .Contain("<th scope=\"col\">A</th>").And.Contain("<td>1</td><td><strong>2</strong></td>").And.NotContain("<caption>");
    }

    [Theory]
    [InlineData("# Un\n\n## Deux", 1, "<h2>Un</h2>\n<h3>Deux</h3>")]
    [InlineData("# Un\n\n###### Six", 2, "<h3>Un</h3>\n<h4>Six</h4>")]
    [InlineData("### Trois\n\n#### Quatre", 2, "<h3>Trois</h3>\n<h4>Quatre</h4>")]
    [InlineData("# Un", 4, "<h4>Un</h4>")]
    public void Headings_fit_below_the_one_above(string markdown, int above, string html) => Html(markdown, above).Should().Be(html);

    [Theory]
    [InlineData("[ici](https://example.org/a?b=1&c=2)", "href=\"https://example.org/a?b=1&amp;c=2\"")]
    [InlineData("[écrire](mailto:a@example.org)", "href=\"mailto:a@example.org\"")]
    [InlineData("<https://example.org>", "href=\"https://example.org\"")]
    [InlineData("<a@example.org>", "href=\"mailto:a@example.org\"")]
    public void Keeps_safe_links(string markdown, string html) => Html(markdown).Should().Contain(html);

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//example.org)")]
    [InlineData("[x](/relative)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void An_unsafe_link_is_only_words(string markdown) => Html(markdown).Should().NotContain("href");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<!-- -->\n\n<iframe src=x></iframe>")]
    [InlineData("`<b>`")]
    [InlineData("    <b>code</b>")]
    [InlineData("&lt;script&gt;")]
    public void Raw_html_is_shown_never_passed_through(string markdown)
    {
        var html = Html(markdown);
        html.Should().NotMatchRegex("<(script|img|svg|iframe|b)\\b");
        html.Should().Contain("&lt;");
    }

    [Fact]
    public void An_image_becomes_its_description() =>
        Html("![une carte](https://example.org/carte.png)").Should().Be("<p>une carte</p>");

    [Fact]
    public void Prose_takes_french_typography_and_code_does_not()
    {
        Html("C'est « vrai » !").Should().Be("<p>C’est «&#xA0;vrai&#xA0;»&#x202F;!</p>");
        Html("`l'a : b`").Should().Be("<p>l&#x27;a : b</p>");
        Html("mot **gras** : suite").Should().Be("<p>mot <strong>gras</strong>&#xA0;: suite</p>");
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "quotes", new string('>', 50_000) + " mot" },
        { "lists", string.Concat(Enumerable.Range(0, 1000).Select(depth => new string(' ', depth * 2) + "- mot\n")) },
        { "brackets", new string('[', 200_000) + "mot" },
        { "stars", string.Concat(Enumerable.Repeat("*a **b ", 100_000)) + "mot" },
        { "links", string.Concat(Enumerable.Repeat("[a](", 100_000)) + "mot" },
        { "back quotes", string.Concat(Enumerable.Range(1, 1000).Select(length => new string('`', length) + " ")) + "mot" },
        { "pipes", "|a|\n|-|\n" + new string('|', 500_000) + "mot" },
        { "pipes by paragraphs", string.Concat(Enumerable.Repeat("|a|b|\n|-|-|\n|mot|d|\n\n", 20_000)) },
        { "stars by paragraphs", string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("*a **b ", 1_400)) + "mot\n\n", 100)) },
        { "brackets by paragraphs", string.Concat(Enumerable.Repeat(new string('[', 9_000) + "mot\n\n", 100)) },
        { "entities", string.Concat(Enumerable.Repeat("&#x26;", 150_000)) + "mot" },
        { "one word", new string('a', 1_000_000) + " mot" },
        { "prose", string.Concat(Enumerable.Repeat("Un mot, puis d'autres : c'est tout ! ", 27_000)) },
        { "numbers", string.Concat(Enumerable.Repeat("123 ", 250_000)) + "mot" },
        { "lone surrogates", "mot \uD800 \uDC00" },
        { "nulls", "mot\0\u0001\u202E" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Any_text_is_read_to_its_end(string name, string markdown)
    {
        var read = MarkdownReader.Read(markdown);
        HtmlWriter.Write(read).Should().Contain("mot", name);
        DocumentJson.Deserialize(DocumentJson.Serialize(new Document("t", read))).Blocks.Should().HaveCount(read.Count);
    }

    [Fact]
    public void What_is_nested_too_deep_is_flattened_without_losing_a_word()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 30; depth++)
        {
            text.Append(' ', depth * 2).Append("- mot").Append(depth).Append('\n');
        }

        var document = new Document("t", MarkdownReader.Read(text.ToString()));
        var html = HtmlWriter.Write(document);
        Enumerable.Range(0, 30).Should().AllSatisfy(depth => html.Should().Contain("mot" + depth));
        PdfWriter.Write(document, Samples.Now).Should().NotBeEmpty();
    }

    [Fact]
    public void An_empty_text_has_no_block() => MarkdownReader.Read(" \n\n ").Should().BeEmpty();
}
