using System.Security.Cryptography;
using System.Text;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Consents;

public readonly record struct AccessLinkId(Guid Value)
{
    public static AccessLinkId New() => new(Guid.CreateVersion7());
}

/// <summary>A contributor's personal link. Only the digest of its secret is kept; the secret itself goes out by mail, once.</summary>
public sealed class AccessLink
{
    /// <summary>160 bits of secret; the rule asks for 128 at least (consentement, 6).</summary>
    private const int SecretBytes = 20;

    private AccessLink()
    {
    }

    /// <summary>How long a link opens the contributor's space.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(30);

    public AccessLinkId Id { get; private init; }

    public SheetId SheetId { get; private init; }

    public ContributorId ContributorId { get; private init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal.</summary>
    public string SecretHash { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>Set when a newer link was sent or when this one was revoked.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>
    /// A new link and its secret, which is nowhere else: 40 lower-case hexadecimal digits, so that an address whose
    /// case was folded on its way still opens.
    /// </summary>
    public static (AccessLink Link, string Secret) Create(SheetId sheet, ContributorId contributor, DateTimeOffset now)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var link = new AccessLink
        {
            Id = AccessLinkId.New(),
            SheetId = sheet,
            ContributorId = contributor,
            SecretHash = Hash(secret),
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        return (link, secret);
    }

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
