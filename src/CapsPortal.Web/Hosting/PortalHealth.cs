using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CapsPortal.Web.Hosting;

/// <summary>Two addresses for whoever watches the portal: is it alive, and can it serve.</summary>
public static class PortalHealth
{
    public static void AddPortalHealth(this WebApplicationBuilder builder) => builder.Services
        .AddHealthChecks()
        .AddNpgSql(builder.Configuration.GetConnectionString(PortalDatabase.ConnectionName)!, name: "database", timeout: TimeSpan.FromSeconds(5));

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous().WithMetadata(new UnloggedAttribute());
        app.MapHealthChecks("/health/ready").AllowAnonymous().WithMetadata(new UnloggedAttribute());
    }
}
