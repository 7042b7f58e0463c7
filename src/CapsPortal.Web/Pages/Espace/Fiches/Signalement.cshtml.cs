using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>As <see cref="Reperage.SignalementModel"/>, for a text of a sheet: the people whom it names are not pointed out.</summary>
[InMemoryForm(ScreeningNoticeForm.MaxBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(RateLimits.ScreeningNotice)]
public sealed class SignalementModel(ScreeningNotices notices) : PageModel
{
    public IActionResult OnGet(Guid id) => RedirectToPage("Apercu", new { id });

    public async Task<IActionResult> OnPostAsync([FromForm(Name = ScreeningNoticeForm.Text)] string? text, CancellationToken cancellation) =>
        await notices.OfAsync(text, cancellation) is { } notice ? Partial("_ScreeningNotice", notice) : Content("", "text/html");
}
