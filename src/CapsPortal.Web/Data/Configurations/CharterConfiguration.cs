using System.Text.Json;
using System.Text.Json.Serialization;
using CapsPortal.Domain.Charter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class PublishedEditionConfiguration : IEntityTypeConfiguration<PublishedEdition>
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<PublishedEdition> builder)
    {
        builder.ToTable("published_editions");
        builder.Property(e => e.Id).HasMaxLength(20);
        builder.HasIndex(e => e.InForceFrom).IsUnique();
        builder.Property(e => e.Content).HasColumnType("jsonb").HasConversion(
            edition => JsonSerializer.Serialize(edition, Json),
            text => JsonSerializer.Deserialize<CharterEdition>(text, Json)!);
    }
}
