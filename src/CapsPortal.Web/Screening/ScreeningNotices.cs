namespace CapsPortal.Web.Screening;

/// <summary>Screens what is being written. It never stands in the way: what cannot be screened now gives no notice.</summary>
public sealed class ScreeningNotices(ScreeningTurns turns, ScreenText screen)
{
    public async Task<ScreeningNotice?> OfAsync(string? text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > ScreeningNotice.MaxLength)
        {
            return null;
        }

        try
        {
            return await turns.RunAsync(stop => ScreeningNotice.Of(text, screen(text, stop)), cancellation);
        }
        catch (ScreeningUnavailableException)
        {
            // It is logged there why.
            return null;
        }
    }
}
