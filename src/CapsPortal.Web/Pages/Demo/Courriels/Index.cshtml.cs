using CapsPortal.Web.Data;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Demo.Courriels;

/// <summary>The mails of the demonstration, the newest first: none of them leaves.</summary>
[DemoOnly]
public sealed class IndexModel(CapsDbContext db) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.QueryKey)]
    public int PageNumber { get; set; } = 1;

    public int PageCount { get; private set; }

    public IReadOnlyList<MailRow> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        PageCount = Math.Max(1, (int)Math.Ceiling(await db.OutgoingMails.CountAsync(cancellation) / (double)PageSize));
        PageNumber = Math.Clamp(PageNumber, 1, PageCount);
        Mails = await db.OutgoingMails
            .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Skip((PageNumber - 1) * PageSize)
            .Take(PageSize)
            .Select(m => new MailRow(m.Id, m.To, m.Subject, m.CreatedAt, m.AttachmentId != null))
            .ToListAsync(cancellation);
    }
}

public sealed record MailRow(Guid Id, string To, string Subject, DateTimeOffset CreatedAt, bool HasAttachment);
