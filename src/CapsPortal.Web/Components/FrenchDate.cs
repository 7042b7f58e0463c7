using System.Globalization;
using CapsPortal.Domain.Common;

namespace CapsPortal.Web.Components;

/// <summary>Dates as French writes them, in Paris time.</summary>
public static class FrenchDate
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>« 1er mars 2026 », « 12 mai 2026 ».</summary>
    public static string InFrench(this DateOnly date) =>
        date.Day == 1 ? $"1er {date.ToString("MMMM yyyy", French)}" : date.ToString("d MMMM yyyy", French);

    /// <summary>« mardi 3 mars 2026 à 14 h 05 ».</summary>
    public static string InFrench(this DateTimeOffset instant)
    {
        var local = instant.InParis();
        return $"{local.ToString("dddd", French)} {instant.ParisDate().InFrench()} à {instant.HourInFrench()}";
    }

    /// <summary>« 14 h 05 ».</summary>
    public static string HourInFrench(this DateTimeOffset instant) => instant.InParis().ToString("H'\u00A0h\u00A0'mm", French);
}
