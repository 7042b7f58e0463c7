using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Reperage;

/// <summary>Personal data found in a text or a document, on this server, and its generic version. Nothing is kept.</summary>
public sealed class IndexModel : PageModel
{
}
