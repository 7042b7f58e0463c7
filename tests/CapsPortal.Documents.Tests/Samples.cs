using CapsPortal.Documents.Model;
using CapsPortal.Documents.Sealing;
using CapsPortal.Documents.Templates;

namespace CapsPortal.Documents.Tests;

/// <summary>Fictional content, as long as real ones.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 12, 14, 4, 5, TimeSpan.Zero);

    /// <summary>Made once: an RSA key takes longer than all the rest.</summary>
    public static readonly PortalSeal Seal = new(SealCertificate.CreateSelfSigned("Portail CAPS d'essai", Now.AddDays(-1)));

    public const string Prose =
        "L'action « Bien manger, bien bouger » réunit chaque semaine une vingtaine d'habitantes du quartier : elles cuisinent, "
        + "échangent et marchent ensemble. Est-ce que cela suffit ? Non ; mais c'est un début, pour 1 200 € par an.";

    public static Paragraph Paragraph(string text) => new(Inline.Of(text));

    public static EngagementCharterContent Charter() => new(
        "Bien manger, bien bouger à Kerlaz",
        "Ateliers de cuisine et marche",
        "Promotion Santé Bretagne",
        2,
        new DateOnly(2026, 3, 1),
        [
            new("Objet et déroulement", $"{Prose}\n\n- un ou plusieurs entretiens\n- une analyse\n- une rédaction relue par les contributeur·ices\n\n{Prose}"),
            new("Engagements de l'accompagnateur·ice", $"1. confidentialité\n2. neutralité\n3. relecture et validation\n\n{Prose}\n\n{Prose}"),
            new("Engagements des contributeur·ices", $"{Prose} {Prose}\n\n{Prose}"),
            new("Diffusion", $"{Prose}\n\nVoir [le portail](https://example.org/portail?a=1&b=2)."),
            new("Données personnelles", $"{Prose}\n\n{Prose}\n\nContact : donnees@example.org."),
            new("Retrait", Prose),
        ],
        [
            new("Entretien", "Retranscrire l'entretien", "Noota", "gagner du temps de frappe")
            {
                Answers = [new("Awa Diallo", true), new("Nguyễn Văn Hải", false), new("Zoé Œuvrard", null)],
            },
            new("Rédaction", "Reformuler des phrases", "Mistral Le Chat", "rendre le texte plus lisible")
            {
                Answers = [new("Awa Diallo", true), new("Nguyễn Văn Hải", true), new("Zoé Œuvrard", true)],
            },
        ],
        [
            new("Awa Diallo", "Chargée de prévention", "Maison de santé de Kerlaz",
                new("Awa Diallo", Now.AddHours(-3), "Lien personnel envoyé à son adresse, puis code à usage unique")),
            new("Nguyễn Văn Hải", "Médecin", "Centre hospitalier",
                new("Nguyễn Văn Hải", Now.AddHours(-2), "Lien personnel envoyé à son adresse")),
            new("Zoé Œuvrard", "Coordinatrice", null),
        ])
    {
        Events =
        [
            new(Now.AddDays(-2), "Charte proposée aux signataires"),
            new(Now.AddHours(-3), "Charte signée par une contributrice"),
            new(Now.AddHours(-2), "Charte signée par un contributeur"),
        ],
        VerificationAddress = "https://portail.example.org/verifier",
        SealFingerprint = Seal.Fingerprint,
    };

    public static AiMentionContent Mention() => new(
        "Bien manger, bien bouger à Kerlaz",
        MentionText,
        new DateOnly(2026, 5, 1),
        "février 2026");

    private static AiMentionText MentionText { get; } = new(
        "Un outil d'intelligence artificielle générative, Noota, a été utilisé pour préparer cette fiche.",
        [
            "L'outil Noota a servi à retranscrire l'entretien ; la retranscription a été relue : deux erreurs ont été corrigées.",
        ],
        ["Aucun usage déclaré aux étapes Cadrage, Analyse et Diffusion."]);

    public static SheetContent Sheet(int paragraphs = 3) => new(
        "Bien manger, bien bouger à Kerlaz",
        "2023-2025",
        Prose,
        [
            new("Thèmes", ["Nutrition", "Activité physique"]),
            new("Territoire", ["Finistère"]),
            new("Financeurs", []),
        ],
        [
            new("Présentation de l'intervention", Body(paragraphs)),
            new("Déroulement", "### Les temps forts\n\n" + Body(paragraphs) + "\n\n| Année | Participantes |\n|---|---|\n| 2023 | 18 |\n| 2024 | 24 |"),
            new("Éléments saillants", Body(paragraphs) + "\n\n> On ne venait pas pour maigrir, on venait pour rire !\n>\n> Une participante"),
            new("Enseignements", ""),
            new("Méthodologie de la capitalisation", Body(1), IsMethodology: true),
            new("Bibliographie", "[1] Promotion de la santé, 2024. <https://example.org/une-bibliographie>"),
        ],
        MentionText,
        [new("Awa Diallo", "Chargée de prévention", "Maison de santé de Kerlaz"), new("Nguyễn Văn Hải", "Médecin", null)],
        [new("Léo Martin", "Accompagnateur", "Promotion Santé Bretagne")])
    {
        PublishedOn = new DateOnly(2026, 6, 2),
        Licence = "CC BY-NC-SA 4.0",
        Contact = "contact@example.org",
    };

    private static string Body(int paragraphs) => string.Join("\n\n", Enumerable.Repeat(Prose + " " + Prose + " " + Prose, paragraphs));
}
