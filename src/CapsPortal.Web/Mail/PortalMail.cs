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
        builder.Services.AddScoped<ReminderSender>();
        builder.Services.AddSingleton<OutboxNudge>();
        if (builder.Configuration.GetSection(PortalOptions.Section).GetValue(nameof(PortalOptions.RunsJobs), defaultValue: true))
        {
            builder.Services.AddHostedService<RecurringMail>();
        }
    }

    /// <summary>Mail that leaves each minute, reminders that are looked for each hour.</summary>
    private sealed class RecurringMail(IRecurringJobManager jobs, IOptions<SmtpOptions> smtp) : IHostedService
    {
        private const string JobId = "outbox";
        private const string RemindersId = "reminders";

        public Task StartAsync(CancellationToken cancellationToken)
        {
            jobs.AddOrUpdate<ReminderSender>(RemindersId, sender => sender.SendDueAsync(CancellationToken.None), Cron.Hourly());
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
