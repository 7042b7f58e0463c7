using CapsPortal.Domain.Common;
using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Administration.Comptes;

/// <summary>One account: its roles, its invitation, and whether it is open.</summary>
public sealed class CompteModel(UserManager<PortalUser> users, PortalAccounts accounts, InviteHandler invite, CurrentUser by, TimeProvider clock) : PageModel
{
    [BindProperty]
    public RolesInput Input { get; set; } = new();

    public PortalUser Account { get; private set; } = null!;

    public bool IsMine => Account.Id == by.Id.Value;

    public async Task<IActionResult> OnGetAsync(Guid compte)
    {
        if (!await LoadAsync(compte))
        {
            return NotFound();
        }

        await ShowRolesAsync();
        return Page();
    }

    public Task<IActionResult> OnPostRolesAsync(Guid compte, CancellationToken cancellation) => ActAsync(
        compte,
        () => accounts.ChangeRolesAsync(Account, Input.Roles, by.Actor, clock.GetUtcNow(), cancellation),
        "Les rôles sont changés. Les pages ouvertes en tiennent compte dans la minute.",
        keepsTypedRoles: true);

    public Task<IActionResult> OnPostInviterAsync(Guid compte, CancellationToken cancellation) => ActAsync(
        compte, () => invite.InviteAgainAsync(Account, cancellation), "Une nouvelle invitation part par courriel.");

    public Task<IActionResult> OnPostDesactiverAsync(Guid compte, CancellationToken cancellation) => ActAsync(
        compte, () => accounts.DeactivateAsync(Account, by.Id, by.Actor, clock.GetUtcNow(), cancellation), "Le compte est désactivé.");

    public Task<IActionResult> OnPostReactiverAsync(Guid compte, CancellationToken cancellation) => ActAsync(
        compte, () => accounts.ReactivateAsync(Account, by.Actor, clock.GetUtcNow(), cancellation), "Le compte est de nouveau ouvert.");

    private async Task<IActionResult> ActAsync(Guid compte, Func<Task<Result>> act, string done, bool keepsTypedRoles = false)
    {
        if (!await LoadAsync(compte))
        {
            return NotFound();
        }

        var outcome = await act();
        if (!outcome.IsSuccess)
        {
            ModelState.Add(outcome.Errors);
            if (!keepsTypedRoles)
            {
                await ShowRolesAsync();
            }

            return Page();
        }

        TempData["Status"] = done;
        return RedirectToPage(new { compte });
    }

    private async Task ShowRolesAsync() => Input.Roles = [.. await users.GetRolesAsync(Account)];

    private async Task<bool> LoadAsync(Guid compte)
    {
        var account = await users.FindByIdAsync(compte.ToString());
        if (account is not null)
        {
            Account = account;
        }

        return account is not null;
    }
}

public sealed class RolesInput
{
    public List<string> Roles { get; set; } = [];
}
