using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>A declaration as typed. The names match those of <see cref="AiUsageAnswers"/>, so that errors find their field.</summary>
public sealed class UsageInput : UseOfToolInput
{
    public DateOnly? UsedOn { get; set; }

    public string? ToolVersion { get; set; }

    public ToolAccess? Access { get; set; }

    public string? Purpose { get; set; }

    public UseExtent? Extent { get; set; }

    public List<DataKind> Data { get; set; } = [];

    public bool AuthorsAgreed { get; set; }

    public bool PersonalDataSearched { get; set; }

    public bool VigilanceHeeded { get; set; }

    public List<DiscouragedPractice> Discouraged { get; set; } = [];

    public List<VerifiedAspect> Verified { get; set; } = [];

    public FollowUp? FollowUp { get; set; }

    public RequestCount? Requests { get; set; }

    public bool ImageGenerated { get; set; }

    public string? Justification { get; set; }

    /// <summary>A planned use, ready to be declared today.</summary>
    public static UsageInput From(PlannedUse line, DateOnly today) => new()
    {
        GuidedUseId = line.Use.GuidedUseId,
        OtherUse = line.Use.GuidedUseId == GuidedUseIds.Other ? line.Use.UseName : null,
        ToolId = line.Use.ToolId ?? GuidedUseIds.Other,
        OtherTool = line.Use.ToolId is null ? line.Use.ToolName : null,
        Purpose = line.Purpose,
        UsedOn = today,
    };

    public static UsageInput From(AiUsageReport report) => new()
    {
        GuidedUseId = report.Use.GuidedUseId,
        OtherUse = report.Use.GuidedUseId == GuidedUseIds.Other ? report.Use.UseName : null,
        ToolId = report.Use.ToolId ?? GuidedUseIds.Other,
        OtherTool = report.Use.ToolId is null ? report.Use.ToolName : null,
        UsedOn = report.UsedOn,
        ToolVersion = report.ToolVersion,
        Access = report.Access,
        Purpose = report.Purpose,
        Extent = report.Extent,
        Data = [.. report.Data],
        AuthorsAgreed = report.AuthorsAgreed,
        PersonalDataSearched = report.PersonalDataSearched,
        VigilanceHeeded = report.VigilanceHeeded,
        Discouraged = [.. report.Discouraged],
        Verified = [.. report.Verified],
        FollowUp = report.FollowUp,
        Requests = report.Requests,
        ImageGenerated = report.ImageGenerated,
        Justification = report.Justification,
    };

    public AiUsageAnswers ToAnswers() => new()
    {
        UsedOn = UsedOn,
        ToolVersion = ToolVersion,
        Access = Access,
        Purpose = Purpose,
        Extent = Extent,
        Data = Data,
        AuthorsAgreed = AuthorsAgreed,
        PersonalDataSearched = PersonalDataSearched,
        VigilanceHeeded = VigilanceHeeded,
        Discouraged = Discouraged,
        Verified = Verified,
        FollowUp = FollowUp,
        Requests = Requests,
        ImageGenerated = ImageGenerated,
        Justification = Justification,
    };
}
