using CapsPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Administration.Comptes;

public sealed class IndexModel(CapsDbContext db) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "page-n")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<AccountRow> Accounts { get; private set; } = [];

    public int PageCount { get; private set; } = 1;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        PageCount = Math.Max(1, (await db.Users.CountAsync(cancellation) + PageSize - 1) / PageSize);
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Accounts = await AccountRow.ListAsync(db, (PageNumber - 1) * PageSize, PageSize, cancellation);
    }
}
