using CapsPortal.Web.Hosting;
using Hangfire;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Mail;

/// <summary>The outbox and what empties it: a nudge after each act, and each minute whatever was left.</summary>
public static class PortalMail
{
    public static void AddPortalMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SmtpOptions>().BindConfiguration(SmtpOptions.Section);
        builder.Services.AddScoped<OutboxSender>();
        builder.Services.AddSingleton<OutboxNudge>();
        if (builder.Configuration.GetSection(PortalOptions.Section).GetValue(nameof(PortalOptions.RunsJobs), defaultValue: true))
        {
            builder.Services.AddHostedService<EachMinute>();
        }
    }

    private sealed class EachMinute(IRecurringJobManager jobs, IOptions<SmtpOptions> smtp) : IHostedService
    {
        private const string JobId = "outbox";

        public Task StartAsync(CancellationToken cancellationToken)
        {
            if (smtp.Value.IsConfigured)
            {
                jobs.AddOrUpdate<OutboxSender>(JobId, sender => sender.SendDueAsync(CancellationToken.None), Cron.Minutely());
            }
            else
            {
                jobs.RemoveIfExists(JobId);
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
