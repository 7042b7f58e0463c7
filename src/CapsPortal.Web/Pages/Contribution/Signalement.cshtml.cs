using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>As <see cref="Reperage.SignalementModel"/>, for a contributor: her session opens the pages behind her link alone.</summary>
[InMemoryForm(ScreeningNoticeForm.MaxBytes)]
[EnableRateLimiting(RateLimits.ScreeningNotice)]
public sealed class SignalementModel(ScreeningNotices notices) : PageModel
{
    public IActionResult OnGet(string secret) => RedirectToPage("Index", new { secret });

    public async Task<IActionResult> OnPostAsync([FromForm(Name = ScreeningNoticeForm.Text)] string? text, CancellationToken cancellation) =>
        await notices.OfAsync(text, cancellation) is { } notice ? Partial("_ScreeningNotice", notice) : Content("", "text/html");
}
