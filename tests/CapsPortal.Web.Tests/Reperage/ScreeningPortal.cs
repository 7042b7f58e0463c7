using System.Text.RegularExpressions;
using CapsPortal.Screening;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CapsPortal.Web.Tests.Reperage;

/// <summary>
/// A portal whose engine finds the words below and fails on one: what pages do with findings is tested apart from what
/// rules find.
/// </summary>
public sealed partial class ScreeningPortal(PostgresFixture postgres) : PortalFixture(postgres)
{
    public const string Name = "Mme Dupont";
    public const string OtherForm = "Sylvie Dupont";
    public const string Phone = "06 12 34 56 78";
    public const string Told = "diabétique";

    /// <summary>Found with the number that follows it: as many passages as one wants.</summary>
    public const string Numbered = "Locataire";

    /// <summary>The engine throws on it, and its message holds the whole text.</summary>
    public const string Breaking = "casse-moteur";

    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ScreenText>(Screen);
        foreach (var limit in new[] { nameof(RateLimitOptions.ScreeningsPerMinute), nameof(RateLimitOptions.ScreeningNoticesPerMinute) })
        {
            builder.Configuration[$"{RateLimitOptions.Section}:{limit}"] = "1000000";
        }
    }

    private static IReadOnlyList<Finding> Screen(string text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (text.Contains(Breaking, StringComparison.Ordinal))
        {
            throw new FormatException(text);
        }

        return
        [
            .. Found(text, Name, FindingCategory.FullName, FindingLevel.Blocking, "nom-civilite", "Une civilité suivie d’un nom.", "Mme X")
                .Concat(Found(text, OtherForm, FindingCategory.FullName, FindingLevel.Blocking, "nom-prenom-connu", "Un prénom suivi d’un nom.", "Mme X"))
                .Concat(Found(text, Phone, FindingCategory.Phone, FindingLevel.Blocking, "telephone-fr", "Un numéro de téléphone.", "[téléphone]"))
                .Concat(Found(text, Told, FindingCategory.Health, FindingLevel.Warning, "sante", "Dit la santé d’une personne.", "[santé]"))
                .Concat(Numbers().Matches(text).Select(match => new Finding(
                    FindingCategory.ProfessionalId, FindingLevel.Warning, match.Index, match.Length, "dossier", "Un numéro.", "[numéro]")))
                .OrderBy(finding => finding.Start),
        ];
    }

    private static IEnumerable<Finding> Found(
        string text, string words, FindingCategory category, FindingLevel level, string rule, string why, string replacement)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            yield return new Finding(category, level, at, words.Length, rule, why, replacement);
        }
    }

    [GeneratedRegex("Locataire [0-9]+")]
    private static partial Regex Numbers();
}
