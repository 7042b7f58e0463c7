using System.Net.Mail;

namespace CapsPortal.Domain.Common;

/// <summary>
/// The form of an e-mail address: one address, no display name, no quotes, a domain name with a dot, 254 characters at most (RFC 5321).
/// </summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    public static bool IsValid(string address) =>
        address.Length <= MaxLength
        && MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address
        && IsLocalPart(parsed.User)
        && parsed.Host.Contains('.')
        && parsed.Host.Split('.').All(IsDomainLabel);

    private static bool IsLocalPart(string user) =>
        !user.EndsWith('.') && user.All(c => char.IsLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c));

    private static bool IsDomainLabel(string label) =>
        label.Length > 0 && label.All(c => char.IsLetterOrDigit(c) || c == '-') && label[0] != '-' && label[^1] != '-';
}
