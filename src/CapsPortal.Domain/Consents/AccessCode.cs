using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Consents;

public readonly record struct AccessCodeId(Guid Value)
{
    public static AccessCodeId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// The one-time code that a contributor receives by mail and types after opening the personal link (consentement, 7):
/// whoever has the link alone, copied or forwarded, reads and signs nothing.
/// </summary>
public sealed class AccessCode : AggregateRoot
{
    public const int Digits = 6;
    public const int MaxAttempts = 5;

    /// <summary>How many codes a link may ask for within <see cref="AskingPeriod"/>.</summary>
    public const int MaxPerPeriod = 5;

    private AccessCode()
    {
    }

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public static TimeSpan AskingPeriod { get; } = TimeSpan.FromHours(1);

    public AccessCodeId Id { get; private init; }

    public AccessLinkId LinkId { get; private init; }

    /// <summary>SHA-256 of the link's secret and the code: who reads the database, where that secret is not, cannot try them all.</summary>
    public string CodeHash { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public int Attempts { get; private set; }

    /// <summary>When it opened the space. It opens it once.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>A new code and its digits, which are kept nowhere else.</summary>
    /// <param name="secret">The secret of the link, as its address bears it.</param>
    public static (AccessCode Code, string Digits) Create(AccessLink link, string secret, DateTimeOffset now)
    {
        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var code = new AccessCode
        {
            Id = AccessCodeId.New(),
            LinkId = link.Id,
            CodeHash = Hash(secret, digits),
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        return (code, digits);
    }

    /// <summary>Whether it may still be typed.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && Attempts < MaxAttempts && now < ExpiresAt;

    /// <summary>Refuses a wrong code, and any code once this one is used, too old or tried too often. Each try counts.</summary>
    public Result Enter(string? typed, string secret, DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return Result.Refused(
                Attempts >= MaxAttempts ? "Ce code a été essayé trop souvent. Demandez-en un nouveau." : "Ce code n’est plus valable. Demandez-en un nouveau.",
                "Code");
        }

        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if (digits.Length != Digits)
        {
            return Result.Refused($"Le code compte {Digits} chiffres.", "Code");
        }

        Attempts++;
        Touch();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret, digits)), Encoding.ASCII.GetBytes(CodeHash)))
        {
            return Result.Refused(
                (MaxAttempts - Attempts) switch
                {
                    0 => "Ce n’est pas le bon code, et il a été essayé trop souvent. Demandez-en un nouveau.",
                    1 => "Ce n’est pas le bon code. Il vous reste un essai.",
                    var left => $"Ce n’est pas le bon code. Il vous reste {left} essais.",
                },
                "Code");
        }

        UsedAt = now;
        return Result.Success;
    }

    private static string Hash(string secret, string digits) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{secret}:{digits}")));
}
