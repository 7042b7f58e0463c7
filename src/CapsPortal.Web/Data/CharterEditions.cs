using System.Globalization;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data.Seed;

namespace CapsPortal.Web.Data;

/// <summary>The editions of the charter of AI uses. There is one so far, that of February 2026.</summary>
public sealed class CharterEditions
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The newest edition.</summary>
    public CharterEdition Current { get; } = Read("charte-2026-02.yaml");

    private static CharterEdition Read(string fileName)
    {
        var file = EmbeddedYaml.Read<CharterFile>(fileName);
        var month = DateOnly.ParseExact(file.Edition.Date, "yyyy-MM", CultureInfo.InvariantCulture);
        return new CharterEdition(
            file.Edition.Id,
            file.Edition.Titre,
            month.ToString("MMMM yyyy", French),
            month,
            new PracticeGrid([.. file.Usages.Select(u => new GuidedUse(
                u.Id, Stages.FromSlug(u.Etape) ?? throw new FormatException($"Unknown stage {u.Etape}."), u.Usage, u.Utile, u.Vigilance, u.AEviter, u.Outils))]),
            [.. file.Outils.Select(o => new Tool(o.Id, o.Nom, o.Ia, o.Attention))]);
    }

    private sealed class CharterFile
    {
        public EditionFacts Edition { get; set; } = new();

        public List<ToolFacts> Outils { get; set; } = [];

        public List<UseFacts> Usages { get; set; } = [];
    }

    private sealed class EditionFacts
    {
        public string Id { get; set; } = "";

        public string Titre { get; set; } = "";

        public string Date { get; set; } = "";
    }

    private sealed class ToolFacts
    {
        public string Id { get; set; } = "";

        public string Nom { get; set; } = "";

        public bool Ia { get; set; }

        public string? Attention { get; set; }
    }

    private sealed class UseFacts
    {
        public string Id { get; set; } = "";

        public string Etape { get; set; } = "";

        public string Usage { get; set; } = "";

        public string? Utile { get; set; }

        public string? Vigilance { get; set; }

        public string? AEviter { get; set; }

        public List<string> Outils { get; set; } = [];
    }
}
