using CapsPortal.Documents.Pdf;
using CapsPortal.Documents.Templates;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Documents;

/// <summary>Makes the sealed PDF of a consent receipt, keeps it, and queues it for the contributor. All of it goes in with the answers' own commit.</summary>
public sealed class ConsentReceipts(CapsDbContext db, PortalCertificate certificate, IOptions<PortalOptions> portal)
{
    /// <param name="consents">Everything that this person has answered, the last answers included.</param>
    public async Task HandOutAsync(
        ConsentReceipt receipt, Sheet sheet, Contributor contributor, IReadOnlyList<Consent> consents, CancellationToken cancellation)
    {
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var document = ConsentReceiptDocument.Compose(ContentOf(receipt, sheet, contributor, accompagnateur, consents));
        var seal = await certificate.SealAsync(cancellation);
        var file = StoredFile.Pdf(
            $"recu-{receipt.Id.Value:N}.pdf", PdfWriter.Write(document, receipt.GivenAt, seal), receipt.GivenAt);
        db.Files.Add(file);
        receipt.AttachFile(file.Id);
        var mail = ConsentReceiptMail.Compose(sheet, contributor, accompagnateur, portal.Value);
        db.OutgoingMails.Add(OutgoingMail.Create(contributor.Email, mail, receipt.GivenAt, sheet.Id, attachment: file.Id));
    }

    private ConsentReceiptContent ContentOf(
        ConsentReceipt receipt, Sheet sheet, Contributor contributor, Accompagnateur accompagnateur, IReadOnlyList<Consent> consents)
    {
        var lines = sheet.Plan.AllLines.ToDictionary(line => line.Id);
        return new ConsentReceiptContent(
            receipt.Id.Value.ToString("D"),
            receipt.GivenAt,
            contributor.Name,
            sheet.Card.Title,
            sheet.Card.Structure,
            accompagnateur.Name,
            accompagnateur.Organisation,
            receipt.PlanVersion,
            [
                .. consents.InForce(contributor.Id).Values
                    .OrderBy(c => lines[c.PlannedUseId].Use.Stage).ThenBy(c => c.PlannedUseId.Value)
                    .Select(c => new ReceiptAnswer(
                        lines[c.PlannedUseId].Use.Stage.Title(), c.TextShown, c.Decision == ConsentDecision.Accepted, c.Decision.Label(), c.AnsweredAt)),
            ],
            receipt.Comment,
            portal.Value.ContactEmail,
            $"{portal.Value.PublicAddress}/contribution/lien-ferme");
    }
}
