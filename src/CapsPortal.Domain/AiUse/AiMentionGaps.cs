using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>The paragraphs of the mention on the uses that depart from the charter: one for each set of reasons.</summary>
internal static class AiMentionGaps
{
    public static IEnumerable<string> Tell(IReadOnlyList<JudgedUse> all) => all
        .Where(u => u.Assessment.IsGap)
        .GroupBy(Reasons)
        .Select(gap => Tell(gap.Key, [.. gap.Select(u => u.Report)], all.Count));

    private static string Tell(string reasons, IReadOnlyList<AiUsageReport> reports, int total)
    {
        var justifications = reports.Select(r => r.Justification is null ? "non renseignée" : AiMentionStage.Quoted(r.Justification)).ToList();
        var justification = justifications.Distinct().Count() == 1
            ? $"Justification : {justifications[0]}."
            : $"Justifications, dans le même ordre : {string.Join(" ; ", justifications)}.";
        return $"{Depart(reports, total)} : {reasons} {justification}";
    }

    private static string Depart(IReadOnlyList<AiUsageReport> reports, int total)
    {
        if (reports.Count == 1)
        {
            return $"{(total == 1 ? "Cet usage" : $"L’usage {Named(reports[0])}")} s’écarte de la charte des usages de l’IA";
        }

        var uses = reports.Count == total
            ? $"Ces {total.InWords()} usages"
            : $"Les usages {FrenchList.Of(reports.Select(Named))}";
        return $"{uses} s’écartent de la charte des usages de l’IA, chacun pour ce motif";
    }

    private static string Named(AiUsageReport report) =>
        $"{AiMentionStage.Quoted(report.Use.UseName)} ({report.Use.ToolName}, {report.Use.Stage.Label()})";

    /// <summary>The charter's reasons as the end of a sentence that has begun.</summary>
    private static string Reasons(JudgedUse use)
    {
        var reasons = string.Join(' ', use.Assessment.Reasons.Where(r => r.Verdict == Verdict.EcartALaCharte).Select(r => r.Sentence));
        return char.ToLowerInvariant(reasons[0]) + reasons[1..];
    }
}
