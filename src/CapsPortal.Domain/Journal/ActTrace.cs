namespace CapsPortal.Domain.Journal;

/// <summary>
/// From where a person signed, refused or answered: kept beside the journal and not in it, so that it can be erased
/// without breaking the chain, and never printed on a copy that others read.
/// </summary>
public sealed class ActTrace
{
    public const int AddressMaxLength = 45;
    public const int UserAgentMaxLength = 400;

    private ActTrace()
    {
    }

    /// <summary>As long as a signature may reasonably be disputed; erased afterwards.</summary>
    public static TimeSpan Retention { get; } = TimeSpan.FromDays(365);

    public Guid Id { get; private init; }

    /// <summary>The signature or the consent receipt that it is about.</summary>
    public Guid ActId { get; private init; }

    /// <summary>The IP address, as text.</summary>
    public string Address { get; private init; } = "";

    public string UserAgent { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public static ActTrace Of(Guid act, string address, string? userAgent, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        ActId = act,
        Address = Cut(address, AddressMaxLength),
        UserAgent = Cut(userAgent ?? "", UserAgentMaxLength),
        At = now,
    };

    private static string Cut(string text, int max) => text.Length <= max ? text : text[..max];
}
