using System.Globalization;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;

namespace CapsPortal.Web.Observatory;

/// <summary>What is looked at: months of use, and the edition by which uses were judged. Null: all of them.</summary>
/// <param name="From">First day of the first month.</param>
/// <param name="To">Last day of the last month.</param>
public sealed record ObservatoryFilter(DateOnly? From, DateOnly? To, string? EditionId)
{
    public const string FromKey = "de";
    public const string ToKey = "a";
    public const string EditionKey = "edition";

    public static ObservatoryFilter Everything { get; } = new(null, null, null);

    /// <summary>Refuses a month that is none, an edition that was never published, and an end before the beginning. The errors' fields are the keys of the address.</summary>
    public static Result<ObservatoryFilter> Read(string? from, string? to, string? edition, CharterEditions editions)
    {
        var checks = new Checks();
        var first = Month(from, FromKey, checks);
        var last = Month(to, ToKey, checks);
        checks.That(first is null || last is null || first <= last, ToKey, "La fin vient avant le début.");
        checks.That(string.IsNullOrEmpty(edition) || editions.Find(edition) is not null, EditionKey, "Cette édition de la charte n’existe pas.");
        return checks.Passed
            ? Result.Of(new ObservatoryFilter(first, last?.AddMonths(1).AddDays(-1), string.IsNullOrEmpty(edition) ? null : edition))
            : checks.Refusal;
    }

    private static DateOnly? Month(string? typed, string field, Checks checks)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var isMonth = DateOnly.TryParseExact(typed.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.Year is >= 2000 and < 2100;
        checks.That(isMonth, field, "Écrivez l’année puis le mois, par exemple 2026-03.");
        return isMonth ? month : null;
    }
}
