using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

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

    /// <summary>One of <see cref="ScreeningChoice"/>.</summary>
    public string? PersonalDataSearch { get; set; }

    public bool VigilanceHeeded { get; set; }

    public List<DiscouragedPractice> Discouraged { get; set; } = [];

    public List<VerifiedAspect> Verified { get; set; } = [];

    public string? VerifiedBy { get; set; }

    public FollowUp? FollowUp { get; set; }

    public RequestCount? Requests { get; set; }

    public bool ImageGenerated { get; set; }

    public string? Justification { get; set; }

    /// <param name="sheet">Whose screenings the report may refer to.</param>
    public static UsageInput From(AiUsageReport report, Sheet sheet)
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
            PersonalDataSearch = ScreeningChoice.From(report, sheet),
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

    /// <param name="before">What the declaration to correct says; null for a new one.</param>
    public AiUsageAnswers ToAnswers(Sheet sheet, AiUsageReport? before) => new AiUsageAnswers
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
        VigilanceHeeded = VigilanceHeeded,
        Discouraged = Discouraged,
        Verified = Verified,
        VerifiedBy = VerifiedBy,
        FollowUp = FollowUp,
        Requests = Requests,
        ImageGenerated = ImageGenerated,
        Justification = Justification,
    }.Answer(PersonalDataSearch, sheet, before);

    /// <summary>The answers as far as they go, those that miss being supposed the best: the opinion can only get worse with them.</summary>
    public static AiUsageAnswers SoFar(AiUsageAnswers answers, DateOnly day) => answers with
    {
        UsedOn = day,
        ToolVersion = null,
        Provider = null,
        HostingCountry = null,
        Access = answers.Access is null or ToolAccess.NotStated ? ToolAccess.Institutional : answers.Access,
        Purpose = "à dire",
        Extent = answers.Extent ?? UseExtent.Other,
        Data = answers.Data is not { Count: > 0 } data ? [DataKind.PromptOnly] : [.. data.Where(kind => kind != DataKind.PromptOnly || data.Count == 1)],
        PersonalDataSearch = answers.PersonalDataSearch ?? Domain.AiUse.PersonalDataSearch.Attested,
        Verified = answers.Verified is not { Count: > 0 } verified ? [VerifiedAspect.Accuracy] : [.. verified.Where(aspect => aspect != VerifiedAspect.Nothing || verified.Count == 1)],
        VerifiedBy = null,
        FollowUp = answers.FollowUp ?? Domain.AiUse.FollowUp.Modified,
        Requests = answers.Requests ?? RequestCount.One,
        Justification = null,
    };
}
