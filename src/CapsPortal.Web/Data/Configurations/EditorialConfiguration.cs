using System.Text.Json;
using System.Text.Json.Serialization;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.ToTable("reviews");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.Property(r => r.Comment).HasMaxLength(Review.CommentMaxLength);
        builder.HasOne<Sheet>().WithMany().HasForeignKey(r => r.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Answers).WithOne().HasForeignKey("ReviewId").IsRequired();
        builder.Navigation(r => r.Answers).AutoInclude();
        builder.HasIndex(r => new { r.SheetId, r.Submission, r.ReviewerId }).IsUnique();
    }
}

internal sealed class LateWithdrawalConfiguration : IEntityTypeConfiguration<LateWithdrawal>
{
    public void Configure(EntityTypeBuilder<LateWithdrawal> builder)
    {
        builder.ToTable("late_withdrawals");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Revision).IsConcurrencyToken();
        builder.Property(w => w.Answer).HasMaxLength(LateWithdrawal.AnswerMaxLength);
        builder.HasOne<Sheet>().WithMany().HasForeignKey(w => w.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ConsentReceipt>().WithMany().HasForeignKey(w => w.ReceiptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.SheetId, w.ContributorId });
        builder.HasIndex(w => w.SettledAt);
    }
}

internal sealed class ReviewAnswerConfiguration : IEntityTypeConfiguration<ReviewAnswer>
{
    public void Configure(EntityTypeBuilder<ReviewAnswer> builder)
    {
        builder.ToTable("review_answers");
        builder.Property<ReviewId>("ReviewId");
        builder.HasKey("ReviewId", nameof(ReviewAnswer.Key));
        builder.Property(a => a.Key).HasMaxLength(60);
        builder.Property(a => a.Criterion).HasMaxLength(200);
        builder.Property(a => a.Question).HasMaxLength(500);
    }
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    /// <summary>The column that searches read: title first, then summary and card, then the whole text.</summary>
    public const string SearchVector = "SearchVector";

    /// <summary>French words without their accents and endings; made by the first migration.</summary>
    public const string TextSearch = "caps_fr";

    /// <summary>Answers by their names: an order that changes changes nothing that is kept.</summary>
    private static readonly JsonSerializerOptions UsesJson = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publications");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Slug).HasMaxLength(Publication.SlugMaxLength);
        builder.ComplexProperty(p => p.Card, IdentityCardMapping.Map);
        builder.Property(p => p.AiUses).HasColumnType("jsonb").HasConversion(
            uses => JsonSerializer.Serialize(uses, UsesJson),
            json => JsonSerializer.Deserialize<PublishedUses>(json, UsesJson));
        builder.Property<NpgsqlTsVector>(SearchVector).HasComputedColumnSql(
            $"setweight({Words("title")}, 'A') || "
            + $"setweight({Words("summary || ' ' || action || ' ' || structure || ' ' || theme || ' ' || territory")}, 'B') || "
            + $"setweight({Words("full_text")}, 'C')",
            stored: true);
        builder.HasOne<Sheet>().WithMany().HasForeignKey(p => p.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
        // What was taken offline is read by nobody, whichever page asks; those that must know of it say so.
        builder.HasQueryFilter(p => p.WithdrawnAt == null);
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasIndex(p => p.SheetId).IsUnique();
        builder.HasIndex(p => p.PublishedAt);
        builder.HasIndex(SearchVector).HasMethod("gin");
    }

    // Left to itself PostgreSQL takes « covid-19 » for a word and a negative number, and « et/ou » for a file:
    // neither « covid 19 » nor « 2023 » in « 2021-2023 » would be found.
    private static string Words(string text) => $"to_tsvector('{TextSearch}', translate({text}, '-/\u2010\u2011\u2013', '     '))";
}
