namespace CapsPortal.Domain.AiUse.Footprint;

/// <summary>A quantity that is not known better than between two values, with the one that is most likely.</summary>
public readonly record struct Interval(decimal Low, decimal Central, decimal High)
{
    public static Interval Zero { get; } = Exactly(0);

    public static Interval Exactly(decimal value) => new(value, value, value);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.Central + b.Central, a.High + b.High);

    /// <summary>The least by the least, the most by the most: both quantities are positive, and nothing says that their errors make up for each other.</summary>
    public static Interval operator *(Interval a, Interval b) => new(a.Low * b.Low, a.Central * b.Central, a.High * b.High);

    public static Interval operator *(Interval a, decimal factor) => a * Exactly(factor);

    public static Interval operator /(Interval a, decimal divisor) => new(a.Low / divisor, a.Central / divisor, a.High / divisor);

    /// <summary>Each value with one significant digit: what is known of them allows no more.</summary>
    public Interval Rounded() => new(OneDigit(Low), OneDigit(Central), OneDigit(High));

    private static decimal OneDigit(decimal value)
    {
        if (value <= 0)
        {
            return 0;
        }

        var unit = 1m;
        while (value >= unit * 10)
        {
            unit *= 10;
        }

        while (value < unit)
        {
            unit /= 10;
        }

        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }
}
