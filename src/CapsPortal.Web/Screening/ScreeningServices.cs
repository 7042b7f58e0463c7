using CapsPortal.Screening;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CapsPortal.Web.Screening;

public static class ScreeningServices
{
    public static IServiceCollection AddPortalScreening(this IServiceCollection services)
    {
        services.TryAddSingleton<ScreenText>(Screener.Screen);
        services.AddSingleton<ScreeningTurns>();
        services.AddHostedService<ScreeningWarmUp>();
        services.AddScoped<PeopleOfPage>();
        services.AddScoped<ScreeningNotices>();
        return services;
    }
}
