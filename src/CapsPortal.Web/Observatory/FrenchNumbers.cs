using System.Globalization;

namespace CapsPortal.Web.Observatory;

/// <summary>Numbers as French writes and reads them.</summary>
public static class FrenchNumbers
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("fr-FR");
}
