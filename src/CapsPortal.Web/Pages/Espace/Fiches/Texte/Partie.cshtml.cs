using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Texte;

/// <summary>One section to write.</summary>
public sealed class PartieModel(CurrentSheet current, SheetChanges changes) : PageModel
{
    [BindProperty]
    public SectionInput Input { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    public Section Section => current.Value.FindSection(SectionKey)!;

    /// <summary>The recorded text, shown beside the typed one when somebody wrote it meanwhile.</summary>
    public string? Recorded { get; private set; }

    /// <summary>What could not be recorded because the sheet is no longer hers to change: she must be able to copy it.</summary>
    public string? Unrecorded { get; private set; }

    /// <summary>The section after this one, to go on writing.</summary>
    public Section? Next => current.Value.Sections.OrderBy(s => s.Position).FirstOrDefault(s => s.Position > Section.Position);

    private string SectionKey => RouteData.Values["partie"] as string ?? "";

    [NonHandler] // Its name would make it one.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (current.Value.FindSection(SectionKey) is null)
        {
            context.Result = NotFound();
        }
    }

    public void OnGet()
    {
        Input.Text = Section.Text;
        Revision = current.Value.Revision;
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var outcome = await changes.ApplyAsync(
            Revision, JournalKinds.SectionWritten, (sheet, now) => sheet.Write(Section.Key, Input.Text, now), _ => Section.Key, cancellation);
        if (outcome.IsSuccess)
        {
            TempData["Status"] = $"« {Section.Title} » est enregistré.";
            return RedirectToPage(new { id, partie = Section.Key });
        }

        ModelState.Add(outcome.Errors);
        if (outcome.IsStale())
        {
            Recorded = Section.Text;
            ModelState.Remove(nameof(Revision));
            Revision = current.Value.Revision;
        }

        Unrecorded = current.Value.IsEditable ? null : Input.Text;
        return Page();
    }

    public sealed class SectionInput
    {
        public string? Text { get; set; }
    }
}
