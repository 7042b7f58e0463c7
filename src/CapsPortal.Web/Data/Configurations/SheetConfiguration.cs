using System.Text.Json;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class SheetConfiguration : IEntityTypeConfiguration<Sheet>
{
    public void Configure(EntityTypeBuilder<Sheet> builder)
    {
        builder.ToTable("sheets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.ComplexProperty(s => s.Card, IdentityCardMapping.Map);
        builder.Property(s => s.FrozenMention).HasColumnType("jsonb").HasConversion(
            mention => JsonSerializer.Serialize(mention, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<AiMention>(json, JsonSerializerOptions.Web));
        builder.Property(s => s.CharterProvisions).HasMaxLength(Sheet.CharterProvisionsMaxLength);
        builder.PrimitiveCollection(s => s.KeptPassages).HasDefaultValueSql("'{}'");
        builder.HasOne(s => s.Plan).WithOne().HasForeignKey<AiUsagePlan>("SheetId").IsRequired();
        builder.HasMany(s => s.Contributors).WithOne().HasForeignKey("SheetId").IsRequired();
        builder.HasMany(s => s.Sections).WithOne().HasForeignKey("SheetId").IsRequired();
        builder.HasMany(s => s.NoUseStatements).WithOne().HasForeignKey("SheetId").IsRequired();
        builder.HasMany(s => s.Declarations).WithOne().HasForeignKey("SheetId").IsRequired();
        builder.HasMany(s => s.Screenings).WithOne().HasForeignKey("SheetId").IsRequired();
        // Not loaded with the sheet: only the page that shows the past asks for it.
        builder.HasMany(s => s.PastDeclarations).WithOne().HasForeignKey("SheetId").IsRequired();
        builder.Navigation(s => s.Plan).AutoInclude().IsRequired();
        builder.Navigation(s => s.Contributors).AutoInclude();
        builder.Navigation(s => s.Sections).AutoInclude();
        builder.Navigation(s => s.NoUseStatements).AutoInclude();
        builder.Navigation(s => s.Declarations).AutoInclude();
        builder.Navigation(s => s.Screenings).AutoInclude();
        builder.HasIndex(s => new { s.OwnerId, s.ChangedAt });
        builder.HasIndex(s => new { s.State, s.SubmittedAt });
    }
}

internal sealed class ContributorConfiguration : IEntityTypeConfiguration<Contributor>
{
    public void Configure(EntityTypeBuilder<Contributor> builder)
    {
        builder.ToTable("contributors");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(Contributor.NameMaxLength);
        builder.Property(c => c.Function).HasMaxLength(Contributor.FunctionMaxLength);
        builder.Property(c => c.Structure).HasMaxLength(Contributor.StructureMaxLength);
        builder.Property(c => c.Email).HasMaxLength(Domain.Common.EmailAddress.MaxLength);
    }
}

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable("sections");
        builder.Property<SheetId>("SheetId");
        builder.HasKey("SheetId", nameof(Section.Key));
        builder.Property(s => s.Key).HasMaxLength(60);
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.Help).HasMaxLength(1_000);
    }
}

internal sealed class StageStatementConfiguration : IEntityTypeConfiguration<StageStatement>
{
    public void Configure(EntityTypeBuilder<StageStatement> builder)
    {
        builder.ToTable("stage_statements");
        builder.Property<SheetId>("SheetId");
        builder.HasKey("SheetId", nameof(StageStatement.Stage));
    }
}

internal static class IdentityCardMapping
{
    public static void Map(ComplexPropertyBuilder<IdentityCard> card)
    {
        card.IsRequired();
        card.Property(c => c.Title).HasColumnName("title").HasMaxLength(IdentityCard.TitleMaxLength);
        card.Property(c => c.Action).HasColumnName("action").HasMaxLength(IdentityCard.ActionMaxLength);
        card.Property(c => c.Structure).HasColumnName("structure").HasMaxLength(IdentityCard.NameMaxLength);
        card.Property(c => c.Theme).HasColumnName("theme").HasMaxLength(IdentityCard.NameMaxLength);
        card.Property(c => c.Territory).HasColumnName("territory").HasMaxLength(IdentityCard.NameMaxLength);
        card.Property(c => c.StartYear).HasColumnName("start_year");
        card.Property(c => c.EndYear).HasColumnName("end_year");
    }
}
