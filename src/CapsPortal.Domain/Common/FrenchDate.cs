using System.Globalization;

namespace CapsPortal.Domain.Common;

/// <summary>A day in words. The months are written here rather than asked of the machine: texts that hold them are kept.</summary>
public static class FrenchDate
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>« 12 mars 2026 », « 1er mars 2026 ».</summary>
    public static string InWords(this DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{DayAndMonth(day)} {day.Year}");

    /// <summary>« 3 mars 2026 à 14 h 05 », legal time in Paris.</summary>
    public static string InWords(this DateTimeOffset instant)
    {
        var there = instant.InParis();
        return string.Create(CultureInfo.InvariantCulture, $"{instant.ParisDate().InWords()} à {there.Hour}\u00A0h\u00A0{there.Minute:00}");
    }

    /// <summary>« 2 et le 5 mars 2026 », « 28 février et le 5 mars 2026 »: after « entre le ».</summary>
    public static string InWordsUntil(this DateOnly first, DateOnly last)
    {
        var from = first.Year != last.Year ? first.InWords() : first.Month != last.Month ? DayAndMonth(first) : Number(first);
        return $"{from} et le {last.InWords()}";
    }

    private static string DayAndMonth(DateOnly day) => $"{Number(day)} {Months[day.Month - 1]}";

    private static string Number(DateOnly day) => day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
}
