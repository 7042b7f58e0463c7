namespace CapsPortal.Domain.Charter;

/// <summary>The words of the charter that an id names: what a reason rests on, or what an answer supposes.</summary>
public sealed record CharterPassage(string Id, string Name, string Text);

public static class CharterPassages
{
    /// <summary>The principle, step of consent or line of the grid that bears this id; null when the edition holds none. Of a line, what it warns of.</summary>
    public static CharterPassage? FindPassage(this CharterEdition edition, string id) =>
        edition.Principles.FirstOrDefault(p => p.Id == id) is { } principle ? new CharterPassage(id, principle.Name, principle.Rule)
        : edition.ConsentSteps.FirstOrDefault(s => s.Id == id) is { } step ? new CharterPassage(id, "Accord des contributeur·ices", $"{step.When} : {step.What}")
        : edition.Grid.Find(id) is { } line ? new CharterPassage(id, line.Name, line.Vigilance ?? line.ToAvoid ?? "")
        : id == RuledIds.PersonalData ? new CharterPassage(id, "Données personnelles", edition.DataProtection.Principle)
        : null;
}
