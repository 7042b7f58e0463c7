using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>What the accompagnateur·ice does with a sheet, from its opening to its submission. Each form is first sent empty.</summary>
public sealed class Accompagnateur(Visitor visitor, SheetInProgress sheet)
{

    public async Task OpenSheetAsync()
    {
        await visitor.FollowAsync("Mon espace");
        await visitor.FollowAsync("Ouvrir une fiche");
        await visitor.PressInVainAsync("Ouvrir la fiche");
        await visitor.FillAsync("Titre de la fiche", sheet.Title);
        await visitor.FillAsync("Action capitalisée", "Des habitant·es organisent chaque semaine une marche ouverte à tou·tes.");
        await visitor.FillAsync("Structure qui porte l’action", "Centre social de Lormont");
        await visitor.FillAsync("Thème", "Activité physique");
        await visitor.FillAsync("Territoire", "Lormont, Gironde");
        await visitor.FillAsync("Année de début", "2021");
        await visitor.PressAsync("Ouvrir la fiche");
        await visitor.ExpectAsync(sheet.Title);
    }

    public async Task AddContributorsAsync(params SheetInProgress.Person[] people)
    {
        await visitor.FollowAsync(Part("Contributeur·ices"));
        await visitor.PressInVainAsync("Ajouter à la fiche");
        foreach (var person in people)
        {
            await visitor.FillAsync("Prénom et nom", person.Name);
            await visitor.FillAsync("Fonction", person.Function);
            await visitor.FillAsync("Structure", person.Structure);
            await visitor.FillAsync("Adresse électronique", person.Email);
            await visitor.PressAsync("Ajouter à la fiche");
            await visitor.ExpectAsync(person.Email);
        }
    }

    public async Task PlanUsesAsync()
    {
        await visitor.FollowAsync(Part("Plan d’usage de l’IA"));
        await visitor.PressInVainAsync("Ajouter au plan");
        await PlanAsync("Effectuer la recherche bibliographique", "Perplexity", "Repérer des articles sur la marche en groupe.");
        await PlanAsync("Rédiger", "Mistral – Le Chat", "Reformuler des phrases déjà écrites.");
    }

    private async Task PlanAsync(string use, string tool, string purpose)
    {
        await visitor.SelectAsync("Usage", use);
        await visitor.SelectAsync("Outil", tool);
        await visitor.FillAsync("Dans quel but", purpose);
        await visitor.PressAsync("Ajouter au plan");
        await visitor.ExpectAsync(purpose);
    }

    public async Task SendLinksAsync()
    {
        await visitor.FollowAsync(Part("Accords et signatures"));
        await visitor.PressAsync("Envoyer les liens");
    }

    public async Task SignCharterAsync()
    {
        await visitor.FollowAsync(Part("Accords et signatures"));
        await visitor.PressInVainAsync("Signer la charte");
        await visitor.FillAsync("Votre prénom et votre nom", "Camille Aubry");
        await visitor.TickAsync("Lu et approuvé");
        await visitor.PressAsync("Signer la charte");
    }

    private ILocator Part(string name) =>
        visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Dossier de la fiche" }).GetByRole(AriaRole.Link, new() { Name = name });
}
