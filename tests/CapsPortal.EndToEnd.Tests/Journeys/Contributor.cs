using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>A contributor: no account, no cookie, a link that came by mail.</summary>
public sealed partial class Contributor(Visitor visitor, SheetInProgress.Person person)
{
    /// <summary>Finds the invitation in the mailbox of the demonstration, opens its link, and enters the code that comes next.</summary>
    public async Task OpenInvitationAsync()
    {
        await visitor.OpenAsync("/demo/courriels");
        await visitor.FollowAsync(MailOf("vous invite"));
        await visitor.FollowAsync(visitor.Page.Locator("a[href*='/contribution/']"));
        await visitor.PressAsync("Recevoir mon code");
        var here = visitor.Page.Url;
        await visitor.PressInVainAsync("Ouvrir mon espace");
        await visitor.OpenAsync("/demo/courriels");
        await visitor.FollowAsync(MailOf("Votre code"));
        var code = Digits().Match(await visitor.Page.Locator("main").InnerTextAsync()).Value;
        await visitor.OpenAsync(here);
        await visitor.FillAsync("Code reçu par courriel", code);
        await visitor.PressAsync("Ouvrir mon espace");
        await visitor.ExpectAsync($"Bonjour {person.Name}");
    }

    /// <summary>Says yes to the uses named, no to the others.</summary>
    public async Task AnswerPlanAsync(params string[] acceptedPurposes)
    {
        await visitor.PressInVainAsync("Vérifier mes réponses");
        foreach (var purpose in new[] { SheetInProgress.AcceptedPurpose, SheetInProgress.RefusedPurpose })
        {
            var answer = acceptedPurposes.Contains(purpose) ? "Oui, j’accepte cet usage" : "Non, je le refuse";
            await visitor.AnswerAsync(purpose.TrimEnd('.'), answer);
        }

        await visitor.PressAsync("Vérifier mes réponses");
        await visitor.PressAsync("Confirmer mes réponses");
    }

    /// <summary>From the space, when no use of AI is planned.</summary>
    public Task ReadCharterAsync() => visitor.FollowAsync("Lire la charte d’engagement");

    public async Task FillSignatureAsync()
    {
        await visitor.FillAsync("Votre prénom et votre nom", person.Name);
        await visitor.TickAsync("Lu et approuvé");
    }

    public async Task SignCharterAsync()
    {
        await visitor.PressInVainAsync("Signer la charte");
        await FillSignatureAsync();
        await visitor.PressAsync("Signer la charte");
        await visitor.ExpectAsync("Merci, vous avez signé");
    }

    /// <summary>The copy that comes by mail once all have signed.</summary>
    public async Task<byte[]> TakeCopyAsync()
    {
        await visitor.OpenAsync("/demo/courriels");
        await visitor.FollowAsync(MailOf("signée"));
        return await visitor.DownloadAsync("charte-engagement");
    }

    /// <summary>The file stays in the browser, which computes its digest; without scripts the digest is pasted.</summary>
    public async Task VerifyCopyAsync(byte[] copy, bool script)
    {
        await visitor.OpenAsync("/verifier");
        if (script)
        {
            await visitor.LoadAsync(() => visitor.Page.GetByLabel("Choisissez le fichier").SetInputFilesAsync(
                new FilePayload { Name = "charte.pdf", MimeType = "application/pdf", Buffer = copy }));
        }
        else
        {
            await visitor.FillAsync("Empreinte SHA-256 du fichier", Convert.ToHexStringLower(SHA256.HashData(copy)));
            await visitor.PressAsync("Vérifier");
        }

        await visitor.ExpectAsync("Document authentique.");
    }

    private ILocator MailOf(string subject) =>
        visitor.Page.GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = person.Email })
            .GetByRole(AriaRole.Link, new() { Name = subject })
            .First;

    [GeneratedRegex(@"\b\d{3}\s\d{3}\b")]
    private static partial Regex Digits();
}
