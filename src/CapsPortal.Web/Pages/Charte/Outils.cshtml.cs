using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The tools that the charter names, with what is known of them and nothing more.</summary>
public sealed class OutilsModel(CharterLibrary charter, CurrentUser user) : PageModel
{
    public CharterEdition Edition { get; private set; } = null!;

    public bool IsCurrent => Edition.Id == charter.Current.Id;

    /// <summary>When a tool's facts were checked matters to those who keep them.</summary>
    public bool ShowsChecks => user.IsIn(Roles.Administrator);

    public IEnumerable<GuidedUse> LinesThatRecommend(Tool tool) => Edition.Grid.Uses.Where(u => u.RecommendedTools.Contains(tool.Id));

    public IActionResult OnGet(string? edition)
    {
        if (charter.Find(edition) is not { } found)
        {
            return NotFound();
        }

        Edition = found;
        return Page();
    }
}
