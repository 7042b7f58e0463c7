using System.Text.RegularExpressions;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Demo.Courriels;

/// <summary>One mail of the demonstration: its plain text, which says all that its HTML says, with live links.</summary>
[DemoOnly]
public sealed partial class CourrielModel(CapsDbContext db) : PageModel
{
    public OutgoingMail Mail { get; private set; } = null!;

    public StoredFile? Attachment { get; private set; }

    /// <summary>The text by paragraphs, addresses apart from the words around them.</summary>
    public IEnumerable<IReadOnlyList<(string Text, bool IsAddress)>> Paragraphs => Mail.TextBody
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(paragraph => (IReadOnlyList<(string, bool)>)
            [.. WebAddress().Split(paragraph).Where(part => part.Length > 0).Select(part => (part, WebAddress().IsMatch(part)))]);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPieceJointeAsync(Guid id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && Attachment is { } file ? File(file.Content, file.ContentType, file.Name) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mail)
        {
            return false;
        }

        Mail = mail;
        Attachment = mail.AttachmentId is { } file ? await db.Files.AsNoTracking().SingleAsync(f => f.Id == file, cancellation) : null;
        return true;
    }

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex WebAddress();
}
