using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Espace;

/// <summary>A sheet as a line of « Mon espace ».</summary>
public sealed record SheetRow(
    SheetId Id, string Title, string Structure, SheetState State, Stage CurrentStage, DateTimeOffset ChangedAt,
    int ContributorCount, bool PlanIsStated, bool CharterAwaitsMe)
{
    /// <summary>The next thing that this sheet asks of its author; null when it waits for someone else.</summary>
    public WaitingTask? Waiting => State switch
    {
        SheetState.SentBack => new($"Corriger « {Title} » : le Comité éditorial vous l’a renvoyée.", "/Espace/Fiches/Soumission"),
        SheetState.InProgress when CharterAwaitsMe => new($"Signer la charte d’engagement de « {Title} ».", "/Espace/Fiches/Consentements/Index"),
        SheetState.InProgress when ContributorCount == 0 => new($"Ajouter les contributeur·ices de « {Title} ».", "/Espace/Fiches/Contributeurs/Index"),
        SheetState.InProgress when !PlanIsStated => new($"Dire quels usages de l’IA sont prévus pour « {Title} ».", "/Espace/Fiches/Plan"),
        _ => null,
    };
}

/// <summary>A sentence with a verb, and the page where it is done.</summary>
public sealed record WaitingTask(string Sentence, string Page);
