using CapsPortal.Documents.French;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Templates;

/// <param name="CharterEdition">The edition of the charter it refers to, « février 2026 » for example.</param>
public sealed record AiMentionContent(string SheetTitle, AiMentionText Text, DateOnly Date, string CharterEdition);

/// <summary>The mention of AI uses, on its own.</summary>
public static class AiMentionDocument
{
    public static Document Compose(AiMentionContent content)
    {
        var blocks = new List<Block>
        {
            new KeyValues(
            [
                Prose.Fact("Fiche", content.SheetTitle),
                Prose.Fact("Mention arrêtée le", FrenchDates.Day(content.Date)),
                Prose.Fact("Charte des usages de l’IA", $"édition {content.CharterEdition}"),
            ]),
            Prose.Heading(2, "Mention à insérer dans la partie Méthodologie", "mention"),
        };
        blocks.AddRange(content.Text.Blocks);
        return new Document(Prose.Typed($"Mention des usages de l’IA – {content.SheetTitle}"), blocks)
        {
            Subject = Prose.Typed($"Usages de l’IA déclarés pour la fiche « {content.SheetTitle} »"),
        };
    }
}
