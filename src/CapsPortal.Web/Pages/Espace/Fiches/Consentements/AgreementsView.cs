using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>Where the agreements of a sheet stand: who was asked, who answered what, who signed.</summary>
/// <param name="Charter">The current version; null before the first.</param>
/// <param name="IsOutdated">The plan, the provisions or the people have changed since that version: a new one is due.</param>
/// <param name="CompleteVersions">The versions that everyone signed, the last one first: each has its sealed PDF.</param>
/// <param name="Changes">What the current version changes to the one before; null for the first.</param>
public sealed record AgreementsView(
    Sheet Sheet,
    EngagementCharter? Charter,
    bool IsOutdated,
    IReadOnlyList<ContributorStanding> Contributors,
    IReadOnlyList<CompleteVersion> CompleteVersions,
    (int Version, IReadOnlyList<ChangedPart> Parts)? Changes)
{
    /// <summary>Whether « Demander l'accord » would change something or reach somebody.</summary>
    public bool CanAsk => Sheet.Plan.Lines.Any()
        && (Sheet.Plan.HasUnaskedChange || Contributors.Any(c => c.Asked.Lines.Count > 0 && c.Link is null));

    /// <summary>How many planned lines have never been put to the contributors.</summary>
    public int NewLines => Sheet.Plan.Lines.Except(Sheet.Plan.AskedLines).Count();

    /// <summary>Whether « Envoyer la charte » would reach somebody.</summary>
    public bool CanSend => Charter is null || IsOutdated || Charter.IsRefused || Contributors.Any(c => c.Link is null && !c.HasSigned);

    /// <summary>Nobody is bound yet: what was sent can be taken back.</summary>
    public bool CanCancel => Charter is { ReplacedAt: null } && !Charter.Signatures.Any(s => s.IsSigned);

    public static async Task<AgreementsView> OfAsync(CapsDbContext db, Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        var charters = db.EngagementCharters.AsNoTracking();
        var charter = await charters.CurrentOf(sheet.Id, cancellation);
        var earlier = charter is null ? null : await CharterDifference.EarlierAsync(db, charter, cancellation);
        var complete = await charters
            .Where(c => c.SheetId == sheet.Id && c.SealedFileId != null)
            .OrderByDescending(c => c.Version)
            .Select(c => new CompleteVersion(c.Version, c.CompletedAt!.Value, c.ReplacedAt))
            .ToListAsync(cancellation);
        var consents = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id).ToListAsync(cancellation);
        var receipts = await db.ConsentReceipts.AsNoTracking().Where(r => r.SheetId == sheet.Id && r.Comment != null).ToListAsync(cancellation);
        var links = await db.AccessLinks.AsNoTracking().Where(l => l.SheetId == sheet.Id).ToListAsync(cancellation);
        var reminders = await db.Reminders.AsNoTracking().Where(r => r.SheetId == sheet.Id).ToListAsync(cancellation);
        var mails = await db.OutgoingMails
            .Where(m => m.SheetId == sheet.Id && m.ContributorId != null)
            .Select(m => new LinkMail(m.ContributorId!.Value, m.CreatedAt, m.SentAt, m.Attempts, m.LastError))
            .ToListAsync(cancellation);
        var standings = sheet.Contributors.OrderBy(c => c.Id.Value).Select(contributor =>
        {
            var answers = consents.InForce(contributor.Id);
            return new ContributorStanding(
                contributor,
                links.Where(l => l.ContributorId == contributor.Id && l.IsOpen(now)).MaxBy(l => l.CreatedAt),
                links.Any(l => l.ContributorId == contributor.Id),
                mails.Where(m => m.ContributorId == contributor.Id).MaxBy(m => m.CreatedAt),
                StillAsked.Of(sheet, charter, consents, contributor.Id),
                reminders.FirstOrDefault(r => r.ContributorId == contributor.Id),
                [.. sheet.Plan.AskedLines.Select(line => new LineAnswer(line, answers.GetValueOrDefault(line.Id)))],
                receipts.Where(r => r.ContributorId == contributor.Id).MaxBy(r => r.GivenAt),
                charter?.SignatureOf(contributor.Id));
        });
        return new AgreementsView(
            sheet,
            charter,
            charter is not null && !charter.Matches(sheet),
            [.. standings],
            complete,
            earlier is null ? null : (earlier.Version, CharterDifference.Between(earlier, charter!)));
    }
}

/// <param name="Link">The link that is open now, if any.</param>
/// <param name="WasInvited">A link was sent, open or not.</param>
/// <param name="Mail">The last mail that carried a link.</param>
/// <param name="Asked">What is still expected of this person.</param>
/// <param name="Commented">The last answers that came with a comment.</param>
/// <param name="Signature">What the current charter asks of this person; null when it does not name her.</param>
public sealed record ContributorStanding(
    Contributor Contributor,
    AccessLink? Link,
    bool WasInvited,
    LinkMail? Mail,
    StillAsked Asked,
    Reminders? Reminders,
    IReadOnlyList<LineAnswer> Answers,
    ConsentReceipt? Commented,
    Signature? Signature)
{
    public bool HasSigned => Signature?.IsSigned == true;
}

public sealed record LineAnswer(PlannedUse Line, Consent? Answer);

/// <summary>What became of a mail that carried a link.</summary>
public sealed record LinkMail(ContributorId ContributorId, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, int Attempts, string? LastError)
{
    public bool IsGivenUp => SentAt is null && Attempts >= OutgoingMail.MaxAttempts;
}

public sealed record CompleteVersion(int Version, DateTimeOffset CompletedAt, DateTimeOffset? ReplacedAt);
