using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Reviews;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Pages.Espace.Fiches;
using CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>One fictional sheet as its file tells it: what was done, and how many days ago. What is absent has not happened.</summary>
public sealed class DemoSheet
{
    /// <summary>The address of a demo account.</summary>
    public string Owner { get; set; } = "";

    public int Opened { get; set; }

    public IdentityInput Card { get; set; } = new();

    public List<DemoContributor> Contributors { get; set; } = [];

    public int? Planned { get; set; }

    /// <summary>Empty once <see cref="Planned"/>: no AI use is planned.</summary>
    public List<DemoPlannedUse> Plan { get; set; } = [];

    public int? Invited { get; set; }

    public List<DemoAnswers> Answers { get; set; } = [];

    public List<DemoSignature> Signatures { get; set; } = [];

    /// <summary>When the sheet entered each stage after the first.</summary>
    public Dictionary<Stage, int> Stages { get; set; } = [];

    public List<DemoDeclaration> Declarations { get; set; } = [];

    public List<DemoNoUse> NoUse { get; set; } = [];

    public int? Written { get; set; }

    /// <summary>Markdown, by the section's key.</summary>
    public Dictionary<string, string> Sections { get; set; } = [];

    public List<DemoSubmission> Submissions { get; set; } = [];
}

public sealed class DemoContributor
{
    /// <summary>Names the person within the file.</summary>
    public string Key { get; set; } = "";

    public string Name { get; set; } = "";

    public string Function { get; set; } = "";

    public string Structure { get; set; } = "";

    public string Email { get; set; } = "";
}

public sealed class DemoPlannedUse
{
    /// <summary>Names the line within the file.</summary>
    public string Key { get; set; } = "";

    public string Use { get; set; } = "";

    public string Tool { get; set; } = "";

    public List<DataKind> Data { get; set; } = [];

    public string Purpose { get; set; } = "";
}

public sealed class DemoAnswers
{
    public string By { get; set; } = "";

    public int On { get; set; }

    /// <summary>The lines to which this person says no; yes to the others.</summary>
    public List<string> Refuses { get; set; } = [];
}

public sealed class DemoSignature
{
    /// <summary>The sheet's owner, in a signature.</summary>
    public const string Owner = "owner";

    /// <summary>A contributor's key, or <see cref="Owner"/>.</summary>
    public string By { get; set; } = "";

    public int On { get; set; }
}

public sealed class DemoDeclaration
{
    public Stage Stage { get; set; }

    public string Use { get; set; } = "";

    public string Tool { get; set; } = "";

    public string? Version { get; set; }

    public int Used { get; set; }

    public int Declared { get; set; }

    public ToolAccess Access { get; set; }

    public string Purpose { get; set; } = "";

    public UseExtent Extent { get; set; }

    public List<DataKind> Data { get; set; } = [];

    public bool VigilanceHeeded { get; set; }

    public List<VerifiedAspect> Verified { get; set; } = [];

    public FollowUp FollowUp { get; set; }

    public RequestCount Requests { get; set; }

    public bool ImageGenerated { get; set; }

    public string? Justification { get; set; }

    /// <summary>As the person would fill the form.</summary>
    public UsageInput AsTyped(DateOnly today) => new()
    {
        GuidedUseId = Use,
        ToolId = Tool,
        ToolVersion = Version,
        UsedOn = today.AddDays(-Used),
        Access = Access,
        Purpose = Purpose,
        Extent = Extent,
        Data = Data,
        VigilanceHeeded = VigilanceHeeded,
        Verified = Verified,
        FollowUp = FollowUp,
        Requests = Requests,
        ImageGenerated = ImageGenerated,
        Justification = Justification,
    };
}

public sealed class DemoNoUse
{
    public Stage Stage { get; set; }

    public int On { get; set; }
}

public sealed class DemoSubmission
{
    public int On { get; set; }

    /// <summary>What was written again before, after the committee sent the sheet back.</summary>
    public int? Rewritten { get; set; }

    public Dictionary<string, string> Sections { get; set; } = [];

    public DemoReview? Review { get; set; }
}

public sealed class DemoReview
{
    /// <summary>The address of a demo account.</summary>
    public string By { get; set; } = "";

    public int Opened { get; set; }

    public int Decided { get; set; }

    public EditorialDecision Decision { get; set; }

    public string? Comment { get; set; }

    /// <summary>The answers that are not « oui », by the question's key.</summary>
    public Dictionary<string, GridAnswer> Answers { get; set; } = [];
}
