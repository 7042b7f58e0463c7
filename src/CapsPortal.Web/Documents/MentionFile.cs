using System.Globalization;
using CapsPortal.Documents.Model;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Documents;

/// <summary>The AI mention of the current sheet as a document to download, whatever its format.</summary>
public sealed class MentionFile(CurrentSheet current, SheetMention mention, CharterLibrary charter)
{
    /// <summary>The document, dated from today or from the submission that froze it.</summary>
    public async Task<Document> ComposeAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var sheet = current.Value;
        var asOf = (sheet.IsEditable ? now : sheet.SubmittedAt ?? now).ParisDate();
        return SheetDocuments.MentionOf(sheet, await mention.ComposeAsync(cancellation), charter.Editions.InForceOn(asOf), asOf);
    }

    public string NameWith(string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"mention-ia-{Slug.From(current.Value.Card.Title, 60)}.{extension}");
}
