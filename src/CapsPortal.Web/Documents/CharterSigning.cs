using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Documents;

/// <summary>
/// How a person signs the engagement charter of a sheet, or refuses to. The caller says which signature is that person's
/// own, from her account or her personal link: nothing that is posted chooses it.
/// </summary>
public sealed class CharterSigning(
    CapsDbContext db, CharterSealing sealing, ActTraces traces, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    /// <summary>
    /// Signs; with the last signature, the document is sealed and handed out in the same commit. Signing twice changes
    /// nothing. Refuses a version that is no longer the current one, and asks once when the name is not the expected one.
    /// </summary>
    public async Task<Result> SignAsync(
        Sheet sheet, Func<EngagementCharter, Signature?> own, string actor, SignatureInput input, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        if (charter is null || own(charter) is not { } signature)
        {
            return NothingToSign;
        }

        if (signature.IsSigned)
        {
            return Result.Success;
        }

        if (charter.Version != input.Version)
        {
            return AnotherVersion(charter.Version);
        }

        if (input.NameToConfirm(signature.SignatoryName) is { } question)
        {
            return question;
        }

        var outcome = charter.Sign(signature, input.TypedName, input.Drawing, input.ReadAndApproved, now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        db.Record(new JournalEvent(
            JournalKinds.CharterSigned,
            actor,
            sheet.Id.Value,
            $"charter {charter.Id.Value} version {charter.Version} text {charter.ContentHash} signature {signature.Id.Value}"));
        traces.Keep(signature.Id.Value, now);
        if (charter.CompletedAt is not null)
        {
            await sealing.SealAsync(charter, sheet, now, cancellation);
        }

        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }

    /// <summary>Refuses to sign this version, and tells the other people. A version signed or replaced meanwhile stays as it is.</summary>
    public async Task<Result> RefuseAsync(
        Sheet sheet, Func<EngagementCharter, Signature?> own, string actor, RefusalInput input, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginAgreementsAsync(sheet.Id, cancellation);
        var charter = await db.EngagementCharters.CurrentOf(sheet.Id, cancellation);
        if (charter is null || own(charter) is not { } signature)
        {
            return NothingToSign;
        }

        if (signature.RefusedAt is not null)
        {
            return Result.Success;
        }

        if (charter.Version != input.Version)
        {
            return AnotherVersion(charter.Version);
        }

        var outcome = charter.Refuse(signature, input.RefusalReason, now);
        if (!outcome.IsSuccess)
        {
            return outcome;
        }

        db.Record(new JournalEvent(
            JournalKinds.CharterRefused, actor, sheet.Id.Value, $"charter {charter.Id.Value} version {charter.Version} signature {signature.Id.Value}"));
        traces.Keep(signature.Id.Value, now);
        await TellTheOthersAsync(charter, signature, sheet, now, cancellation);
        await db.CommitAsync(now, cancellation);
        await transaction.CommitAsync(cancellation);
        outbox.Send();
        return Result.Success;
    }

    private static Result NothingToSign { get; } = Result.Refused("Aucune charte d’engagement n’est à signer pour l’instant.");

    private static Result AnotherVersion(int current) => Result.Refused(
        $"La charte d’engagement a changé pendant que vous lisiez : sa version {current} remplace celle que vous aviez sous les yeux. Rien n’a été enregistré, et ce que vous avez écrit est gardé. Lisez cette version, puis signez-la.",
        "Version");

    private async Task TellTheOthersAsync(EngagementCharter charter, Signature refused, Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        if (refused.UserId is null)
        {
            var mail = CharterRefusedMail.ComposeForAccompagnateur(sheet, accompagnateur.Name, refused.SignatoryName, portal.Value);
            db.OutgoingMails.Add(OutgoingMail.Create(accompagnateur.Email, mail, now, sheet.Id));
        }

        foreach (var other in sheet.Contributors.Where(c => c.Id != refused.ContributorId && charter.SignatureOf(c.Id) is not null))
        {
            var mail = CharterRefusedMail.ComposeForContributor(sheet, other.Name, refused.SignatoryName, accompagnateur.Name, portal.Value);
            db.OutgoingMails.Add(OutgoingMail.Create(other.Email, mail, now, sheet.Id));
        }
    }
}
