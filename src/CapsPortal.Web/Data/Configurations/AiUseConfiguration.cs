using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CapsPortal.Web.Data.Configurations;

internal sealed class AiUsagePlanConfiguration : IEntityTypeConfiguration<AiUsagePlan>
{
    public void Configure(EntityTypeBuilder<AiUsagePlan> builder)
    {
        builder.ToTable("ai_usage_plans");
        builder.Property<SheetId>("SheetId").ValueGeneratedNever();
        builder.HasKey("SheetId");
        builder.Ignore(p => p.Lines);
        builder.Ignore(p => p.AskedLines);
        builder.HasMany(p => p.AllLines).WithOne().HasForeignKey("SheetId").IsRequired();
        builder.Navigation(p => p.AllLines).HasField("_lines").AutoInclude();
    }
}

internal sealed class PlannedUseConfiguration : IEntityTypeConfiguration<PlannedUse>
{
    public void Configure(EntityTypeBuilder<PlannedUse> builder)
    {
        builder.ToTable("planned_uses");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.ComplexProperty(u => u.Use, UseOfToolMapping.Map);
        builder.Property(u => u.Purpose).HasMaxLength(PlannedUse.PurposeMaxLength);
        builder.PrimitiveCollection(u => u.Data).HasDefaultValueSql("'{}'").ElementType().HasConversion<string>();
    }
}

internal sealed class AiUsageDeclarationConfiguration : IEntityTypeConfiguration<AiUsageDeclaration>
{
    public void Configure(EntityTypeBuilder<AiUsageDeclaration> builder)
    {
        builder.ToTable("ai_usage_declarations");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.ComplexProperty(d => d.Report, AiUsageReportMapping.Map);
    }
}

internal sealed class DeclarationVersionConfiguration : IEntityTypeConfiguration<DeclarationVersion>
{
    public void Configure(EntityTypeBuilder<DeclarationVersion> builder)
    {
        builder.ToTable("declaration_versions");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.ComplexProperty(v => v.Report, AiUsageReportMapping.Map);
    }
}

internal sealed class ScreeningRecordConfiguration : IEntityTypeConfiguration<ScreeningRecord>
{
    public void Configure(EntityTypeBuilder<ScreeningRecord> builder)
    {
        builder.ToTable("screening_records");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.ComplexProperty(s => s.Facts, facts => ScreeningFactsMapping.Map(facts.IsRequired(), ""));
    }
}

internal static class ScreeningFactsMapping
{
    /// <param name="prefix">Of the columns, where other facts stand beside these.</param>
    public static void Map(ComplexPropertyBuilder<ScreeningFacts> facts, string prefix)
    {
        facts.Property(f => f.At).HasColumnName($"{prefix}at");
        facts.Property(f => f.Digest).HasColumnName($"{prefix}digest").HasMaxLength(ScreeningFacts.DigestLength).IsFixedLength();
        facts.ComplexProperty(f => f.Counts, counts =>
        {
            counts.IsRequired();
            counts.Property(c => c.Found).HasColumnName($"{prefix}found");
            counts.Property(c => c.Replaced).HasColumnName($"{prefix}replaced");
            counts.Property(c => c.SetAside).HasColumnName($"{prefix}set_aside");
            counts.Property(c => c.BlockingLeft).HasColumnName($"{prefix}blocking_left");
        });
    }
}

internal static class AiUsageReportMapping
{
    public static void Map(ComplexPropertyBuilder<AiUsageReport> report)
    {
        report.IsRequired();
        report.ComplexProperty(r => r.Use, UseOfToolMapping.Map);
        report.Property(r => r.UsedOn).HasColumnName("used_on");
        report.Property(r => r.ToolVersion).HasColumnName("tool_version").HasMaxLength(AiUsageReport.TextMaxLength);
        report.Property(r => r.Provider).HasColumnName("provider").HasMaxLength(UseOfTool.NameMaxLength);
        report.Property(r => r.HostingCountry).HasColumnName("hosting_country").HasMaxLength(AiUsageReport.CountryMaxLength);
        report.Property(r => r.Access).HasColumnName("access");
        report.Property(r => r.Purpose).HasColumnName("purpose").HasMaxLength(AiUsageReport.TextMaxLength);
        report.Property(r => r.Extent).HasColumnName("extent");
        report.PrimitiveCollection(r => r.Sections).HasColumnName("sections").HasDefaultValueSql("'{}'");
        report.PrimitiveCollection(r => r.Data).HasColumnName("data").ElementType().HasConversion<string>();
        report.Property(r => r.AuthorsAgreed).HasColumnName("authors_agreed");
        report.Property(r => r.PersonalDataSearch).HasColumnName("personal_data_search");
        report.ComplexProperty(r => r.Screening, screening => ScreeningFactsMapping.Map(screening.IsRequired(false), "screening_"));
        report.Property(r => r.VigilanceHeeded).HasColumnName("vigilance_heeded");
        report.PrimitiveCollection(r => r.Discouraged).HasColumnName("discouraged").ElementType().HasConversion<string>();
        report.PrimitiveCollection(r => r.Verified).HasColumnName("verified").ElementType().HasConversion<string>();
        report.Property(r => r.VerifiedBy).HasColumnName("verified_by").HasMaxLength(UseOfTool.NameMaxLength);
        report.Property(r => r.FollowUp).HasColumnName("follow_up");
        report.Property(r => r.Requests).HasColumnName("requests");
        report.Property(r => r.ImageGenerated).HasColumnName("image_generated");
        report.Property(r => r.Justification).HasColumnName("justification").HasMaxLength(AiUsageReport.JustificationMaxLength);
    }
}

internal static class UseOfToolMapping
{
    public static void Map(ComplexPropertyBuilder<UseOfTool> use)
    {
        use.IsRequired();
        use.Property(u => u.Stage).HasColumnName("stage");
        use.Property(u => u.GuidedUseId).HasColumnName("guided_use_id").HasMaxLength(60);
        use.Property(u => u.UseName).HasColumnName("use_name").HasMaxLength(UseOfTool.NameMaxLength);
        use.Property(u => u.ToolId).HasColumnName("tool_id").HasMaxLength(60);
        use.Property(u => u.ToolName).HasColumnName("tool_name").HasMaxLength(UseOfTool.NameMaxLength);
    }
}
