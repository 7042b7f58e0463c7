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

    /// <summary>Writes what is proposed in the place of one passage, and of those that go with it, wherever the sheet says them.</summary>
    public async Task<Result> ReplaceAsync(string? digest, int revision, CancellationToken cancellation)
    {
        var passages = await PassagesAsync(cancellation);
        if (!passages.IsSuccess)
        {
            return passages.WithoutValue();
        }

        if (passages.Value.ToSettle.FirstOrDefault(p => p.Digest == digest && p.Part.IsRewritten) is not { } passage)
        {
            return Gone;
        }

        var replaced = passages.Value.ReplacedWith(passage);
        var texts = replaced.GroupBy(p => p.Part).ToDictionary(
            part => part.Key.Key, part => GenericVersion.Of(part.Key.Text, [.. part.SelectMany(p => p.Replacements).OrderBy(r => r.Start)]));
        return await changes.ApplyAsync(
            revision,
            JournalKinds.PassagesReplaced,
            (sheet, now) => sheet.Rewrite(texts, CardWith(sheet.Card, texts), now),
            _ => $"replaced {replaced.Sum(p => p.Replacements.Count)} in {string.Join(' ', texts.Keys)}",
            cancellation);
    }

    private async Task<Result<SheetPassages>> PassagesAsync(CancellationToken cancellation) =>
        current.Value.CheckEditable() is { IsSuccess: false } refused ? refused : await screening.OfAsync(current.Value, cancellation);

    private Result<IdentityCard> CardWith(IdentityCard card, Dictionary<string, string> texts) => IdentityCard.Create(
        texts.GetValueOrDefault(ScreenedPart.CardTitle, card.Title),
        texts.GetValueOrDefault(ScreenedPart.CardAction, card.Action),
        card.Structure,
        card.Theme,
        card.Territory,
        card.StartYear,
        card.EndYear,
        clock.GetUtcNow().ParisDate());

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
