using CapsPortal.Domain.Sheets;
using CapsPortal.Screening;
using CapsPortal.Screening.Documents;
using CapsPortal.Web.Data;
using CapsPortal.Web.Screening;
using CapsPortal.Web.Security;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Pages.Reperage;

/// <summary>
/// Personal data found in a text or a document, what to do with each passage, and the generic version. The server keeps
/// nothing: the form holds the text and the choices, and everything is found again from them at each request.
/// </summary>
[InMemoryForm(MaxBytes)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(RateLimits.Screening)]
public sealed class IndexModel(
    CapsDbContext db, CurrentUser user, ScreeningTurns turns, ScreenText screen, RecordScreeningHandler record) : PageModel
{
    /// <summary>The header by which the script of the page asks for the result without the page around it.</summary>
    public const string FragmentHeader = "X-Fragment";

    public const int MostRows = 500;

    /// <summary>A document, the text that was read of the one before, and the choices.</summary>
    private const int MaxBytes = 48 * 1024 * 1024;

    private RewrittenDocument? _rewritten;

    [BindProperty]
    public CheckInput Input { get; set; } = new();

    /// <summary>The sheet that the person came from.</summary>
    [BindProperty(SupportsGet = true, Name = "fiche")]
    public Guid? Sheet { get; set; }

    public CheckedSource? Source { get; private set; }

    public SettledText? Result { get; private set; }

    /// <summary>What could not be read of the document, and what its generic version would still hold.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>The choices were taken on another text.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The sheet that has just kept the trace.</summary>
    public (Guid Id, string Title)? Recorded { get; private set; }

    /// <summary>The sheets that may keep the trace of this check.</summary>
    public IReadOnlyList<Choice> Sheets { get; private set; } = [];

    [NonHandler] // Its name would make it one.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Sheet is { } id && (!user.IsIn(Roles.Accompagnateur) || !await db.Sheets.RunBy(user).AnyAsync(s => s.Id == new SheetId(id), HttpContext.RequestAborted)))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await CheckAsync(Input.Document, cancellation);
        return await AnswerAsync(cancellation);
    }

    public Task<IActionResult> OnPostToutRemplacerAsync(CancellationToken cancellation)
    {
        Input.Decisions.ForEach(decision => decision.Keep = false);
        return OnPostAsync(cancellation);
    }

    /// <summary>The document that was checked, written again without what is replaced and without its metadata.</summary>
    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken cancellation)
    {
        var content = Input.Document is { } file ? await BytesAsync(file, cancellation) : null;
        var refusal = content is null ? "Rien n’a été gardé : choisissez de nouveau le document que vous avez vérifié."
            : Input.DocumentDigest is { Length: > 0 } digest && ScreenedText.DigestOf(content) != digest
                ? "Ce fichier n’est pas celui qui a été vérifié, ou il a changé depuis. Choisissez le même, ou vérifiez celui-ci."
            : null;
        if (refusal is not null)
        {
            await CheckAsync(null, cancellation);
            ModelState.AddModelError("Input.Document", refusal);
            return await AnswerAsync(cancellation);
        }

        await CheckAsync(Input.Document, cancellation);
        return _rewritten is { } rewritten
            ? File(rewritten.Content, rewritten.ContentType, $"version-generique{rewritten.Extension}")
            : await AnswerAsync(cancellation);
    }

    /// <summary>Keeps on a sheet that this text was checked: the day, the counts, the digest, and nothing of the text.</summary>
    public async Task<IActionResult> OnPostTraceAsync(CancellationToken cancellation)
    {
        await CheckAsync(Input.Document, cancellation);
        if (Result is not null)
        {
            if (Input.SheetId is not { } id)
            {
                ModelState.AddModelError("Input.SheetId", "Choisissez la fiche qui garde la trace.");
            }
            else if (await record.HandleAsync(new SheetId(id), Result, cancellation) is not { } outcome)
            {
                return NotFound();
            }
            else if (outcome.IsSuccess)
            {
                Recorded = (id, outcome.Value);
            }
            else
            {
                ModelState.AddModelError("Input.SheetId", outcome.Errors[0].Message);
            }
        }

        return await AnswerAsync(cancellation);
    }

    private async Task<IActionResult> AnswerAsync(CancellationToken cancellation)
    {
        if (Result is not null && user.IsIn(Roles.Accompagnateur))
        {
            Sheets = await db.Sheets.RunBy(user)
                .Where(s => s.State == SheetState.InProgress || s.State == SheetState.SentBack)
                .OrderByDescending(s => s.ChangedAt)
                .Select(s => new Choice(s.Id.Value.ToString(), s.Card.Title, null, null))
                .ToListAsync(cancellation);
            Input.SheetId ??= Sheet;
        }

        return Request.Headers.ContainsKey(FragmentHeader) ? Partial("_Result", this) : Page();
    }

    /// <summary>Reads what was given, finds, and settles with the choices; what is refused is said at its field.</summary>
    private async Task CheckAsync(IFormFile? file, CancellationToken cancellation)
    {
        Source = await SourceAsync(file, cancellation);
        if (Source is not { } source)
        {
            return;
        }

        Result = await TryAsync(
            stop => ScreenedText.Of(source.Text, screen(source.Text, stop), source.PlaceOf).Settle(Input.DecisionsByKey()), cancellation);
        if (Result is { } result && source is { Document: { } read, File: { } content })
        {
            // Written at once, taken or not: only then is it known what it could not be freed of.
            _rewritten = await TryAsync(stop => DocumentRewriter.Rewrite(content, read, result.Replacements, stop), cancellation);
            Warnings = [.. read.Warnings, .. _rewritten?.Warnings ?? []];
        }

        if (Result is not null && Language.SeemsForeign(source.Text))
        {
            Warnings = [.. Warnings, "Ce texte ne semble pas écrit en français. Les règles sont faites pour le français : ailleurs, elles laissent passer presque tout. Relisez-le vous-même avant de le donner à une IA."];
        }

        HasChanged = Result is not null && Input.CheckedDigest is { Length: > 0 } before && before != Result.Screened.Digest;
    }

    private async Task<CheckedSource?> SourceAsync(IFormFile? file, CancellationToken cancellation)
    {
        var pasted = ScreenedText.WithLineFeeds(Input.Text ?? "");
        if (file is not null)
        {
            if (!string.IsNullOrWhiteSpace(pasted) && ScreenedText.DigestOf(pasted) != Input.CheckedDigest)
            {
                return Refuse("Input.Document", "Vous avez donné un texte et un document : gardez l’un des deux, l’autre viendra après.");
            }

            // Checked before: its result was shown, and the document takes its place.
            ModelState.Remove("Input.Text");
            Input.Text = null;
            if (file.Length > DocumentReader.MaxBytes)
            {
                return Refuse("Input.Document", "Ce document dépasse 20 Mo. Enregistrez-le sans ses images, ou vérifiez-le en plusieurs parties.", StatusCodes.Status413PayloadTooLarge);
            }

            var content = await BytesAsync(file, cancellation);
            var read = await TryAsync(stop => DocumentReader.Read(content, file.FileName, stop), cancellation);
            return read is null ? null
                : read.Text.Length > CheckInput.TextMaxLength ? Refuse("Input.Document", $"Ce document contient plus de {CheckInput.TextMaxLength:N0} caractères. Vérifiez-le en plusieurs parties.", StatusCodes.Status413PayloadTooLarge)
                : new CheckedSource(read.Text, read.PlaceOf, read.Format, ScreenedText.DigestOf(content), read, content);
        }

        var isPasted = !string.IsNullOrWhiteSpace(pasted);
        var text = isPasted ? pasted : ScreenedText.WithLineFeeds(Input.DocumentText ?? "");
        return string.IsNullOrWhiteSpace(text) ? Refuse("Input.Text", "Collez un texte, ou choisissez un document.")
            : text.Length > CheckInput.TextMaxLength ? Refuse("Input.Text", $"Ce texte dépasse {CheckInput.TextMaxLength:N0} caractères. Vérifiez-le en plusieurs parties.", StatusCodes.Status413PayloadTooLarge)
            : isPasted ? new CheckedSource(text, new Paragraphs(text).PlaceOf)
            : new CheckedSource(text, new Paragraphs(text).PlaceOf, Input.DocumentFormat, Input.DocumentDigest);
    }

    private async Task<T?> TryAsync<T>(Func<CancellationToken, T> work, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await turns.RunAsync(work, cancellation);
        }
        catch (UnreadableDocumentException unreadable)
        {
            ModelState.AddModelError("Input.Document", unreadable.Message);
        }
        catch (ScreeningUnavailableException unavailable)
        {
            Response.StatusCode = unavailable.StatusCode;
            ModelState.AddModelError("", unavailable.Message);
        }

        return null;
    }

    // The form holds it in memory already.
    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellation);
        return content;
    }

    private CheckedSource? Refuse(string field, string message, int statusCode = StatusCodes.Status200OK)
    {
        Response.StatusCode = statusCode;
        ModelState.AddModelError(field, message);
        return null;
    }
}
