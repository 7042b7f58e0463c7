using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches.Consentements;

/// <summary>Where the agreements of a sheet stand: who was asked, who answered what, who signed.</summary>
/// <param name="Charter">The current version; null before the first invitation.</param>
/// <param name="IsOutdated">The plan or the people have changed since that version: a new one is due.</param>
/// <param name="CompleteVersions">The versions that everyone signed, the last one first: each has its sealed PDF.</param>
public sealed record AgreementsView(
    EngagementCharter? Charter, bool IsOutdated, IReadOnlyList<ContributorStanding> Contributors, IReadOnlyList<CompleteVersion> CompleteVersions)
{
    /// <summary>Whether « Envoyer les liens » would reach somebody.</summary>
    public bool CanSend => Charter is null || IsOutdated || Charter.IsRefused || Contributors.Any(c => c.Link is null && !c.HasSigned);

    public static async Task<AgreementsView> OfAsync(CapsDbContext db, Sheet sheet, DateTimeOffset now, CancellationToken cancellation)
    {
        var charters = db.EngagementCharters.AsNoTracking();
        var charter = await charters.CurrentOf(sheet.Id, cancellation);
        var complete = await charters
            .Where(c => c.SheetId == sheet.Id && c.SealedFileId != null)
            .OrderByDescending(c => c.Version)
            .Select(c => new CompleteVersion(c.Version, c.CompletedAt!.Value))
            .ToListAsync(cancellation);
        var consents = await db.Consents.AsNoTracking().Where(c => c.SheetId == sheet.Id).ToListAsync(cancellation);
        var links = await db.AccessLinks.AsNoTracking().Where(l => l.SheetId == sheet.Id).ToListAsync(cancellation);
        var mails = await db.OutgoingMails
            .Where(m => m.SheetId == sheet.Id && m.ContributorId != null)
            .Select(m => new LinkMail(m.ContributorId!.Value, m.CreatedAt, m.SentAt, m.Attempts, m.LastError))
            .ToListAsync(cancellation);
        var lines = sheet.Plan.LinesIn(charter?.PlanVersion ?? sheet.Plan.Version).OrderBy(l => l.Use.Stage).ToList();
        var standings = sheet.Contributors.OrderBy(c => c.Id.Value).Select(contributor =>
        {
            var answers = consents.InForce(contributor.Id);
            return new ContributorStanding(
                contributor,
                links.Where(l => l.ContributorId == contributor.Id && l.IsOpen(now)).MaxBy(l => l.CreatedAt),
                links.Any(l => l.ContributorId == contributor.Id),
                mails.Where(m => m.ContributorId == contributor.Id).MaxBy(m => m.CreatedAt),
                [.. lines.Select(line => new LineAnswer(line, answers.GetValueOrDefault(line.Id)))],
                charter?.SignatureOf(contributor.Id));
        });
        return new AgreementsView(charter, charter is not null && !charter.Matches(sheet), [.. standings], complete);
    }
}

/// <param name="Link">The link that is open now, if any.</param>
/// <param name="WasInvited">A link was sent, open or not.</param>
/// <param name="Mail">The last mail that carried a link.</param>
/// <param name="Signature">What the current charter asks of this person; null when it does not name her.</param>
public sealed record ContributorStanding(
    Contributor Contributor, AccessLink? Link, bool WasInvited, LinkMail? Mail, IReadOnlyList<LineAnswer> Answers, Signature? Signature)
{
    public bool HasSigned => Signature?.IsSigned == true;
}

public sealed record LineAnswer(PlannedUse Line, Consent? Answer);

/// <summary>What became of a mail that carried a link.</summary>
public sealed record LinkMail(ContributorId ContributorId, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, int Attempts, string? LastError)
{
    public bool IsGivenUp => SentAt is null && Attempts >= OutgoingMail.MaxAttempts;
}

public sealed record CompleteVersion(int Version, DateTimeOffset CompletedAt);
