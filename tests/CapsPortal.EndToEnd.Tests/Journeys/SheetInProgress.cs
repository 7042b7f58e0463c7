using System.Globalization;

namespace CapsPortal.EndToEnd.Tests.Journeys;

/// <summary>The sheet that a journey makes. Its words are its own, so that journeys that run side by side do not meet.</summary>
public sealed class SheetInProgress
{
    private static int _made;

    public SheetInProgress() => Number = Interlocked.Increment(ref _made);

    private int Number { get; }

    public string Title => string.Create(CultureInfo.InvariantCulture, $"Marcher ensemble à Lormont, saison {Number}");

    public Person First => new("Nadia Berrada", "chargée de prévention", "Centre social de Lormont", $"nadia.berrada.{Number}@exemple.example");

    public Person Second => new("Yves Le Goff", "habitant relais", "Collectif des marcheurs", $"yves.legoff.{Number}@exemple.example");

    public sealed record Person(string Name, string Function, string Structure, string Email);
}
