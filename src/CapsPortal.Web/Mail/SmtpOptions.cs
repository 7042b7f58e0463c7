using System.Diagnostics.CodeAnalysis;
using MailKit.Security;

namespace CapsPortal.Web.Mail;

/// <summary>The server that carries the portal's mail, section « Mail:Smtp » of the configuration. Without a host, nothing is sent.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Mail:Smtp";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>Null when the server asks for no sign-in.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>« Auto » takes TLS when the server offers it; « StartTls » or « SslOnConnect » insist on it.</summary>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.Auto;

    /// <summary>The sender's address; the portal's contact address when absent.</summary>
    public string? From { get; set; }

    public string FromName { get; set; } = "Portail CAPS";

    [MemberNotNullWhen(true, nameof(Host))]
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Host);
}
