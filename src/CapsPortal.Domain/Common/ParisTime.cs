namespace CapsPortal.Domain.Common;

/// <summary>Legal time in metropolitan France: a date of use or of consent is a day there, not in UTC.</summary>
public static class ParisTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTimeOffset InParis(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public static DateOnly ParisDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InParis().DateTime);
}
