using System.Net.Mail;

namespace CapsPortal.Domain.Common;

/// <summary>The form of an e-mail address: one address, no display name, a domain with a dot, 254 characters at most (RFC 5321).</summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    public static bool IsValid(string address) =>
        address.Length <= MaxLength
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"')
        && MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address
        && parsed.Host.Contains('.')
        && !parsed.Host.EndsWith('.');
}
