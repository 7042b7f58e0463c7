using System.Text.Json;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.Property(u => u.DisplayName).HasMaxLength(PortalUser.DisplayNameMaxLength);
        builder.Property(u => u.Organisation).HasMaxLength(PortalUser.OrganisationMaxLength);
    }
}

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal");
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasMaxLength(60);
        builder.Property(e => e.Actor).HasMaxLength(60);
        builder.Property(e => e.PreviousHash).HasMaxLength(64).IsFixedLength();
        builder.Property(e => e.Hash).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(e => e.SubjectId);
    }
}

internal sealed class ActTraceConfiguration : IEntityTypeConfiguration<ActTrace>
{
    public void Configure(EntityTypeBuilder<ActTrace> builder)
    {
        builder.ToTable("act_traces");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Address).HasMaxLength(ActTrace.AddressMaxLength);
        builder.Property(t => t.UserAgent).HasMaxLength(ActTrace.UserAgentMaxLength);
        builder.HasIndex(t => t.ActId);
        builder.HasIndex(t => t.At);
    }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.ReplyTo).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(m => m.To).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectMaxLength);
        builder.Property(m => m.LastError).HasMaxLength(OutgoingMail.ErrorMaxLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.AttachmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.NextAttemptAt).HasFilter($"sent_at is null and attempts < {OutgoingMail.MaxAttempts}");
        builder.HasIndex(m => new { m.SheetId, m.ContributorId });
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.ContentType).HasMaxLength(100);
        builder.Property(f => f.Hash).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(f => f.Hash);
    }
}

internal sealed class SheetTemplateConfiguration : IEntityTypeConfiguration<SheetTemplate>
{
    public void Configure(EntityTypeBuilder<SheetTemplate> builder)
    {
        builder.ToTable("sheet_templates");
        builder.HasKey(t => t.Version);
        builder.Property(t => t.Version).ValueGeneratedNever();
        builder.Property(t => t.Sections).HasColumnType("jsonb").HasConversion(
            sections => JsonSerializer.Serialize(sections, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<SectionTemplate>>(json, JsonSerializerOptions.Web)!,
            ValueComparer.CreateDefault<IReadOnlyList<SectionTemplate>>(favorStructuralComparisons: false));
    }
}

internal sealed class ProtectedSecretConfiguration : IEntityTypeConfiguration<ProtectedSecret>
{
    public void Configure(EntityTypeBuilder<ProtectedSecret> builder)
    {
        builder.ToTable("secrets");
        builder.HasKey(s => s.Name);
        builder.Property(s => s.Name).HasMaxLength(60);
    }
}
