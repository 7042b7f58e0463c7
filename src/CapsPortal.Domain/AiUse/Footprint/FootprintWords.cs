using System.Globalization;

namespace CapsPortal.Domain.AiUse.Footprint;

/// <summary>Estimates as they are read: one significant digit, in the unit that reads best.</summary>
public static class FootprintWords
{
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00A0" };

    public static string Energy(decimal wattHours) => Scaled(wattHours, "Wh", "kWh");

    public static string Water(decimal millilitres) => Scaled(millilitres, "ml", "l");

    public static string Carbon(decimal grams) => Scaled(grams, "g", "kg");

    /// <summary>A number of one significant digit.</summary>
    public static string Number(decimal value) => Interval.Exactly(value).Rounded().Central.ToString("#,0.##########", French);

    private static string Scaled(decimal value, string unit, string thousand)
    {
        var rounded = Interval.Exactly(value).Rounded().Central;
        return rounded >= 1_000 ? $"{Number(rounded / 1_000)}\u00A0{thousand}" : $"{Number(rounded)}\u00A0{unit}";
    }
}
