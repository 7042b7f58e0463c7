using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.AiUse;

/// <summary>
/// What a publication keeps of the declared uses, for machines: nothing that the sheet and its mention do not say,
/// but the day of each use and the kinds of data given. No address, no id of an account.
/// </summary>
/// <param name="Accompagnateur">The name of the person who answers for the sheet, as it is published.</param>
/// <param name="Contributors">The co-authors' names, as they are published.</param>
/// <param name="Brief">The mention in one sentence.</param>
/// <param name="Uses">In the order of the mention; empty when none is declared.</param>
public sealed record PublishedUses(string Accompagnateur, IReadOnlyList<string> Contributors, string Brief, IReadOnlyList<PublishedUse> Uses)
{
    public static PublishedUses Of(Sheet sheet, AiMention mention, string accompagnateur) => new(
        accompagnateur,
        [.. sheet.Contributors.Select(c => c.Name)],
        mention.Brief,
        [.. sheet.DeclarationsInOrder().Select(d => PublishedUse.Of(d.Report))]);
}

/// <summary>One declared use, as it was when the sheet was published.</summary>
public sealed record PublishedUse(
    Stage Stage,
    string GuidedUseId,
    string UseName,
    string ToolName,
    string? ToolVersion,
    string Purpose,
    UseExtent Extent,
    DateOnly UsedOn,
    IReadOnlyList<DataKind> Data,
    IReadOnlyList<VerifiedAspect> Verified,
    string? VerifiedBy,
    FollowUp FollowUp,
    bool ImageGenerated)
{
    /// <summary>A person has verified something of the result.</summary>
    public bool IsVerified => !Verified.Contains(VerifiedAspect.Nothing);

    public static PublishedUse Of(AiUsageReport report) => new(
        report.Use.Stage, report.Use.GuidedUseId, report.Use.UseName, report.Use.ToolName, report.ToolVersion, report.Purpose, report.Extent,
        report.UsedOn, report.Data, report.Verified, report.VerifiedBy, report.FollowUp, report.ImageGenerated);
}
