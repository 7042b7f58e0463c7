using System.Text;
using CapsPortal.Documents.Model;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Access;

/// <summary>A submitted sheet with all that hangs on it, and the personal links of its contributor and of another sheet's.</summary>
/// <param name="RouteValues">What stands for each name between braces in an address.</param>
public sealed record SheetFile(IReadOnlyDictionary<string, string> RouteValues, string Secret, string OtherSecret)
{
    /// <summary>Stands in the sheet's title: whoever may not see the sheet must never read it.</summary>
    public const string Marker = "Fiche repère";

    public static async Task<SheetFile> CreateAsync(PortalFixture portal, PortalUser owner, PortalUser other)
    {
        var sheet = await new SampleSheet(Marker) { DeclaresUse = true }.AddSubmittedAsync(portal, owner);
        var otherSheet = await new SampleSheet("Fiche d’à côté").AddSubmittedAsync(portal, other);
        var (secret, _) = await LinkAsync(portal, sheet);
        var (otherSecret, _) = await LinkAsync(portal, otherSheet);
        var file = await SealCharterAsync(portal, sheet, owner);
        var mail = await QueueMailAsync(portal, sheet, file);
        var receipt = await GiveReceiptAsync(portal, sheet, file);
        var withdrawal = await WithdrawLateAsync(portal, receipt);
        return new SheetFile(
            new Dictionary<string, string>
            {
                ["id"] = sheet.Id.Value.ToString(),
                ["courriel"] = mail.ToString(),
                ["contributeur"] = sheet.Contributors[0].Id.Value.ToString(),
                ["usage"] = sheet.Declarations[0].Id.Value.ToString(),
                ["recu"] = receipt.Id.Value.ToString(),
                ["retrait"] = withdrawal.ToString(),
                ["etape"] = "cadrage",
                ["partie"] = SectionTemplate.SummaryKey,
            },
            secret,
            otherSecret);
    }

    private static Task<(string Secret, AccessLink Link)> LinkAsync(PortalFixture portal, Sheet sheet) => portal.WithDatabaseAsync(async db =>
    {
        var (link, secret) = AccessLink.Create(sheet.Id, sheet.Contributors[0].Id, portal.Clock.GetUtcNow());
        db.AccessLinks.Add(link);
        await db.SaveChangesAsync();
        return (secret, link);
    });

    private static Task<ConsentReceipt> GiveReceiptAsync(PortalFixture portal, Sheet sheet, Guid file) => portal.WithDatabaseAsync(async db =>
    {
        var receipt = ConsentReceipt.Create(sheet.Id, sheet.Contributors[0].Id, 0, null, portal.Clock.GetUtcNow()).Value;
        receipt.AttachFile(file);
        db.ConsentReceipts.Add(receipt);
        await db.SaveChangesAsync();
        return receipt;
    });

    private static Task<Guid> WithdrawLateAsync(PortalFixture portal, ConsentReceipt receipt) => portal.WithDatabaseAsync(async db =>
    {
        var task = LateWithdrawal.Open(receipt);
        db.LateWithdrawals.Add(task);
        await db.SaveChangesAsync();
        return task.Id.Value;
    });

    /// <summary>The charter that everyone signed. Its file is no PDF: who may take it is the question here.</summary>
    private static Task<Guid> SealCharterAsync(PortalFixture portal, Sheet submitted, PortalUser owner) => portal.WithAsync(async services =>
    {
        var db = services.GetRequiredService<CapsDbContext>();
        var now = portal.Clock.GetUtcNow();
        var sheet = await db.Sheets.SingleAsync(s => s.Id == submitted.Id);
        var text = CharterDocuments.TextOf(
            sheet, 1, services.GetRequiredService<StartingTexts>().EngagementClauses, await Accompagnateur.OfAsync(db, sheet, CancellationToken.None), now);
        var content = Encoding.UTF8.GetString(DocumentJson.Serialize(text));
        var charter = EngagementCharter.Prepare(sheet, 1, content, DocumentJson.Sha256Hex(text), new UserId(owner.Id), owner.DisplayName, now);
        foreach (var signature in charter.Signatures)
        {
            charter.Sign(signature, signature.SignatoryName, drawing: null, readAndApproved: true, now).Demand();
        }

        var file = StoredFile.Pdf("charte.pdf", Encoding.UTF8.GetBytes(Marker), now);
        charter.AttachSealedFile(file.Id);
        db.Files.Add(file);
        db.EngagementCharters.Add(charter);
        await db.SaveChangesAsync();
        return file.Id;
    });

    private static Task<Guid> QueueMailAsync(PortalFixture portal, Sheet sheet, Guid attachment) => portal.WithDatabaseAsync(async db =>
    {
        var mail = OutgoingMail.Create(
            "quelqu.un@test.example", new MailText("Un courriel", "Texte", "<p>Texte</p>"), portal.Clock.GetUtcNow(), sheet.Id, attachment: attachment);
        db.OutgoingMails.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id;
    });
}
