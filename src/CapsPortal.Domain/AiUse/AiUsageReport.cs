using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.AiUse;

/// <summary>The answers of a declaration, checked one by one. It becomes an <see cref="AiUsageDeclaration"/> through the sheet.</summary>
public sealed record AiUsageReport
{
    public const int TextMaxLength = 300;
    public const int JustificationMaxLength = 1_000;
    public const int CountryMaxLength = 80;

    private AiUsageReport()
    {
    }

    public UseOfTool Use { get; private init; } = null!;

    public DateOnly UsedOn { get; private init; }

    /// <summary>Version or model, as the tool shows it.</summary>
    public string? ToolVersion { get; private init; }

    /// <summary>Who provides the tool, as far as the person knows.</summary>
    public string? Provider { get; private init; }

    /// <summary>Where the tool keeps what it is given, as far as the person knows.</summary>
    public string? HostingCountry { get; private init; }

    public ToolAccess Access { get; private init; }

    public string Purpose { get; private init; } = "";

    /// <summary>The keys of the sheet's parts that the use concerns; empty: not said.</summary>
    public List<string> Sections { get; private init; } = [];

    public UseExtent Extent { get; private init; }

    public List<DataKind> Data { get; private init; } = [];

    /// <summary>The authors of the documents agreed. Asked when <see cref="DataKind.ProviderDocument"/> was given.</summary>
    public bool AuthorsAgreed { get; private init; }

    /// <summary>How the documents were searched for personal data. Asked when <see cref="DataKind.ProviderDocument"/> was given.</summary>
    public PersonalDataSearch PersonalDataSearch { get; private init; }

    /// <summary>The screening that this use refers to, kept whole: it stays true whatever becomes of the rest.</summary>
    public ScreeningFacts? Screening { get; private init; }

    /// <summary>The vigilance of the grid line was taken into account.</summary>
    public bool VigilanceHeeded { get; private init; }

    public List<DiscouragedPractice> Discouraged { get; private init; } = [];

    public List<VerifiedAspect> Verified { get; private init; } = [];

    /// <summary>Who verified, when it is not the person who declares.</summary>
    public string? VerifiedBy { get; private init; }

    public FollowUp FollowUp { get; private init; }

    public RequestCount Requests { get; private init; }

    public bool ImageGenerated { get; private init; }

    /// <summary>Why the use departs from the charter. Required once a gap is found.</summary>
    public string? Justification { get; private init; }

