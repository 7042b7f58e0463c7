using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Mail;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data;

/// <summary>Everything that must last: accounts, sheets, consents, documents, mail, keys.</summary>
public sealed class CapsDbContext(DbContextOptions<CapsDbContext> options)
    : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Any number of its own; held while a journal entry finds its place in the chain.</summary>
    public const long JournalLock = 0x4341_5053;

    private readonly List<JournalEvent> _events = [];

    public DbSet<Sheet> Sheets => Set<Sheet>();

    public DbSet<DeclarationVersion> PastDeclarations => Set<DeclarationVersion>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<ConsentReceipt> ConsentReceipts => Set<ConsentReceipt>();

    public DbSet<Reminders> Reminders => Set<Reminders>();

    public DbSet<EngagementClauses> EngagementClauses => Set<EngagementClauses>();

    public DbSet<LateWithdrawal> LateWithdrawals => Set<LateWithdrawal>();

    public DbSet<AccessLink> AccessLinks => Set<AccessLink>();

    public DbSet<AccessCode> AccessCodes => Set<AccessCode>();

    public DbSet<EngagementCharter> EngagementCharters => Set<EngagementCharter>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<PublishedEdition> PublishedEditions => Set<PublishedEdition>();

    public DbSet<DraftEdition> DraftEditions => Set<DraftEdition>();

    public DbSet<Feedback> Feedbacks => Set<Feedback>();

    public DbSet<ObservedSheet> ObservedSheets => Set<ObservedSheet>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<ActTrace> ActTraces => Set<ActTrace>();

    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<SheetTemplate> SheetTemplates => Set<SheetTemplate>();

    public DbSet<ProtectedSecret> Secrets => Set<ProtectedSecret>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Notes what happened; it enters the journal with the next <see cref="CommitAsync"/>.</summary>
    public void Record(JournalEvent happened) => _events.Add(happened);

    /// <summary>
    /// Writes the changes, their journal entries and their mails in one transaction.
    /// Throws <see cref="DbUpdateConcurrencyException"/> when an aggregate was changed meanwhile.
    /// </summary>
    public async Task CommitAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
        if (_events.Count > 0)
        {
            await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({JournalLock})", cancellation);
            var last = await Journal.AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellation);
            foreach (var happened in _events)
            {
                last = JournalEntry.After(last, happened, now);
                Journal.Add(last);
            }

            _events.Clear();
        }

        await SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<SheetId>().HaveConversion<IdConverter<SheetId>>();
        configurationBuilder.Properties<ContributorId>().HaveConversion<IdConverter<ContributorId>>();
        configurationBuilder.Properties<UserId>().HaveConversion<IdConverter<UserId>>();
        configurationBuilder.Properties<PlannedUseId>().HaveConversion<IdConverter<PlannedUseId>>();
        configurationBuilder.Properties<AiUsageDeclarationId>().HaveConversion<IdConverter<AiUsageDeclarationId>>();
        configurationBuilder.Properties<DeclarationVersionId>().HaveConversion<IdConverter<DeclarationVersionId>>();
        configurationBuilder.Properties<ScreeningRecordId>().HaveConversion<IdConverter<ScreeningRecordId>>();
        configurationBuilder.Properties<ConsentId>().HaveConversion<IdConverter<ConsentId>>();
        configurationBuilder.Properties<ConsentReceiptId>().HaveConversion<IdConverter<ConsentReceiptId>>();
        configurationBuilder.Properties<LateWithdrawalId>().HaveConversion<IdConverter<LateWithdrawalId>>();
        configurationBuilder.Properties<AccessLinkId>().HaveConversion<IdConverter<AccessLinkId>>();
        configurationBuilder.Properties<AccessCodeId>().HaveConversion<IdConverter<AccessCodeId>>();
        configurationBuilder.Properties<EngagementCharterId>().HaveConversion<IdConverter<EngagementCharterId>>();
        configurationBuilder.Properties<SignatureId>().HaveConversion<IdConverter<SignatureId>>();
        configurationBuilder.Properties<ReviewId>().HaveConversion<IdConverter<ReviewId>>();
        configurationBuilder.Properties<PublicationId>().HaveConversion<IdConverter<PublicationId>>();
        configurationBuilder.Properties<DraftEditionId>().HaveConversion<IdConverter<DraftEditionId>>();
        configurationBuilder.Properties<FeedbackId>().HaveConversion<IdConverter<FeedbackId>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CapsDbContext).Assembly);
    }
}
