using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class ObservedSheetConfiguration : IEntityTypeConfiguration<ObservedSheet>
{
    public void Configure(EntityTypeBuilder<ObservedSheet> builder)
    {
        builder.ToTable("observed_sheets");
        builder.HasKey(o => o.SheetId);
        builder.Property(o => o.SheetId).ValueGeneratedNever();
        builder.Property(o => o.EditionId).HasMaxLength(20);
        builder.HasOne<Sheet>().WithOne().HasForeignKey<ObservedSheet>(o => o.SheetId);
        builder.HasMany(o => o.Uses).WithOne().HasForeignKey(u => u.SheetId);
        builder.HasIndex(o => o.SubmittedOn);
    }
}

internal sealed class ObservedUseConfiguration : IEntityTypeConfiguration<ObservedUse>
{
    public void Configure(EntityTypeBuilder<ObservedUse> builder)
    {
        builder.ToTable("observed_uses");
        builder.HasKey(u => new { u.SheetId, u.Submission, u.DeclarationId });
        builder.Property(u => u.GuidedUseId).HasMaxLength(60);
        builder.Property(u => u.UseName).HasMaxLength(UseOfTool.NameMaxLength);
        builder.Property(u => u.ToolId).HasMaxLength(60);
        builder.Property(u => u.ToolName).HasMaxLength(UseOfTool.NameMaxLength);
        builder.Property(u => u.EditionId).HasMaxLength(20);
        builder.HasIndex(u => new { u.EditionId, u.UsedOn });
        builder.HasIndex(u => u.UsedOn);
    }
}
