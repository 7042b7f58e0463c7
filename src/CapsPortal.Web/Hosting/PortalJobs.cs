using Hangfire;
using Hangfire.PostgreSql;

namespace CapsPortal.Web.Hosting;

/// <summary>Work that outlives a request, kept in the database so that any node may do it.</summary>
public static class PortalJobs
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.GetConnectionString(PortalDatabase.ConnectionName);
        builder.Services.AddHangfire(jobs => jobs
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(
                storage => storage.UseNpgsqlConnection(connectionString),
                new PostgreSqlStorageOptions { SchemaName = "hangfire", QueuePollInterval = TimeSpan.FromSeconds(5) }));
        if (builder.Configuration.GetSection(PortalOptions.Section).GetValue(nameof(PortalOptions.RunsJobs), defaultValue: true))
        {
            builder.Services.AddHostedService<RecurringJobs>();
            builder.Services.AddHangfireServer(server =>
            {
                server.WorkerCount = 2;
                server.SchedulePollingInterval = TimeSpan.FromSeconds(15);
            });
        }
    }
}
