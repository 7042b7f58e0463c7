using System.Globalization;

namespace CapsPortal.Domain.Common;

/// <summary>A day in words. The months are written here rather than asked of the machine: texts that hold them are kept.</summary>
public static class FrenchDate
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>« 12 mars 2026 », « 1er mars 2026 ».</summary>
    public static string InWords(this DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{day.Day}{(day.Day == 1 ? "er" : "")} {Months[day.Month - 1]} {day.Year}");
}
