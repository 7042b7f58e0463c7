using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;

/// <summary>One declaration: a new one, one started from the plan or from an earlier one, or one to correct.</summary>
public sealed class UsageModel(
    CapsDbContext db,
    CurrentSheet current,
    CurrentUser user,
    SheetChanges changes,
    DeclareAiUsageHandler declare,
    ScreeningNotices notices,
    TimeProvider clock) : PageModel
{
    /// <summary>The header by which the script of the page asks for what changes with the answers, without the page around it.</summary>
    public const string FragmentHeader = "X-Fragment";

    [BindProperty]
    public UsageInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    /// <summary>The line whose vigilance the person had before her eyes.</summary>
    [BindProperty]
    public string? AdviceFor { get; set; }

    /// <summary>The declaration to correct; empty for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "usage")]
    public Guid? DeclarationId { get; set; }

    public Stage Stage { get; private set; }

    public Assessment? Assessment { get; private set; }

    /// <summary>Nothing misses in the answers: the opinion is no longer provisional.</summary>
    public bool IsWhole => declare.Check(Stage, Input, Corrected).IsSuccess;

    public CharterEdition Edition => declare.EditionFor(Input);

    /// <summary>The line of the grid that is chosen.</summary>
    public GuidedUse? Line => Edition.Grid.Find(Input.GuidedUseId) is { } line && line.Stage == Stage ? line : null;

    public IReadOnlyList<RecentTool> Recent { get; private set; } = [];

    /// <summary>The advice was asked for: the choice of the use stays in sight.</summary>
    public bool IsChoosing { get; private set; }

    public DateOnly Today => clock.GetUtcNow().ParisDate();

    public bool IsCorrection => DeclarationId is not null;

    public AdviceBeside UsefulAdvice => new("conseil-usage", Line?.Id, "Utile :", "check", "useful", Line?.Useful);

    public AdviceBeside AvoidAdvice => new("conseil-donnees", Line?.Id, "À éviter :", "cross", "avoid", Line?.ToAvoid);

    public AdviceBeside ToolsAdvice => new(
        "conseil-outils", Line?.Id, "Outils préconisés :", "check", "useful",
        Line is { RecommendedTools.Count: > 0 } line ? $"{FrenchList.Of(line.RecommendedTools.Select(id => Edition.FindTool(id)?.Name ?? id))}." : null);

    /// <summary>The lines of the stage, and the one that the corrected declaration names if the edition dropped it.</summary>
    public IEnumerable<Choice> Uses =>
    [
        .. Edition.Grid.At(Stage).Select(use => new Choice(use.Id, use.Name)),
        .. Known is { } known && known.GuidedUseId != GuidedUseIds.Other && Edition.Grid.Find(known.GuidedUseId) is null
            ? [new Choice(known.GuidedUseId, $"{known.UseName} (n’est plus dans la grille)")]
            : Array.Empty<Choice>(),
        new Choice(GuidedUseIds.Other, "Un autre usage"),
    ];

    /// <summary>The tools with AI of the catalogue, those that this person used lately first.</summary>
    public IEnumerable<Choice> Tools
    {
        get
        {
            var all = Edition.Tools.Where(t => t.UsesAi).Select(t => new Choice(t.Id, t.Name)).ToList();
            if (Known is { ToolId: { } id } known && Edition.FindTool(id) is null)
            {
                all.Add(new Choice(id, $"{known.ToolName} (n’est plus au catalogue)"));
            }

            var recent = Recent.Select(r => all.Find(c => c.Value == r.ToolId)).OfType<Choice>().ToList();
            return recent.Count == 0
                ? [.. all, OtherTool]
                : [.. recent.Select(c => c with { Group = "Vos outils récents" }), .. all.Except(recent).Append(OtherTool).Select(c => c with { Group = "Les autres outils" })];
        }
    }

    public Guid SheetId => current.Value.Id.Value;

    public int ScreeningCount => current.Value.Screenings.Count;

    /// <summary>How the provider's document may have been searched for personal data.</summary>
    public IEnumerable<Choice> Searches => ScreeningChoice.Of(current.Value, Before);

    /// <summary>What this person used lately that the catalogue does not hold.</summary>
    public IEnumerable<string> OtherTools => Recent.Where(r => r.ToolId is null).Select(r => r.Name);

    private AiUsageDeclarationId? Corrected => DeclarationId is { } id ? new(id) : null;

    private AiUsageReport? Before => Corrected is { } id ? current.Value.FindDeclaration(id)?.Report : null;

    private UseOfTool? Known => Before?.Use;

    [NonHandler] // Its name would make it one.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var stage = Stages.FromSlug(context.RouteData.Values["etape"] as string);
        if (stage is null || IsCorrection && Known?.Stage != stage)
        {
            context.Result = NotFound();
            return;
        }

        Stage = stage.Value;
        Recent = await RecentTool.OfAsync(db, user, HttpContext.RequestAborted);
        await next();
    }

    /// <param name="prevu">A line of the plan to start from.</param>
    /// <param name="comme">A declaration of this stage to make again.</param>
    public async Task<IActionResult> OnGetAsync(Guid? prevu, Guid? comme, CancellationToken cancellation)
    {
        var sheet = current.Value;
        Revision = sheet.Revision;
        if (Corrected is { } id)
        {
            Input = UsageInput.From(sheet.FindDeclaration(id)!.Report, sheet);
        }
        else if (prevu is { } lineId)
        {
            if (sheet.Plan.Lines.FirstOrDefault(l => l.Id.Value == lineId && l.Use.Stage == Stage) is not { } line)
            {
                return NotFound();
            }

            Input = UsageStart.From(line, Today, Recent);
        }
        else if (comme is { } model)
        {
            if (sheet.FindDeclaration(new(model)) is not { } declaration || declaration.Report.Use.Stage != Stage)
            {
                return NotFound();
            }

            Input = UsageStart.Like(declaration.Report, Today);
        }
        else
        {
            Input.UsedOn = Today;
        }

        Assessment = await declare.JudgeAsync(Stage, Input, Corrected, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        DropTickGivenToOtherWords();
        var vigilanceSeen = Line?.Vigilance is null || AdviceFor == Line.Id;
        if (!ModelState.IsValid || !vigilanceSeen)
        {
            if (!vigilanceSeen)
            {
                ModelState.AddModelError(
                    $"{nameof(Input)}.{nameof(Input.VigilanceHeeded)}",
                    "Voici le point de vigilance de la charte pour cet usage. Cochez-le si vous en avez tenu compte, puis déclarez l’usage.");
            }

            return await RefusedAsync(declare.Check(Stage, Input, Corrected).WithoutValue(), cancellation);
        }

        var (outcome, assessment) = await declare.HandleAsync(Stage, Input, Corrected, Revision, cancellation);
        if (outcome.IsSuccess)
        {
            TempData["Status"] = await notices.SayAsync(
                $"Usage déclaré : {assessment!.Verdict.Label().ToLowerInvariant()}.", $"{Input.Purpose}\n{Input.Justification}", cancellation);
            return BackToStage(id);
        }

        return await RefusedAsync(outcome, cancellation);
    }

    /// <summary>The charter's advice and opinion on the answers as far as they go. Nothing is recorded, nothing is refused.</summary>
    public async Task<IActionResult> OnPostAvisAsync(CancellationToken cancellation)
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }

        DropTickGivenToOtherWords();
        IsChoosing = true;
        Assessment = await declare.JudgeAsync(Stage, Input, Corrected, cancellation);
        return Request.Headers.ContainsKey(FragmentHeader) ? Partial("_Fragments", this) : Page();
    }

    public async Task<IActionResult> OnPostSupprimerAsync(Guid id, CancellationToken cancellation)
    {
        if (Corrected is not { } declaration)
        {
            return NotFound();
        }

        ModelState.Clear();
        var outcome = await changes.ApplyAsync(
            Revision,
            JournalKinds.UseRemoved,
            (sheet, now) => sheet.RemoveDeclaration(declaration, user.Id, now),
            _ => $"declaration {declaration.Value}",
            cancellation);
        if (outcome.IsSuccess)
        {
            TempData["Status"] = "La déclaration est supprimée. Ce qu’elle disait reste lisible dans l’historique de l’étape.";
            return BackToStage(id);
        }

        if (current.Value.FindDeclaration(declaration) is not { } recorded)
        {
            return NotFound();
        }

        Input = UsageInput.From(recorded.Report, current.Value);
        return await RefusedAsync(outcome, cancellation);
    }

    /// <summary>Whether one of these answers was refused.</summary>
    public bool IsWrong(params string[] names) =>
        names.Any(name => ModelState[$"{nameof(Input)}.{name}"] is { Errors.Count: > 0 });

    private static Choice OtherTool => new(GuidedUseIds.Other, "Un autre outil");

    private void DropTickGivenToOtherWords()
    {
        if (AdviceFor != Line?.Id)
        {
            Input.VigilanceHeeded = false;
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.VigilanceHeeded)}");
        }
    }

    private RedirectToPageResult BackToStage(Guid id) => RedirectToPage("/Espace/Fiches/Etapes/Etape", new { id, etape = Stage.Slug() });

    private async Task<PageResult> RefusedAsync(Result outcome, CancellationToken cancellation)
    {
        ModelState.Add(outcome.Errors);
        if (outcome.IsStale())
        {
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
        }

        Assessment = await declare.JudgeAsync(Stage, Input, Corrected, cancellation);
        return Page();
    }
}
