using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Consents;

/// <summary>
/// The reminders to one contributor who has been asked something: five days after the request, then every four days,
/// three at most (consentement, 12). After an outage the one that is late leaves once, and the next waits its turn again.
/// </summary>
public sealed class Reminders
{
    public const int Max = 3;

    private Reminders()
    {
    }

    public static TimeSpan FirstAfter { get; } = TimeSpan.FromDays(5);

    public static TimeSpan ThenEvery { get; } = TimeSpan.FromDays(4);

    public ContributorId ContributorId { get; private init; }

    public SheetId SheetId { get; private init; }

    /// <summary>When this person was last asked something.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>How many have left since.</summary>
    public int Sent { get; private set; }

    /// <summary>When the next one leaves if nothing is answered before; null once all have left.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public bool IsPaused { get; private set; }

    public static Reminders Of(SheetId sheet, ContributorId contributor, DateTimeOffset askedAt)
    {
        var reminders = new Reminders { SheetId = sheet, ContributorId = contributor };
        reminders.Restart(askedAt);
        return reminders;
    }

    public bool IsDue(DateTimeOffset now) => !IsPaused && NextAt <= now;

    /// <summary>Something new was asked: the count starts again. A pause stays a pause.</summary>
    public void Restart(DateTimeOffset askedAt)
    {
        AskedAt = askedAt;
        Sent = 0;
        NextAt = askedAt + FirstAfter;
    }

    public void MarkSent(DateTimeOffset now)
    {
        Sent++;
        NextAt = Sent < Max ? now + ThenEvery : null;
    }

    /// <summary>There is nothing left to remind of, until something new is asked.</summary>
    public void Stop() => NextAt = null;

    public void Pause() => IsPaused = true;

    public void Resume() => IsPaused = false;
}
