using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>The tools that the charter names, with what is known of them and nothing more.</summary>
[OutputCache(PolicyName = PublicPageCache.EditionPolicy)]
public sealed class OutilsModel(CharterLibrary charter, CurrentUser user) : PageModel
{
    public ShownEdition Shown { get; private set; } = null!;

    public CharterEdition Edition => Shown.Content;

    /// <summary>When a tool's facts were checked matters to those who keep them.</summary>
    public bool ShowsChecks => user.IsIn(Roles.Administrator);

    public IReadOnlyList<GuidedUse> LinesThatRecommend(Tool tool) => [.. Edition.Grid.Uses.Where(u => u.RecommendedTools.Contains(tool.Id))];

    public IActionResult OnGet()
    {
        if (ShownEdition.Find(charter, Request) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Shown.Mark(Response, charter, user);
        return Page();
    }
}
