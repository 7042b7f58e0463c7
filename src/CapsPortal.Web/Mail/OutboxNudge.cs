using Hangfire;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Mail;

/// <summary>Has new mails sent at once, after the commit that holds them, rather than at the next minute.</summary>
public sealed class OutboxNudge(IOptions<SmtpOptions> smtp, IServiceProvider services)
{
    public void Send()
    {
        if (smtp.Value.IsConfigured)
        {
            services.GetRequiredService<IBackgroundJobClient>().Enqueue<OutboxSender>(sender => sender.SendDueAsync(CancellationToken.None));
        }
    }
}
