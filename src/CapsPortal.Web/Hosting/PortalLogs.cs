using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CapsPortal.Web.Hosting;

/// <summary>Logs to the console, or to the sink that the host brings. They carry ids, never an address that was typed: a personal link is a secret.</summary>
public static class PortalLogs
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {TraceId} {Message:lj}{NewLine}{Exception}";

    public static void AddPortalLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog((services, log) =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
                // A failed statement is told by its exception; the first migration always fails one, to learn that the database is new.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
                // The keys lie in the database, as safe as the data that they protect.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .Enrich.With<WithoutAddress>();
            if (services.GetService<ILogEventSink>() is { } elsewhere)
            {
                log.WriteTo.Sink(elsewhere);
            }
            else
            {
                log.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture);
            }
        },
        // One logger a portal: the one that all share would be the last portal's, and end with the first that stops.
        preserveStaticLogger: true);
    }

    /// <summary>One line a request, with the route's template in place of its path. Health checks are left out.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{Method} {Route} answered {StatusCode} in {Elapsed:0} ms";
        options.GetMessageTemplateProperties = (http, _, elapsed, status) =>
        [
            new LogEventProperty("Method", new ScalarValue(http.Request.Method)),
            new LogEventProperty("Route", new ScalarValue(RouteOf(http))),
            new LogEventProperty("StatusCode", new ScalarValue(status)),
            new LogEventProperty("Elapsed", new ScalarValue(elapsed)),
        ];
        options.GetLevel = (http, _, failure) =>
            failure is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : http.GetEndpoint()?.Metadata.GetMetadata<UnloggedAttribute>() is not null ? LogEventLevel.Verbose
            : LogEventLevel.Information;
    });

    private static string RouteOf(HttpContext http) =>
        http.Features.Get<FirstRoute>()?.Template ?? TemplateOf(http.GetEndpoint());

    /// <summary>Remembers, for the log, where a request first went: an error page may take its place afterwards.</summary>
    public static void RememberRoute(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Features.Get<FirstRoute>() is null)
        {
            http.Features.Set(new FirstRoute(TemplateOf(http.GetEndpoint())));
        }

        return next(http);
    });

    private static string TemplateOf(Endpoint? endpoint) =>
        (endpoint as RouteEndpoint)?.RoutePattern.RawText is { } template ? "/" + template.TrimStart('/') : "(no route)";

    private sealed record FirstRoute(string Template);

    // ASP.NET Core puts the raw path in the scope of every event.
    private sealed class WithoutAddress : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("QueryString");
        }
    }
}

/// <summary>An endpoint that is called every few seconds and tells nothing when all is well.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnloggedAttribute : Attribute;
