using CapsPortal.Web.Observatory;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>Orders of magnitude that others published, for one request.</summary>
/// <param name="Energy">Null: the source does not give it.</param>
public sealed record PublishedFootprint(string Source, string? Energy, string? Water, string? Carbon)
{
    public static IReadOnlyList<PublishedFootprint> All { get; } =
    [
        new("S. Altman (OpenAI), juin 2025, requête moyenne de ChatGPT", "0,34 Wh", "0,32 ml, sans dire ce qui est compté", null),
        new("Google, août 2025, requête médiane de Gemini", "0,24 Wh", "0,26 ml, sans l’eau de l’électricité", "0,03 g, selon l’électricité que Google achète"),
        new("Jegham et al., 2025 (version 6), GPT-4o, réponse de 300 jetons", "0,42 Wh", "environ 1,9 ml, dont 0,1 sur place", "environ 0,15 g"),
        new("Jegham et al., 2025 (version 6), GPT-4o, 1 000 jetons lus, 1 000 écrits", "1,2 Wh", "environ 5,6 ml", "environ 0,43 g"),
        new("Jegham et al., 2025 (version 6), GPT-4o, 10 000 jetons lus, 1 500 écrits", "2,9 Wh", "environ 13 ml", "environ 1,0 g"),
    ];

    /// <summary>The energies among them, to be drawn.</summary>
    public static IReadOnlyList<ValueRange> Measured { get; } =
    [
        Exactly("Google, requête médiane", 0.24m, "0,24 Wh"),
        Exactly("Altman, requête moyenne", 0.34m, "0,34 Wh"),
        Exactly("Jegham, réponse courte", 0.42m, "0,42 Wh"),
        Exactly("Jegham, réponse longue", 1.2m, "1,2 Wh"),
        Exactly("Jegham, long document", 2.9m, "2,9 Wh"),
    ];

    private static ValueRange Exactly(string label, decimal wattHours, string words) => new(label, wattHours, wattHours, wattHours, words);
}
