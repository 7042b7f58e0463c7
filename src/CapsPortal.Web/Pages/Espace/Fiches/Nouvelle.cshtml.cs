using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Espace.Fiches;

public sealed class NouvelleModel(CapsDbContext db, CurrentUser user, TimeProvider clock) : PageModel
{
    [BindProperty]
    public IdentityInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var card = Input.Check(now.ParisDate());
        if (!card.IsSuccess || !ModelState.IsValid)
        {
            ModelState.Add(card.Errors);
            return Page();
        }

        var template = await db.SheetTemplates.AsNoTracking().OrderByDescending(t => t.Version).FirstAsync(cancellation);
        var sheet = Sheet.Create(card.Value, template.Sections, user.Id, now);
        db.Sheets.Add(sheet);
        db.Record(new JournalEvent(JournalKinds.SheetCreated, user.Actor, sheet.Id.Value, $"template {template.Version}"));
        await db.CommitAsync(now, cancellation);
        TempData["Status"] = "La fiche est ouverte.";
        return RedirectToPage("/Espace/Fiches/Apercu", new { id = sheet.Id.Value });
    }
}
