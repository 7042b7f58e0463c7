using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Espace.Fiches.Texte;

/// <summary>The sections of the sheet's text: which are written, which are missing.</summary>
public sealed class IndexModel : PageModel;
