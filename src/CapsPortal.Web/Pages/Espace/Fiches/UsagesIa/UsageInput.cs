using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>A declaration as typed. The names match those of <see cref="AiUsageAnswers"/>, so that errors find their field.</summary>
public sealed class UsageInput : UseOfToolInput
{
    public DateOnly? UsedOn { get; set; }

    public string? ToolVersion { get; set; }

    public string? Provider { get; set; }

    public string? HostingCountry { get; set; }

    public ToolAccess? Access { get; set; }

    public string? Purpose { get; set; }

    public UseExtent? Extent { get; set; }

    /// <summary>Keys of the sheet's parts.</summary>
    public List<string> Sections { get; set; } = [];

    public List<DataKind> Data { get; set; } = [];

    public bool AuthorsAgreed { get; set; }

    public bool PersonalDataSearched { get; set; }

    public bool VigilanceHeeded { get; set; }

    public List<DiscouragedPractice> Discouraged { get; set; } = [];

    public List<VerifiedAspect> Verified { get; set; } = [];

    public string? VerifiedBy { get; set; }

    public FollowUp? FollowUp { get; set; }

    public RequestCount? Requests { get; set; }

    public bool ImageGenerated { get; set; }

    public string? Justification { get; set; }

    public static UsageInput From(AiUsageReport report)
    {
        var input = new UsageInput
        {
            UsedOn = report.UsedOn,
            ToolVersion = report.ToolVersion,
            Provider = report.Provider,
            HostingCountry = report.HostingCountry,
            Access = report.Access,
            Purpose = report.Purpose,
            Extent = report.Extent,
            Sections = [.. report.Sections],
            Data = [.. report.Data],
            AuthorsAgreed = report.AuthorsAgreed,
            PersonalDataSearched = report.PersonalDataSearched,
            VigilanceHeeded = report.VigilanceHeeded,
            Discouraged = [.. report.Discouraged],
            Verified = [.. report.Verified],
            VerifiedBy = report.VerifiedBy,
            FollowUp = report.FollowUp,
            Requests = report.Requests,
            ImageGenerated = report.ImageGenerated,
            Justification = report.Justification,
        };
        input.Take(report.Use);
        return input;
    }

    public AiUsageAnswers ToAnswers() => new()
    {
        UsedOn = UsedOn,
        ToolVersion = ToolVersion,
        Provider = Provider,
        HostingCountry = HostingCountry,
        Access = Access,
        Purpose = Purpose,
        Extent = Extent,
        Sections = Sections,
        Data = Data,
        AuthorsAgreed = AuthorsAgreed,
        PersonalDataSearched = PersonalDataSearched,
        VigilanceHeeded = VigilanceHeeded,
        Discouraged = Discouraged,
        Verified = Verified,
        VerifiedBy = VerifiedBy,
        FollowUp = FollowUp,
        Requests = Requests,
        ImageGenerated = ImageGenerated,
        Justification = Justification,
    };

    /// <summary>The answers as far as they go, those that miss being supposed the best: the opinion can only get worse with them.</summary>
    public AiUsageAnswers ToAnswersSoFar(DateOnly day) => ToAnswers() with
    {
        UsedOn = day,
        ToolVersion = null,
        Provider = null,
        HostingCountry = null,
        Access = Access is null or ToolAccess.NotStated ? ToolAccess.Institutional : Access,
        Purpose = "à dire",
        Extent = Extent ?? UseExtent.Other,
        Data = Data.Count == 0 ? [DataKind.PromptOnly] : [.. Data.Where(kind => kind != DataKind.PromptOnly || Data.Count == 1)],
        Verified = Verified.Count == 0 ? [VerifiedAspect.Accuracy] : [.. Verified.Where(aspect => aspect != VerifiedAspect.Nothing || Verified.Count == 1)],
        VerifiedBy = null,
        FollowUp = FollowUp ?? Domain.AiUse.FollowUp.Modified,
        Requests = Requests ?? RequestCount.One,
        Justification = null,
    };
}
