using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse.Conformity;

/// <summary>« Puis-je utiliser l'IA pour… ? »: what somebody thinks of doing, before doing it.</summary>
/// <param name="Stage">Null while nothing is chosen.</param>
/// <param name="GuidedUseId">A line of the grid, or <see cref="GuidedUseIds.Other"/>.</param>
/// <param name="Data">What would be given to the tool.</param>
/// <param name="ToolId">A tool of the catalogue; null when none is chosen yet.</param>
/// <param name="OtherTool">The name of a tool that the catalogue does not hold.</param>
public sealed record CharterQuestion(Stage? Stage, string? GuidedUseId, IReadOnlyList<DataKind> Data, string? ToolId, string? OtherTool)
{
    /// <summary>
    /// Answers by the very rules that will judge the declaration, as if every precaution were taken. What they still find
    /// speaks against the use itself; what they would find besides, if no precaution were taken, is a condition.
    /// Refuses what a declaration would refuse; the errors' fields bear the names of this question and of <see cref="UseOfTool"/>.
    /// </summary>
    public Result<CharterAnswer> AnswerBy(CharterEdition edition)
    {
        var checks = new Checks();
        checks.That(Stage is not null, nameof(GuidedUseId), "Choisissez ce que vous voudriez faire.");
        checks.That(Data.Count > 0, nameof(Data), "Dites ce que vous donneriez à l’outil.");
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        var line = edition.Grid.Find(GuidedUseId);
        if (edition.FindTool(ToolId) is { UsesAi: false })
        {
            return Result.Of(new CharterAnswer(Outlook.WithoutAi, line, [], []));
        }

        var use = UseOfTool.Create(edition, Stage!.Value, GuidedUseId, "un autre usage", ToolIn(edition, line), OtherTool ?? "Un outil d’IA");
        var careful = new AiUsageAnswers
        {
            UsedOn = edition.InForceFrom,
            Access = ToolAccess.Institutional,
            Purpose = "à l’étude",
            Extent = UseExtent.Other,
            Data = Data,
            AuthorsAgreed = true,
            PersonalDataSearch = PersonalDataSearch.Attested,
            VigilanceHeeded = true,
            Verified = [VerifiedAspect.Accuracy],
            FollowUp = FollowUp.Modified,
            Requests = RequestCount.One,
        };
        var report = AiUsageReport.Create(careful, use, edition.InForceFrom);
        if (!report.IsSuccess)
        {
            return report.WithoutValue();
        }

        var reasons = CharterRules.Assess(report.Value, edition, AgreementsOnRecord.Everyone).Reasons;
        var careless = AiUsageReport.Create(
            careful with
            {
                Access = ToolAccess.Open,
                AuthorsAgreed = false,
                PersonalDataSearch = PersonalDataSearch.NotSearched,
                VigilanceHeeded = false,
                Verified = [VerifiedAspect.Nothing],
                Requests = RequestCount.MoreThanTwenty,
            },
            use,
            edition.InForceFrom).Value;
        var conditions = CharterRules.Assess(careless, edition, AgreementsOnRecord.NoOne).Reasons
            .Except(reasons)
            .Select(r => r.CharterId)
            .Distinct()
            .Select(edition.FindPassage)
            .OfType<CharterPassage>();
        return Result.Of(new CharterAnswer(OutlookOn(line, reasons), line, reasons, [.. conditions]));
    }

    /// <summary>The tool that was named, else one that the charter recommends with AI, else « autre ».</summary>
    private string ToolIn(CharterEdition edition, GuidedUse? line) =>
        OtherTool is not null ? GuidedUseIds.Other
        : !string.IsNullOrEmpty(ToolId) ? ToolId
        : line?.RecommendedTools.FirstOrDefault(id => edition.FindTool(id) is { UsesAi: true }) ?? GuidedUseIds.Other;

    private static Outlook OutlookOn(GuidedUse? line, IReadOnlyList<Reason> reasons) =>
        reasons.Any(r => r.Verdict == Verdict.EcartALaCharte) || line is { Useful: null, Vigilance: null, ToAvoid: not null } ? Outlook.ToAvoid
        : reasons.Count > 0 || line?.Useful is null ? Outlook.Vigilance
        : Outlook.Useful;
}

public enum Outlook
{
    Useful,
    Vigilance,
    ToAvoid,

    /// <summary>The tool works without AI: there is nothing to judge.</summary>
    WithoutAi,
}

/// <summary>The charter's answer to a question, with its grounds.</summary>
/// <param name="Line">The line of the grid; null for a use that it does not describe.</param>
/// <param name="Reasons">What the rules find in it, whatever the precautions.</param>
/// <param name="Conditions">What the charter asks for, and without which the rules would find more.</param>
public sealed record CharterAnswer(Outlook Outlook, GuidedUse? Line, IReadOnlyList<Reason> Reasons, IReadOnlyList<CharterPassage> Conditions);
