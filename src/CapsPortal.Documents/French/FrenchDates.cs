using System.Globalization;

namespace CapsPortal.Documents.French;

/// <summary>Dates and instants in words, for texts that are kept.</summary>
public static class FrenchDates
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // Written here rather than taken from the machine's culture data, which changes between systems: texts are hashed.
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>« 12 mars 2026 », « 1er mars 2026 ».</summary>
    public static string Day(DateOnly date)
    {
        var day = date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{day}\u00A0{Months[date.Month - 1]} {date.Year}");
    }

    /// <summary>The day it was in Paris.</summary>
    public static string Day(DateTimeOffset instant) => Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime));

    /// <summary>« 12 mars 2026 à 15 h 04 min 05 s, heure de Paris (2026-03-12T14:04:05Z UTC) ».</summary>
    public static string ParisAndUtc(DateTimeOffset instant)
    {
        var paris = TimeZoneInfo.ConvertTime(instant, Paris);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Day(instant)} à {paris:HH}\u00A0h\u00A0{paris:mm}\u00A0min\u00A0{paris:ss}\u00A0s, heure de Paris ({instant.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC)");
    }
}
