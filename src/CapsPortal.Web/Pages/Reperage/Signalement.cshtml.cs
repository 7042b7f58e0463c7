using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Pages.Reperage;

/// <summary>The notice of one text, as its field is written: a fragment, empty when nothing is found.</summary>
[InMemoryForm(ScreeningNoticeForm.MaxBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(RateLimits.ScreeningNotice)]
public sealed class SignalementModel(ScreeningNotices notices) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Reperage/Index");

    public async Task<IActionResult> OnPostAsync([FromForm(Name = ScreeningNoticeForm.Text)] string? text, CancellationToken cancellation) =>
        await notices.OfAsync(text, cancellation) is { } notice ? Partial("_ScreeningNotice", notice) : Content("", "text/html");
}
