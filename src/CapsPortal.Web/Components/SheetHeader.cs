using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CapsPortal.Web.Components;

/// <summary>The top of every page of a sheet: title, state, the five stages, and the parts of the working file.</summary>
public sealed class SheetHeader(CapsDbContext db, CurrentSheet current, CharterLibrary charter) : ViewComponent
{
    /// <param name="part">The part of the file that is open; null for the overview.</param>
    /// <param name="stage">The stage that is open, if any.</param>
    public async Task<IViewComponentResult> InvokeAsync(SheetPart part, Stage? stage = null)
    {
        var sheet = current.Value;
        var agreements = await SheetAgreements.OfAsync(db, sheet, HttpContext.RequestAborted);
        var stages = Stages.All.Select(s => new StageOnRail(
            s, sheet.ProgressOf(s), sheet.StatementInWords(s), WorstVerdict(sheet, s, agreements.OnRecord), s == stage));
        return View(new SheetHeaderView(sheet.Id, sheet.Card.Title, sheet.State, part, [.. stages]));
    }

    private Verdict? WorstVerdict(Sheet sheet, Stage stage, AgreementsOnRecord agreements) => sheet.DeclarationsAt(stage)
        .Select(d => (Verdict?)CharterRules.Assess(d.Report, charter.Editions, agreements).Verdict)
        .Max();
}

/// <summary>The parts of a sheet's working file, as its navigation names them.</summary>
public enum SheetPart
{
    Overview,
    Identity,
    Contributors,
    Plan,
    Consents,
    Stage,
    Text,
    Mention,
    Submission,
}

public sealed record SheetHeaderView(SheetId Id, string Title, SheetState State, SheetPart Part, IReadOnlyList<StageOnRail> Stages);

public sealed record StageOnRail(Stage Stage, StageProgress Progress, string Statement, Verdict? Worst, bool IsCurrent);
