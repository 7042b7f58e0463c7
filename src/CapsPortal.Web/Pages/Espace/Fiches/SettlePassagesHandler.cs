using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Domain.Sheets;
using CapsPortal.Screening;
using CapsPortal.Web.Security;

namespace CapsPortal.Web.Pages.Espace.Fiches;

/// <summary>Settles the passages that screening finds in the current sheet: replaced where they stand, or kept as they are.</summary>
public sealed class SettlePassagesHandler(CurrentSheet current, SheetChanges changes, SheetScreening screening, TimeProvider clock)
{
    private static readonly Result Gone = Result.Refused("Ce passage n’est plus à régler : le texte a changé, ou il est déjà gardé. Voici ce qui reste.");

    /// <summary>Keeps one passage, wherever the sheet says it.</summary>
    public Task<Result> KeepAsync(string? digest, int revision, CancellationToken cancellation) =>
        KeepAsync(passage => passage.Digest == digest, revision, cancellation);

    /// <summary>Keeps all that is not certain.</summary>
    public Task<Result> KeepWarningsAsync(int revision, CancellationToken cancellation) =>
        KeepAsync(passage => !passage.IsCertain, revision, cancellation);

    /// <summary>Writes what is proposed in the place of one passage of one part, each time that it stands there.</summary>
    public async Task<Result> ReplaceAsync(string? partKey, string? digest, int revision, CancellationToken cancellation)
    {
        var passages = await PassagesAsync(cancellation);
        if (!passages.IsSuccess)
        {
            return passages.WithoutValue();
        }

        if (passages.Value.ToSettle.FirstOrDefault(p => p.Part.Key == partKey && p.Digest == digest && p.Part.IsRewritten) is not { } passage)
        {
            return Gone;
        }

        var text = GenericVersion.Of(passage.Part.Text, passage.Replacements);
        var today = clock.GetUtcNow().ParisDate();
        return passage.Part.Key is ScreenedPart.CardTitle or ScreenedPart.CardAction
            ? await changes.ApplyAsync(
                revision, JournalKinds.IdentityChanged, (sheet, now) => Describe(sheet, passage.Part.Key, text, today, now), _ => Count(passage), cancellation)
            : await changes.ApplyAsync(
                revision, JournalKinds.SectionWritten, (sheet, now) => sheet.Write(passage.Part.Key, text, now), _ => $"{passage.Part.Key} {Count(passage)}", cancellation);
    }

    private async Task<Result<SheetPassages>> PassagesAsync(CancellationToken cancellation) =>
        current.Value.CheckEditable() is { IsSuccess: false } refused ? refused : await screening.OfAsync(current.Value, cancellation);

    private static string Count(PassageToRead passage) => $"replaced {passage.Replacements.Count}";

    private static Result Describe(Sheet sheet, string part, string text, DateOnly today, DateTimeOffset now)
    {
        var card = sheet.Card;
        var (title, action) = part == ScreenedPart.CardTitle ? (text, card.Action) : (card.Title, text);
        var rewritten = IdentityCard.Create(title, action, card.Structure, card.Theme, card.Territory, card.StartYear, card.EndYear, today);
        return rewritten.IsSuccess ? sheet.Describe(rewritten.Value, now) : rewritten.WithoutValue();
    }

    private async Task<Result> KeepAsync(Func<PassageToRead, bool> which, int revision, CancellationToken cancellation)
    {
        var passages = await PassagesAsync(cancellation);
        if (!passages.IsSuccess)
        {
            return passages.WithoutValue();
        }

        var digests = passages.Value.ToSettle.Where(which).Select(p => p.Digest).Distinct().ToList();
        return digests.Count == 0
            ? Gone
            : await changes.ApplyAsync(
                revision, JournalKinds.PassagesKept, (sheet, now) => sheet.KeepPassages(digests, now), _ => $"kept {digests.Count}", cancellation);
    }
}
