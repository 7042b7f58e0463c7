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
    }
}
