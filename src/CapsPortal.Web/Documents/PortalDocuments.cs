namespace CapsPortal.Web.Documents;

public static class PortalDocuments
{
    /// <summary>What signs, seals and hands out documents.</summary>
    public static IServiceCollection AddPortalDocuments(this IServiceCollection services)
    {
        services.AddOptions<SealOptions>().BindConfiguration(SealOptions.Section);
        services.AddSingleton<PortalCertificate>();
        services.AddSingleton<CharterGuidePdfs>();
        services.AddHttpClient(TimestampAuthority.ClientName);
        services.AddSingleton<TimestampAuthority>();
        services.AddScoped<CharterSealing>();
        services.AddScoped<SheetPublishing>();
        services.AddScoped<CharterSigning>();
        services.AddScoped<ConsentReceipts>();
        services.AddScoped<CharterPreview>();
        services.AddScoped<RecordedMention>();
        services.AddScoped<MentionFile>();
        return services;
    }
}
