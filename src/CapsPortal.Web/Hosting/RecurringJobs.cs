using CapsPortal.Web.Documents;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using Hangfire;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Hosting;

/// <summary>What the portal does of itself: whichever node is free does it, and an outage is caught up at the next turn.</summary>
internal sealed class RecurringJobs(IRecurringJobManager jobs, IOptions<SmtpOptions> smtp) : IHostedService
{
    private const string Outbox = "outbox";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        jobs.AddOrUpdate<CharterSealing>("sealing", sealing => sealing.SealWaitingAsync(CancellationToken.None), Cron.Minutely());
        jobs.AddOrUpdate<ReminderSender>("reminders", sender => sender.SendDueAsync(CancellationToken.None), Cron.Hourly());
        jobs.AddOrUpdate<ActTraces>("act-traces", traces => traces.EraseOldAsync(CancellationToken.None), Cron.Daily());
        if (smtp.Value.IsConfigured)
        {
            jobs.AddOrUpdate<OutboxSender>(Outbox, sender => sender.SendDueAsync(CancellationToken.None), Cron.Minutely());
        }
        else
        {
            jobs.RemoveIfExists(Outbox);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
