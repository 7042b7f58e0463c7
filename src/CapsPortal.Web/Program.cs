using CapsPortal.Web.Commands;
using CapsPortal.Web.Documents;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Pages;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;

namespace CapsPortal.Web;

public static class Program
{
    /// <summary>Serves the portal, or answers one of the commands in Commands/.</summary>
    public static Task<int> Main(string[] args) => PortalCommandLine.InvokeAsync(args);

    /// <summary>The portal whole, on the database that the configuration names; the caller starts it.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.AddPortalLogs();
        builder.AddDatabase();
        builder.AddAccounts();
        builder.Services.AddPortalSecurity();
        builder.Services.AddPortalRateLimits(builder.Configuration);
        builder.AddSecurityHeaders();
        builder.AddJobs();
        builder.AddPortalMail();
        builder.AddPortalHealth();
        builder.AddPortalPages();
        builder.Services.AddPublicPageCache();
        builder.Services.AddPortalDocuments();
        builder.Services.AddPortalScreening();
        builder.Services.AddPortalHandlers();

        var app = builder.Build();
        app.UseProxyHeaders();
        app.UsePortalHeaders();
        app.UseRequestLog();
        app.UseErrorPages();
        app.UseFrench();
        app.UseRouting();
        app.RememberRoute();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UsePageCompression();
        app.UseAuthorization();
        app.UseOutputCache();
        app.MapPortalHealth();
        app.MapPortalPages();
        return app;
    }
}
