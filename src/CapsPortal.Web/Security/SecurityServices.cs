using CapsPortal.Web.Data.Seed.Demo;
using Microsoft.AspNetCore.Authorization;

namespace CapsPortal.Web.Security;

public static class SecurityServices
{
    /// <summary>Roles as policies, everything else closed to the anonymous, and the scoped things that pages read.</summary>
    public static IServiceCollection AddPortalSecurity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddScoped<CurrentSheet>();
        services.AddScoped<CurrentContribution>();
        services.AddSingleton<ContributionSession>();
        services.AddScoped<SheetChanges>();
        services.AddScoped<PortalAccounts>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<PersonalLinks>();
        services.AddScoped<Invitations>();
        services.AddScoped<ActTraces>();
        services.AddScoped<DemoData>();
        services.AddScoped<SheetMention>();
        services.AddScoped<SheetScreening>();
        services.AddScoped<SheetSubmission>();
        var authorization = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Roles.All)
        {
            authorization.AddPolicy(role, policy => policy.RequireRole(role));
        }

        return services;
    }
}
