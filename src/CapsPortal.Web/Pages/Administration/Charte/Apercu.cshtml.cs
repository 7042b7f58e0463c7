using CapsPortal.Domain.Charter;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Charte;

/// <summary>The draft as the guide would tell it: principles, grid, tools.</summary>
[NeedsDraft]
public sealed class ApercuModel(CurrentDraft current) : PageModel
{
    public CharterEdition Edition => current.Content;
}
