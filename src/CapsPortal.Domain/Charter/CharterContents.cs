namespace CapsPortal.Domain.Charter;

/// <summary>A sentence of the charter that others refer to by its id.</summary>
public sealed record CharterItem(string Id, string Text);

/// <summary>One of the rules that hold for every use.</summary>
public sealed record Principle(string Id, string Name, string Rule);

/// <summary>What the charter says of personal data (RGPD).</summary>
/// <param name="Sensitive">Categories of RGPD article 9.</param>
/// <param name="Identifying">Data that name a person, directly or not.</param>
/// <param name="GenericWording">How to write instead.</param>
public sealed record DataProtection(
    string Principle, IReadOnlyList<CharterItem> Sensitive, IReadOnlyList<CharterItem> Identifying, string GenericWording)
{
    public static DataProtection None { get; } = new("", [], [], "");
}

/// <summary>The charter's own figures on footprint, as they are written in it.</summary>
public sealed record CharterFootprint(string WebSearchRatio, IReadOnlyList<FootprintLine> Lines)
{
    public static CharterFootprint None { get; } = new("", []);
}

public sealed record FootprintLine(string Use, string Consumption, string Equivalent);

/// <summary>When contributors are asked, and for what.</summary>
public sealed record ConsentStep(string Id, string When, string What);

/// <summary>The advice of the Haute Autorité de santé: Apprendre, Vérifier, Estimer, Communiquer.</summary>
public sealed record AvecAdvice(IReadOnlyList<string> Before, IReadOnlyList<string> During, IReadOnlyList<string> Continuously)
{
    public static AvecAdvice None { get; } = new([], [], []);
}

/// <summary>Somewhere to read more.</summary>
public sealed record CharterResource(string Title, string? Address, IReadOnlyList<string> Themes, string? Note);
