using System.Globalization;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>The sheet that a journey makes. Its title and addresses are its own, so that journeys side by side do not meet.</summary>
public sealed class SheetInProgress
{
    public const string AcceptedPurpose = "Repérer des articles sur la marche en groupe.";
    public const string RefusedPurpose = "Reformuler des phrases déjà écrites.";
    public const string CommitteeComment = "La parole des marcheuses manque dans les éléments saillants.";
    public const string CorrectedText = "## Se sentir attendue\n\n> Si je ne viens pas, quelqu’un m’appelle.\n\nLes marcheuses disent l’importance du **rendez-vous**.";

    /// <summary>What the accompagnateur·ice reads once her signature is recorded.</summary>
    public const string SignatureRecorded = "Vous l’avez signée";

    private static int _made;

    private readonly int _number = Interlocked.Increment(ref _made);

    public string Title => string.Create(CultureInfo.InvariantCulture, $"Marcher ensemble à Lormont, saison {_number}");

    public Person First => new("Nadia Berrada", "chargée de prévention", "Centre social de Lormont", $"nadia.berrada.{Suffix}@exemple.example");

    public Person Second => new("Yves Le Goff", "habitant relais", "Collectif des marcheurs", $"yves.legoff.{Suffix}@exemple.example");

    private string Suffix => _number.ToString(CultureInfo.InvariantCulture);

    public static string TextOf(string section) =>
        $"Ce texte de la partie « {section} » raconte les marches du mardi.\n\n- le groupe se retrouve sur la place\n- chacun·e va à son pas\n\nOn y parle de santé sans en avoir l’air.";

    public sealed record Person(string Name, string Function, string Structure, string Email);
}
