using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Sheet>().WithMany().HasForeignKey(c => c.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.SheetId, c.ContributorId });
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
        builder.Property(s => s.RefusalReason).HasMaxLength(Signature.ReasonMaxLength);
    }
}
