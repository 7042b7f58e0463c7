using System.Text.Json;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ConsentReceipt>().WithMany().HasForeignKey(c => c.ReceiptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.SheetId, c.ContributorId });
    }
}

internal sealed class ConsentReceiptConfiguration : IEntityTypeConfiguration<ConsentReceipt>
{
    public void Configure(EntityTypeBuilder<ConsentReceipt> builder)
    {
        builder.ToTable("consent_receipts");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Comment).HasMaxLength(ConsentReceipt.CommentMaxLength);
        builder.HasOne<Sheet>().WithMany().HasForeignKey(r => r.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.SheetId, r.ContributorId });
    }
}

internal sealed class RemindersConfiguration : IEntityTypeConfiguration<Reminders>
{
    public void Configure(EntityTypeBuilder<Reminders> builder)
    {
        builder.ToTable("reminders");
        builder.HasKey(r => r.ContributorId);
        builder.Property(r => r.ContributorId).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(r => r.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.SheetId);
        builder.HasIndex(r => r.NextAt);
    }
}

internal sealed class EngagementClausesConfiguration : IEntityTypeConfiguration<EngagementClauses>
{
    public void Configure(EntityTypeBuilder<EngagementClauses> builder)
    {
        builder.ToTable("engagement_clauses");
        builder.HasKey(c => c.Version);
        builder.Property(c => c.Version).ValueGeneratedNever();
        builder.Property(c => c.Clauses).HasColumnType("jsonb").HasConversion(
            clauses => JsonSerializer.Serialize(clauses, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<EngagementClause>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<EngagementClause>>(
                (a, b) => a!.SequenceEqual(b!),
                clauses => clauses.Count,
                clauses => clauses.ToList()));
    }
}

internal sealed class AccessLinkConfiguration : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> builder)
    {
        builder.ToTable("access_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.SecretHash).HasMaxLength(64).IsFixedLength();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(l => l.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.SecretHash).IsUnique();
        builder.HasIndex(l => l.ContributorId);
    }
}

internal sealed class AccessCodeConfiguration : IEntityTypeConfiguration<AccessCode>
{
    public void Configure(EntityTypeBuilder<AccessCode> builder)
    {
        builder.ToTable("access_codes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Property(c => c.CodeHash).HasMaxLength(64).IsFixedLength();
        builder.HasOne<AccessLink>().WithMany().HasForeignKey(c => c.LinkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.LinkId, c.CreatedAt });
    }
}

internal sealed class EngagementCharterConfiguration : IEntityTypeConfiguration<EngagementCharter>
{
    public void Configure(EntityTypeBuilder<EngagementCharter> builder)
    {
        builder.ToTable("engagement_charters");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Property(c => c.Provisions).HasMaxLength(Sheet.CharterProvisionsMaxLength);
        builder.Property(c => c.ContentHash).HasMaxLength(64).IsFixedLength();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.SealedFileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Signatures).WithOne().HasForeignKey("CharterId").IsRequired();
        builder.Navigation(c => c.Signatures).AutoInclude();
        builder.HasIndex(c => new { c.SheetId, c.Version }).IsUnique();
    }
}

internal sealed class SignatureConfiguration : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.ToTable("signatures");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.SignatoryName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.Property(s => s.TypedName).HasMaxLength(Contributor.NameMaxLength);
        builder.Property(s => s.Drawing).HasMaxLength(DrawnSignature.MaxLength);
        builder.Property(s => s.RefusalReason).HasMaxLength(Signature.ReasonMaxLength);
    }
}
