using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Comptes;

public sealed class NouveauModel(InviteHandler invite) : PageModel
{
    [BindProperty]
    public NouveauInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var outcome = await invite.OpenAccountAsync(Input, cancellation);
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            return Page();
        }

        TempData["Status"] = $"Le compte est ouvert. Une invitation part à l’adresse {Input.Email?.Trim()}.";
        return RedirectToPage("Index");
    }
}

/// <summary>The names match those of <see cref="Security.AccountDetails"/>, so that errors find their field.</summary>
public sealed class NouveauInput
{
    public string? DisplayName { get; set; }

    public string? Organisation { get; set; }

    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    public List<string> Roles { get; set; } = [];
}
