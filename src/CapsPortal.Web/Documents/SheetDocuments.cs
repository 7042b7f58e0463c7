using CapsPortal.Documents.Model;
using CapsPortal.Documents.Templates;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Documents;

/// <summary>A sheet and its AI mention, as documents to read and to keep.</summary>
public static class SheetDocuments
{
    /// <summary>The mention on its own, to insert in the part « Méthodologie ».</summary>
    /// <param name="asOf">The day on which the mention was composed, or frozen by the submission.</param>
    public static Document MentionOf(Sheet sheet, AiMention mention, CharterEdition edition, DateOnly asOf) =>
        AiMentionDocument.Compose(new AiMentionContent(sheet.Card.Title, TextOf(mention), asOf, edition.DateLabel));

    /// <summary>The whole sheet, with its mention. Optional parts that are not written are left out.</summary>
    /// <param name="accompagnateur">Name and organisation of the person who runs the sheet.</param>
    /// <param name="publishedOn">Null while the sheet is not published.</param>
    public static Document SheetOf(Sheet sheet, AiMention mention, (string Name, string Organisation) accompagnateur, DateOnly? publishedOn) =>
        SheetDocument.Compose(new SheetContent(
            sheet.Card.Title,
            sheet.Card.Period,
            sheet.FindSection(SectionTemplate.SummaryKey)?.Text ?? "",
            [
                new SheetFact("Action", [sheet.Card.Action]),
                new SheetFact("Structure porteuse", [sheet.Card.Structure]),
                new SheetFact("Thème", [sheet.Card.Theme]),
                new SheetFact("Territoire", [sheet.Card.Territory]),
                new SheetFact("Période de l’action", [sheet.Card.Period]),
            ],
            [
                .. sheet.Sections
                    .Where(s => s.Key != SectionTemplate.SummaryKey && (s.IsWritten || s.Key == SectionTemplate.MethodologyKey))
                    .OrderBy(s => s.Position)
                    .Select(s => new SheetSection(s.Title, s.Text, s.Key == SectionTemplate.MethodologyKey)),
            ],
            TextOf(mention),
            [.. sheet.Contributors.Select(c => new SheetPerson(c.Name, c.Function, c.Structure))],
            [new SheetPerson(accompagnateur.Name, null, accompagnateur.Organisation)])
        {
            PublishedOn = publishedOn,
        });

    /// <summary>The mention alone, to show within a page.</summary>
    public static IReadOnlyList<Block> BlocksOf(AiMention mention) => TextOf(mention).Blocks;

    private static AiMentionText TextOf(AiMention mention) => new(mention.Introduction, mention.Uses, mention.Conclusion);
}
