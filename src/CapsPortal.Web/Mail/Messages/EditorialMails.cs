using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Mail.Messages;

/// <summary>Tells the editorial committee that a sheet waits for it.</summary>
public static class SheetSubmittedMail
{
    public static MailText Compose(Sheet sheet, string reviewer, PortalOptions portal) => new MailDraft(
        $"Une fiche attend votre relecture\u00a0: «\u00a0{sheet.Card.Title}\u00a0»",
        $"Bonjour {reviewer},",
        [
            sheet.SubmissionCount == 1
                ? $"La fiche «\u00a0{sheet.Card.Title}\u00a0» vient d’être soumise au Comité éditorial."
                : $"La fiche «\u00a0{sheet.Card.Title}\u00a0» a été corrigée, puis soumise de nouveau au Comité éditorial.",
            "La relecture se fait sans IA générative, de quelque manière que ce soit.",
        ],
        new MailAction("Relire la fiche", $"{portal.PublicAddress}/relecture/{sheet.Id.Value}"),
        "Vous recevez ce courriel parce que vous faites partie du Comité éditorial.",
        portal.ContactEmail).Write();
}

/// <summary>Gives the accompagnateur·ice the committee's decision.</summary>
public static class SheetDecidedMail
{
    /// <param name="publicPath">Where the published sheet is read; null when the sheet is sent back.</param>
    public static MailText Compose(Sheet sheet, Review review, string accompagnateur, string? publicPath, PortalOptions portal) => new MailDraft(
        publicPath is null
            ? $"Le Comité éditorial vous renvoie la fiche «\u00a0{sheet.Card.Title}\u00a0»"
            : $"La fiche «\u00a0{sheet.Card.Title}\u00a0» est publiée",
        $"Bonjour {accompagnateur},",
        [
            publicPath is null
                ? $"Le Comité éditorial a relu la fiche «\u00a0{sheet.Card.Title}\u00a0» et demande des corrections."
                : $"Le Comité éditorial a accepté la fiche «\u00a0{sheet.Card.Title}\u00a0»\u00a0: chacun·e peut la lire.",
            .. review.Comment is { } comment ? new[] { $"Son message\u00a0:\n{comment}" } : [],
        ],
        publicPath is null
            ? new MailAction("Voir ce qui est attendu", $"{portal.PublicAddress}/espace/fiches/{sheet.Id.Value}/soumission")
            : new MailAction("Lire la fiche publiée", portal.PublicAddress + publicPath),
        "Vous recevez ce courriel parce que vous accompagnez cette fiche.",
        portal.ContactEmail).Write();
}
