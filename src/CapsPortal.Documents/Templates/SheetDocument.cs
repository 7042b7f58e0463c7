using System.Globalization;
using CapsPortal.Documents.French;
using CapsPortal.Documents.Markdown;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Templates;

/// <param name="Subtitle">Often the years of the action; null when there is none.</param>
/// <param name="SummaryMarkdown">The résumé.</param>
/// <param name="AiMention">Shown in the section marked as methodology; null when there is none.</param>
public sealed record SheetContent(
    string Title,
    string? Subtitle,
    string SummaryMarkdown,
    IReadOnlyList<SheetFact> IdentityCard,
    IReadOnlyList<SheetSection> Sections,
    AiMentionText? AiMention,
    IReadOnlyList<SheetPerson> Contributors,
    IReadOnlyList<SheetPerson> Accompagnateurs)
{
    /// <summary>Null while the sheet is not published.</summary>
    public DateOnly? PublishedOn { get; init; }

    public string? Licence { get; init; }

    public string? Contact { get; init; }
}

/// <summary>One line of the identity card; lines without value are left out.</summary>
public sealed record SheetFact(string Name, IReadOnlyList<string> Values);

public sealed record SheetSection(string Title, string Markdown, bool IsMethodology = false);

public sealed record SheetPerson(string Name, string? Function, string? Structure);

/// <summary>The sheet as it is published.</summary>
public static class SheetDocument
{
    public static Document Compose(SheetContent content)
    {
        var blocks = new List<Block>();
        if (!string.IsNullOrWhiteSpace(content.Subtitle))
        {
            blocks.Add(new Paragraph([new Text(Prose.Typed(content.Subtitle), Bold: true)]));
        }

        if (content.PublishedOn is { } published)
        {
            blocks.Add(Prose.Paragraph($"Publiée le {FrenchDates.Day(published)}"));
        }

        Section(blocks, "Résumé", "resume", content.SummaryMarkdown);
        IdentityCard(blocks, content.IdentityCard);
        for (var index = 0; index < content.Sections.Count; index++)
        {
            var section = content.Sections[index];
            Section(blocks, section.Title, string.Create(CultureInfo.InvariantCulture, $"section-{index + 1}"), section.Markdown);
            if (section.IsMethodology)
            {
                Mention(blocks, content.AiMention);
            }
        }

        if (!content.Sections.Any(section => section.IsMethodology) && content.AiMention is not null)
        {
            blocks.Add(Prose.Heading(2, "Méthodologie", "methodologie"));
            Mention(blocks, content.AiMention);
        }

        People(blocks, "Contributeur·ices", "contributeurs", content.Contributors);
        People(blocks, "Accompagnement", "accompagnement", content.Accompagnateurs);
        About(blocks, content);
        return new Document(Prose.Typed(content.Title), blocks)
        {
            Author = string.Join(", ", content.Accompagnateurs.Concat(content.Contributors).Select(person => person.Name)),
            Subject = "Fiche de capitalisation",
        };
    }

    private static void Section(List<Block> blocks, string title, string anchor, string markdown)
    {
        blocks.Add(Prose.Heading(2, title, anchor));
        var read = MarkdownReader.Read(markdown, headingLevel: 2);
        blocks.AddRange(read.Count > 0 ? read : [new Paragraph([new Text("Non renseigné.", Italic: true)])]);
    }

    private static void IdentityCard(List<Block> blocks, IReadOnlyList<SheetFact> facts)
    {
        var known = facts.Where(fact => fact.Values.Any(value => !string.IsNullOrWhiteSpace(value))).ToList();
        if (known.Count > 0)
        {
            blocks.Add(Prose.Heading(2, "Carte d’identité", "carte-identite"));
            blocks.Add(new KeyValues([.. known.Select(fact =>
                Prose.Fact(fact.Name, string.Join(", ", fact.Values.Where(value => !string.IsNullOrWhiteSpace(value)))))]));
        }
    }

    private static void Mention(List<Block> blocks, AiMentionText? mention)
    {
        if (mention is not null)
        {
            blocks.Add(new Callout("Usages de l’intelligence artificielle", mention.Blocks));
        }
    }

    private static void People(List<Block> blocks, string title, string anchor, IReadOnlyList<SheetPerson> people)
    {
        if (people.Count > 0)
        {
            blocks.Add(Prose.Heading(2, title, anchor));
            blocks.Add(new BulletList([.. people.Select(person =>
                new ListItem([new Paragraph(Inline.Of(Prose.Person(person.Name, person.Function, person.Structure)))]))]));
        }
    }

    private static void About(List<Block> blocks, SheetContent content)
    {
        var facts = new List<KeyValue>();
        if (!string.IsNullOrWhiteSpace(content.Contact))
        {
            facts.Add(Prose.Fact("Contact", content.Contact));
        }

        if (!string.IsNullOrWhiteSpace(content.Licence))
        {
            facts.Add(Prose.Fact("Licence", content.Licence));
        }

        if (facts.Count > 0)
        {
            blocks.Add(Prose.Heading(2, "À propos de cette fiche", "a-propos"));
            blocks.Add(new KeyValues(facts));
        }
    }
}
