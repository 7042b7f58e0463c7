using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>A member of the editorial committee, who reads without generative AI and decides.</summary>
public sealed class Reviewer(Visitor visitor, SheetInProgress sheet)
{
    public async Task SendBackAsync()
    {
        await BeginAsync();
        await visitor.PressInVainAsync("Enregistrer la décision");
        await AnswerGridAsync("oui");
        await visitor.AnswerAsync("La parole des acteurs", "non");
        await visitor.AnswerAsync("Que devient la fiche", "La renvoyer à l’accompagnateur·ice");
        await visitor.FillAsync("Message à l’accompagnateur·ice", SheetInProgress.CommitteeComment);
        await visitor.PressAsync("Enregistrer la décision");
    }

    public async Task AcceptAsync()
    {
        await BeginAsync();
        await visitor.ExpectAsync("Si je ne viens pas, quelqu’un m’appelle.");
        await AnswerGridAsync("oui");
        await visitor.AnswerAsync("Que devient la fiche", "La publier");
        await visitor.PressAsync("Enregistrer la décision");
    }

    private async Task BeginAsync()
    {
        await visitor.FollowAsync("Relecture");
        await visitor.FollowAsync(sheet.Title);
        await visitor.PressInVainAsync("Prendre cet engagement et ouvrir la fiche");
        await visitor.TickAsync("J’affirme n’utiliser aucune IA générative");
        await visitor.PressAsync("Prendre cet engagement et ouvrir la fiche");
    }

    private async Task AnswerGridAsync(string answer)
    {
        foreach (var question in await visitor.Page.Locator("fieldset.field:has(input[name^='Input.Answers'])").AllAsync())
        {
            await visitor.AnswerAsync(question, answer);
        }
    }
}
