namespace CapsPortal.Web.Screening;

/// <summary>Screens what is being written. It never stands in the way: what cannot be screened now gives no notice.</summary>
public sealed class ScreeningNotices(ScreeningTurns turns, ScreenText screen, PeopleOfPage people)
{
    public async Task<ScreeningNotice?> OfAsync(string? text, CancellationToken cancellation) =>
        await OfAsync(text, await people.FindAsync(cancellation), cancellation);

    /// <param name="known">Whose names are not pointed out.</param>
    public async Task<ScreeningNotice?> OfAsync(string? text, KnownPeople known, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > ScreeningNotice.MaxLength)
        {
            return null;
        }

        try
        {
            return await turns.RunAsync(
                stop => ScreeningNotice.Of(text, [.. screen(text, stop).Where(finding => !known.Are(finding, text))]), cancellation);
        }
        catch (ScreeningUnavailableException)
        {
            // It is logged there why.
            return null;
        }
    }
}
