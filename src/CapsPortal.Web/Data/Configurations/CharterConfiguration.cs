using System.Text.Json;
using System.Text.Json.Serialization;
using CapsPortal.Domain.Charter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class PublishedEditionConfiguration : IEntityTypeConfiguration<PublishedEdition>
{
    public void Configure(EntityTypeBuilder<PublishedEdition> builder)
    {
        builder.ToTable("published_editions");
        builder.Property(e => e.Id).HasMaxLength(EditionMapping.IdMaxLength);
        builder.HasIndex(e => e.InForceFrom).IsUnique();
        builder.Property(e => e.Content).IsEdition();
    }
}

internal sealed class DraftEditionConfiguration : IEntityTypeConfiguration<DraftEdition>
{
    public void Configure(EntityTypeBuilder<DraftEdition> builder)
    {
        builder.ToTable("draft_editions");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.Property(e => e.BasedOnId).HasMaxLength(EditionMapping.IdMaxLength);
        builder.Property(e => e.Content).IsEdition();
        builder.HasOne<PublishedEdition>().WithMany().HasForeignKey(e => e.BasedOnId).OnDelete(DeleteBehavior.Restrict);
        // A draft starts from the last edition and goes away with the publication of the next: one a base is one in all.
        builder.HasIndex(e => e.BasedOnId).IsUnique();
    }
}

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.ToTable("feedbacks");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Revision).IsConcurrencyToken();
        builder.Property(f => f.SubjectId).HasMaxLength(60);
        builder.Property(f => f.SubjectName).HasMaxLength(DraftedUse.NameMaxLength);
        builder.Property(f => f.Text).HasMaxLength(Feedback.TextMaxLength);
        builder.Property(f => f.Answer).HasMaxLength(Feedback.AnswerMaxLength);
        builder.HasIndex(f => new { f.AuthorId, f.CreatedAt });
        builder.HasIndex(f => new { f.SubjectId, f.CreatedAt });
        builder.HasIndex(f => f.CreatedAt).HasFilter("closed_at is null");
    }
}

internal static class EditionMapping
{
    public const int IdMaxLength = 20;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static void IsEdition(this PropertyBuilder<CharterEdition> content) => content.HasColumnType("jsonb").HasConversion(
        edition => JsonSerializer.Serialize(edition, Json),
        text => JsonSerializer.Deserialize<CharterEdition>(text, Json)!);
}
