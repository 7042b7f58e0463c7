using CapsPortal.Domain.Common;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>Asks for the one-time code before anything is read. Opening the page sends nothing: mail programs open links too.</summary>
[EnableRateLimiting(RateLimits.AccessCode)]
public sealed class CodeModel(AccessCodes codes, CurrentContribution current, ContributionSession session) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    /// <summary>A code was sent and may be typed.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Enough of the address to know which mailbox to open.</summary>
    public string MaskedEmail => Mask(current.Contributor.Email);

    public async Task OnGetAsync(CancellationToken cancellation) => IsSent = await codes.OpenAsync(cancellation) is not null;

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellation)
    {
        var outcome = await codes.EnterAsync(Input.Code, secret, cancellation);
        if (!outcome.IsSuccess)
        {
            return await RefusedAsync(outcome, cancellation);
        }

        session.Open(HttpContext, current.Link, secret);
        return RedirectToPage("Index", new { secret });
    }

    public async Task<IActionResult> OnPostEnvoyerAsync(string secret, CancellationToken cancellation)
    {
        var outcome = await codes.SendAsync(secret, cancellation);
        if (!outcome.IsSuccess)
        {
            return await RefusedAsync(outcome, cancellation);
        }

        TempData["Status"] = $"Un code vient de partir vers {MaskedEmail}.";
        return RedirectToPage(new { secret });
    }

    private async Task<IActionResult> RefusedAsync(Result outcome, CancellationToken cancellation)
    {
        ModelState.Add(outcome.Errors);
        IsSent = await codes.OpenAsync(cancellation) is not null;
        return Page();
    }

    private static string Mask(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return $"{email[0]}•••{email[at..]}";
    }
}

public sealed class CodeInput
{
    public string? Code { get; set; }
}