    /// <summary>
    /// Refuses a date in the future, a missing answer, and « rien d'autre que la consigne » together with something else;
    /// asks how the tool was reached only when something confidential was given to it. Joins the refusals of the use itself.
    /// The errors' fields bear the names of <see cref="AiUsageAnswers"/>.
    /// </summary>
    public static Result<AiUsageReport> Create(AiUsageAnswers answers, Result<UseOfTool> use, DateOnly today)
    {
        var checks = new Checks();
        checks.Join(use.Errors);
        checks.That(answers.UsedOn is not null, nameof(answers.UsedOn), "Indiquez le jour où l’outil a servi.");
        checks.That(answers.UsedOn is null || answers.UsedOn <= today, nameof(answers.UsedOn), "Ce jour n’est pas encore venu.");
        checks.That(IsAnswer(answers.Extent), nameof(answers.Extent), "Dites ce que l’outil a fait.");
        var data = checks.DataGiven(answers.Data, nameof(answers.Data), "Dites ce que vous avez fourni à l’outil.");
        var access = IsAnswer(answers.Access) ? answers.Access!.Value : ToolAccess.NotStated;
        checks.That(
            access != ToolAccess.NotStated || !data.Any(kind => kind.IsConfidential()),
            nameof(answers.Access),
            "Dites comment vous accédez à cet outil : ce que vous lui avez fourni est confidentiel.");
        var givesDocument = data.Contains(DataKind.ProviderDocument);
        checks.That(
            !givesDocument || (IsAnswer(answers.PersonalDataSearch) && answers.PersonalDataSearch == PersonalDataSearch.Screened == answers.Screening is not null),
            nameof(answers.PersonalDataSearch),
            "Dites si les données personnelles du document ont été cherchées.");
        var verified = Distinct(answers.Verified);
        checks.That(verified.Count > 0, nameof(answers.Verified), "Dites ce que vous avez vérifié.");
        checks.That(
            !verified.Contains(VerifiedAspect.Nothing) || verified.Count == 1,
            nameof(answers.Verified),
            "« Rien pour l’instant » ne va pas avec une autre réponse.");
        checks.That(IsAnswer(answers.FollowUp), nameof(answers.FollowUp), "Dites ce que le résultat est devenu.");
        checks.That(IsAnswer(answers.Requests), nameof(answers.Requests), "Indiquez un ordre de grandeur.");
        var report = new AiUsageReport
        {
            Use = use.IsSuccess ? use.Value : null!,
            UsedOn = answers.UsedOn ?? default,
            ToolVersion = checks.Optional(answers.ToolVersion, nameof(answers.ToolVersion), TextMaxLength),
            Provider = checks.Optional(answers.Provider, nameof(answers.Provider), UseOfTool.NameMaxLength),
            HostingCountry = checks.Optional(answers.HostingCountry, nameof(answers.HostingCountry), CountryMaxLength),
            Access = access,
            Purpose = checks.Text(answers.Purpose, nameof(answers.Purpose), "Dites dans quel but, en une phrase.", TextMaxLength),
            Extent = answers.Extent ?? default,
            Sections = [.. (answers.Sections ?? []).Distinct()],
            Data = data,
            AuthorsAgreed = answers.AuthorsAgreed,
            PersonalDataSearch = givesDocument ? answers.PersonalDataSearch ?? default : default,
            Screening = givesDocument ? answers.Screening : null,
            VigilanceHeeded = answers.VigilanceHeeded,
            Discouraged = Distinct(answers.Discouraged),
            Verified = verified,
            VerifiedBy = verified.Contains(VerifiedAspect.Nothing) ? null : checks.Optional(answers.VerifiedBy, nameof(answers.VerifiedBy), UseOfTool.NameMaxLength),
            FollowUp = answers.FollowUp ?? default,
            Requests = answers.Requests ?? default,
            ImageGenerated = answers.ImageGenerated,
            Justification = checks.Optional(answers.Justification, nameof(answers.Justification), JustificationMaxLength, lines: true),
        };
        return checks.Passed ? Result.Of(report) : checks.Refusal;
    }

    /// <summary>Whether every answer is the same. A record compares its lists by reference.</summary>
    public bool SaysTheSameAs(AiUsageReport other) =>
        this with { Sections = other.Sections, Data = other.Data, Discouraged = other.Discouraged, Verified = other.Verified } == other
        && Sections.SequenceEqual(other.Sections)
        && Data.SequenceEqual(other.Data)
        && Discouraged.SequenceEqual(other.Discouraged)
        && Verified.SequenceEqual(other.Verified);

    private static bool IsAnswer<T>(T? value)
        where T : struct, Enum => value is { } v && Enum.IsDefined(v);

    private static List<T> Distinct<T>(IEnumerable<T>? values)
        where T : struct, Enum => [.. (values ?? []).Where(Enum.IsDefined).Distinct().Order()];
}

/// <summary>What a person answered, before any check: everything may be missing.</summary>
public sealed record AiUsageAnswers
{
    public DateOnly? UsedOn { get; init; }
    public string? ToolVersion { get; init; }
    public string? Provider { get; init; }
    public string? HostingCountry { get; init; }
    public ToolAccess? Access { get; init; }
    public string? Purpose { get; init; }
    public UseExtent? Extent { get; init; }
    public IReadOnlyList<string>? Sections { get; init; }
    public IReadOnlyList<DataKind>? Data { get; init; }
    public bool AuthorsAgreed { get; init; }
    public PersonalDataSearch? PersonalDataSearch { get; init; }
    public ScreeningFacts? Screening { get; init; }
    public bool VigilanceHeeded { get; init; }
    public IReadOnlyList<DiscouragedPractice>? Discouraged { get; init; }
    public IReadOnlyList<VerifiedAspect>? Verified { get; init; }
    public string? VerifiedBy { get; init; }
    public FollowUp? FollowUp { get; init; }
    public RequestCount? Requests { get; init; }
    public bool ImageGenerated { get; init; }
    public string? Justification { get; init; }
}
