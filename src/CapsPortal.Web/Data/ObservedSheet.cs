using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Data;

/// <summary>
/// What the observatory counts of a sheet: its declared uses as they were judged when it was last submitted, its five
/// stages being stated. What changes in the sheet afterwards counts from its next submission.
/// </summary>
public sealed class ObservedSheet
{
    private readonly List<ObservedUse> _uses = [];

    private ObservedSheet()
    {
    }

    public SheetId SheetId { get; private init; }

    public int Submission { get; private set; }

    public DateOnly SubmittedOn { get; private set; }

    /// <summary>The edition of the charter in force on the day of the submission.</summary>
    public string EditionId { get; private set; } = "";

    public IReadOnlyList<ObservedUse> Uses => _uses;

    /// <summary>
    /// Counts this submission, in place of an earlier one of the same sheet. The caller commits.
    /// </summary>
    /// <param name="sheet">Just submitted.</param>
    public static async Task RecordAsync(
        CapsDbContext db, Sheet sheet, CharterEditions editions, AgreementsOnRecord agreements, CancellationToken cancellation)
    {
        var observed = await db.ObservedSheets.Include(o => o.Uses).SingleOrDefaultAsync(o => o.SheetId == sheet.Id, cancellation);
        if (observed is null)
        {
            observed = new ObservedSheet { SheetId = sheet.Id };
            db.ObservedSheets.Add(observed);
        }

        observed.Read(sheet, editions, agreements);
    }

    private void Read(Sheet sheet, CharterEditions editions, AgreementsOnRecord agreements)
    {
        Submission = sheet.SubmissionCount;
        SubmittedOn = (sheet.SubmittedAt ?? throw new ArgumentException("The sheet was never submitted.", nameof(sheet))).ParisDate();
        EditionId = editions.InForceOn(SubmittedOn).Id;
        _uses.Clear();
        _uses.AddRange(sheet.Declarations.Select(d => new ObservedUse(
            this, d, editions.InForceOn(d.Report.UsedOn), CharterRules.Assess(d.Report, editions, agreements))));
    }
}

/// <summary>A declared use as it was judged at a submission.</summary>
public sealed class ObservedUse
{
    private ObservedUse()
    {
    }

    internal ObservedUse(ObservedSheet sheet, AiUsageDeclaration declaration, CharterEdition edition, Assessment assessment)
    {
        var (report, use) = (declaration.Report, declaration.Report.Use);
        SheetId = sheet.SheetId;
        Submission = sheet.Submission;
        DeclarationId = declaration.Id;
        Stage = use.Stage;
        GuidedUseId = use.GuidedUseId;
        UseName = use.UseName;
        ToolId = use.ToolId;
        ToolName = use.ToolName;
        UsedOn = report.UsedOn;
        EditionId = edition.Id;
        Verdict = assessment.Verdict;
        ReasonIds = [.. assessment.Reasons.Select(r => r.CharterId).Distinct()];
        Requests = report.Requests;
        ImageGenerated = report.ImageGenerated;
    }

    public SheetId SheetId { get; private init; }

    public int Submission { get; private init; }

    public AiUsageDeclarationId DeclarationId { get; private init; }

    public Stage Stage { get; private init; }

    public string GuidedUseId { get; private init; } = "";

    public string UseName { get; private init; } = "";

    public string? ToolId { get; private init; }

    public string ToolName { get; private init; } = "";

    public DateOnly UsedOn { get; private init; }

    /// <summary>The edition by which the use was judged.</summary>
    public string EditionId { get; private init; } = "";

    public Verdict Verdict { get; private init; }

    /// <summary>The lines and principles of the charter that the reasons name, each once.</summary>
    public List<string> ReasonIds { get; private init; } = [];

    public RequestCount Requests { get; private init; }

    public bool ImageGenerated { get; private init; }
}
