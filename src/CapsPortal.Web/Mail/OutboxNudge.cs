using Hangfire;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Mail;

/// <summary>Has new mails sent at once, after the commit that holds them, rather than at the next minute.</summary>
public sealed class OutboxNudge(IOptions<SmtpOptions> smtp, IServiceProvider services, ILogger<OutboxNudge> logger)
{
    /// <summary>Never fails: the act is committed, and the mail leaves within the minute all the same.</summary>
    public void Send()
    {
        if (!smtp.Value.IsConfigured)
        {
            return;
        }

        try
        {
            services.GetRequiredService<IBackgroundJobClient>().Enqueue<OutboxSender>(sender => sender.SendDueAsync(CancellationToken.None));
        }
        catch (BackgroundJobClientException failure)
        {
            logger.LogWarning(failure, "New mails wait for the next minute");
        }
    }
}
