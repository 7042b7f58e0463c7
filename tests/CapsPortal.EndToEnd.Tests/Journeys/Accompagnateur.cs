using CapsPortal.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>What the accompagnateur·ice does with a sheet, from its opening to its submission. Each form is first sent empty.</summary>
public sealed class Accompagnateur(Visitor visitor, SheetInProgress sheet)
{
    private static readonly string[] RequiredSections =
    [
        "Résumé", "Présentation de l’intervention", "Déroulement", "Éléments saillants", "Compétences et partenariats",
        "Enseignements et mise en perspective", "Méthodologie de la capitalisation",
    ];

    private const string PlannedSearch = "Effectuer la recherche bibliographique, avec Perplexity";

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
        await PlanAsync("Effectuer la recherche bibliographique", "Perplexity", SheetInProgress.AcceptedPurpose);
        await PlanAsync("Rédiger", "Mistral – Le Chat", SheetInProgress.RefusedPurpose);
    }

    public async Task PlanNoUseAsync()
    {
        await visitor.FollowAsync(Part("Plan d’usage de l’IA"));
        await visitor.PressAsync("Aucun usage de l’IA n’est prévu");
    }

    public async Task SendLinksAsync()
    {
        await OpenCharterAsync();
        await visitor.PressAsync("Envoyer la charte à signer");
    }

    public async Task SignCharterAsync()
    {
        await OpenCharterAsync();
        await visitor.PressInVainAsync("Signer la charte");
        await FillSignatureAsync();
        await visitor.PressAsync("Signer la charte");
        await visitor.ExpectAsync(SheetInProgress.SignatureRecorded);
    }

    public Task OpenCharterAsync() => visitor.FollowAsync(Part("Accords et signatures"));

    public async Task FillSignatureAsync()
    {
        await visitor.FillAsync("Votre prénom et votre nom", "Camille Aubry");
        await visitor.TickAsync("Lu et approuvé");
    }

    /// <summary>The engagement charter, once all have signed.</summary>
    public async Task<byte[]> TakeSealedCharterAsync()
    {
        await OpenCharterAsync();
        return await visitor.DownloadAsync("Télécharger la version 1");
    }

    /// <summary>Declares one use at the first stage, none at the four that follow, moving the work along.</summary>
    public async Task GoThroughStagesAsync()
    {
        await OpenStageAsync("Cadrage");
        await visitor.FollowAsync(PlannedSearch);
        await visitor.PressInVainAsync("Déclarer cet usage");
        await AnswerSearchAsync();

        foreach (var stage in new[] { "Entretien", "Analyse", "Rédaction", "Diffusion" })
        {
            await visitor.FollowAsync(Part("Vue d’ensemble"));
            await visitor.PressAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Passer à l’étape" }));
            await OpenStageAsync(stage);
            await visitor.PressAsync("Aucun usage à déclarer");
            await visitor.ExpectAsync("Aucun usage de l’IA n’est déclaré à cette étape");
        }
    }

    /// <summary>From the stage's page, the planned search that was agreed to, as a careful person declares it.</summary>
    public async Task DeclareSearchAsync()
    {
        await visitor.FollowAsync(PlannedSearch);
        await AnswerSearchAsync();
    }

    public async Task WriteSectionsAsync()
    {
        foreach (var section in RequiredSections)
        {
            await visitor.FollowAsync(Part("Texte"));
            await visitor.FollowAsync(visitor.Page.Locator(".section-list").GetByRole(AriaRole.Link, new() { Name = section }));
            await visitor.FillAsync("Texte", SheetInProgress.TextOf(section));
            await visitor.PressAsync("Enregistrer cette partie");
            await visitor.ExpectAsync("est enregistré");
        }
    }

    /// <summary>What must be in the mention is what was declared; its PDF is given back.</summary>
    public async Task<byte[]> ReadMentionAsync()
    {
        await visitor.FollowAsync(Part("Mention IA"));
        await visitor.ExpectAsync("Perplexity");
        return await visitor.DownloadAsync("Télécharger la mention");
    }

    public async Task SubmitAsync()
    {
        await visitor.FollowAsync(Part("Soumission"));
        await visitor.PressAsync("Soumettre la fiche au Comité éditorial");
        await visitor.ExpectAsync("La fiche est soumise");
    }

    /// <summary>Learns why the committee sent the sheet back, corrects it and submits it again.</summary>
    public async Task CorrectAndResubmitAsync()
    {
        await visitor.FollowAsync("Mon espace");
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = sheet.Title, Exact = true }));
        await visitor.FollowAsync("Lire pourquoi le Comité éditorial a renvoyé la fiche");
        await visitor.ExpectAsync(SheetInProgress.CommitteeComment);
        await visitor.FollowAsync(Part("Texte"));
        await visitor.FollowAsync(visitor.Page.Locator(".section-list").GetByRole(AriaRole.Link, new() { Name = "Éléments saillants" }));
        await visitor.FillAsync("Texte", SheetInProgress.CorrectedText);
        await visitor.PressAsync("Enregistrer cette partie");
        await SubmitAsync();
    }

    public Task OpenStageAsync(string stage) =>
        visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Fil des étapes" }).GetByRole(AriaRole.Link, new() { Name = stage }));

    private async Task AnswerSearchAsync()
    {
        await visitor.AnswerAsync("Qu’avez-vous fourni à l’outil", "rien d’autre que la consigne");
        await visitor.TickAsync("J’en ai tenu compte");
        await visitor.AnswerAsync("Qu’avez-vous vérifié dans le résultat", "les sources");
        await visitor.AnswerAsync("Qu’est devenu le résultat", "modifié");
        await visitor.PressAsync("Déclarer cet usage");
        await visitor.ExpectAsync("Usage déclaré");
    }

    private async Task PlanAsync(string use, string tool, string purpose)
    {
        await visitor.SelectAsync("Usage", use);
        await visitor.SelectAsync("Outil", tool);
        await visitor.FillAsync("Dans quel but", purpose);
        await visitor.TickAsync("un texte que j’ai écrit");
        await visitor.PressAsync("Ajouter au plan");
        await visitor.ExpectAsync(purpose);
    }

    private ILocator Part(string name) =>
        visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Dossier de la fiche" }).GetByRole(AriaRole.Link, new() { Name = name });
}
