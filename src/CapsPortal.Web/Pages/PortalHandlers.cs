using CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

namespace CapsPortal.Web.Pages;

public static class PortalHandlers
{
    /// <summary>The acts that take more than one aggregate; the others go through <see cref="Security.SheetChanges"/>.</summary>
    public static IServiceCollection AddPortalHandlers(this IServiceCollection services)
    {
        services.AddScoped<DeclareAiUsageHandler>();
        return services;
    }
}
