using System.Globalization;
using System.Text;

namespace CapsPortal.Screening.Tests.Measure;

/// <summary>The figures of a score as a Markdown table.</summary>
internal static class Report
{
    /// <summary>The groups for which there are goals.</summary>
    public static readonly IReadOnlyList<(string Name, FindingCategory[] Categories)> Groups =
    [
        ("numbers with a key", [FindingCategory.SocialSecurityNumber, FindingCategory.CompanyNumber, FindingCategory.BankAccount]),
        ("e-mail, telephone", [FindingCategory.Email, FindingCategory.Phone]),
        ("names", [FindingCategory.FullName]),
        ("addresses, births", [FindingCategory.PostalAddress, FindingCategory.Birth]),
        ("sensitive sentences",
        [
            FindingCategory.Health, FindingCategory.GeneticOrBiometric, FindingCategory.Origin, FindingCategory.Politics,
            FindingCategory.ReligionOrPhilosophy, FindingCategory.TradeUnion, FindingCategory.SexualLife, FindingCategory.Offence,
        ]),
    ];

    public static string Of(Score score)
    {
        var table = new StringBuilder("| category | marked | precision | recall | F2 |\n|---|---|---|---|---|\n");
        foreach (var (name, categories) in Groups)
        {
            Line(table, $"**{name}**", score[categories]);
        }

        foreach (var category in Enum.GetValues<FindingCategory>())
        {
            Line(table, $"`{category.Id()}`", score[category]);
        }

        var (covered, all) = score.Documents;
        return table.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Documents with personal data, fully covered: {covered} of {all}.").ToString();
    }

    private static void Line(StringBuilder table, string name, Tally tally) =>
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {tally.Marked} | {tally.Precision:0.000} | {tally.Recall:0.000} | {tally.F2:0.000} |\n");
}
