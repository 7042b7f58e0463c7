using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse.Conformity;

/// <summary>« Puis-je utiliser l'IA pour… ? »: what somebody thinks of doing, before doing it.</summary>
/// <param name="GuidedUseId">A line of the grid, or <see cref="GuidedUseIds.Other"/>.</param>
/// <param name="Stage">Asked for a use that the grid does not describe; else that of the line.</param>
/// <param name="Data">What would be given to the tool; none said counts as the prompt alone.</param>
/// <param name="ToolId">A tool of the catalogue; null when none is chosen yet.</param>
public sealed record CharterQuestion(string GuidedUseId, Stage Stage, IReadOnlyList<DataKind> Data, string? ToolId)
{
    /// <summary>
    /// Answers by the very rules that will judge the declaration, as if every precaution were taken: agreements given,
    /// charter signed, vigilance heeded, result verified. What they still find speaks against the use itself.
    /// </summary>
    public CharterAnswer AnswerBy(CharterEdition edition)
    {
        var line = edition.Grid.Find(GuidedUseId);
        var tool = edition.FindTool(ToolId);
        var assumed = tool is { UsesAi: true } ? tool.Id : line?.RecommendedTools.FirstOrDefault(id => edition.FindTool(id) is { UsesAi: true });
        var use = UseOfTool.Create(
            edition, line?.Stage ?? Stage, line?.Id ?? GuidedUseIds.Other, "un autre usage", assumed ?? GuidedUseIds.Other, "Un outil d’IA");
        var data = Data.Count == 0 ? [DataKind.PromptOnly] : Data;
        var careful = new AiUsageAnswers
        {
            UsedOn = edition.InForceFrom,
            Access = ToolAccess.Institutional,
            Purpose = "à l’étude",
            Extent = UseExtent.Other,
            Data = data.Count > 1 ? [.. data.Where(d => d != DataKind.PromptOnly)] : data,
            AuthorsAgreed = true,
            PersonalDataSearched = true,
            VigilanceHeeded = true,
            Verified = [VerifiedAspect.Accuracy],
            FollowUp = FollowUp.Modified,
            Requests = RequestCount.One,
        };
        var report = AiUsageReport.Create(careful, use, edition.InForceFrom).Value;
        var reasons = CharterRules.Assess(report, edition, AgreementsOnRecord.Everyone).Reasons;
        return new CharterAnswer(OutlookOn(line, reasons), line, reasons, [.. Conditions(data, line)]);
    }

    private static Outlook OutlookOn(GuidedUse? line, IReadOnlyList<Reason> reasons) =>
        reasons.Any(r => r.Verdict == Verdict.EcartALaCharte) || line is { Useful: null, Vigilance: null, ToAvoid: not null } ? Outlook.ToAvoid
        : reasons.Count > 0 || line?.Useful is null ? Outlook.Vigilance
        : Outlook.Useful;

    /// <summary>What the answer supposes, and that remains to be done.</summary>
    private static IEnumerable<string> Conditions(IReadOnlyList<DataKind> data, GuidedUse? line)
    {
        yield return "Chaque contributeur·ice donne son accord à cet outil et à ce but, avant que vous ne vous en serviez.";
        if (line?.Vigilance is { } vigilance)
        {
            yield return vigilance;
        }

        if (data.Contains(DataKind.ProviderDocument))
        {
            yield return "Les auteur·ices du document sont d’accord, et vous en avez retiré les données personnelles.";
        }

        if (data.Any(d => d is DataKind.ProviderDocument or DataKind.Recording))
        {
            yield return "L’outil n’est pas en accès libre : un compte de votre structure, un abonnement ou un outil installé sur votre poste.";
        }

        yield return "Vous vérifiez le résultat, et la fiche dit que l’outil a servi.";
    }
}

public enum Outlook
{
    Useful,
    Vigilance,
    ToAvoid,
}

/// <summary>The charter's answer to a question, with its grounds.</summary>
/// <param name="Line">The line of the grid; null for a use that it does not describe.</param>
/// <param name="Conditions">What must be true for the answer to hold, one sentence each.</param>
public sealed record CharterAnswer(Outlook Outlook, GuidedUse? Line, IReadOnlyList<Reason> Reasons, IReadOnlyList<string> Conditions);
