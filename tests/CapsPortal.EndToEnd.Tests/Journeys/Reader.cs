using CapsPortal.EndToEnd.Tests.Infrastructure;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>Anyone, without an account.</summary>
public sealed class Reader(Visitor visitor, SheetInProgress sheet)
{
    /// <summary>Finds the sheet by a word of its text, reads it with its mention, takes its PDF.</summary>
    public async Task<byte[]> FindAndReadAsync()
    {
        await visitor.OpenAsync("/");
        await visitor.PressAsync("Chercher");
        await visitor.FillAsync("Chercher", "introuvablement");
        await visitor.PressAsync("Chercher");
        await visitor.ExpectAsync("Rien ne correspond à votre recherche");
        await visitor.FillAsync("Chercher", sheet.Title);
        await visitor.PressAsync("Chercher");
        await visitor.FollowAsync(sheet.Title);
        await visitor.ExpectAsync("Se sentir attendue");
        await visitor.ExpectAsync("Perplexity");
        return await visitor.DownloadAsync("Télécharger la fiche");
    }
}
