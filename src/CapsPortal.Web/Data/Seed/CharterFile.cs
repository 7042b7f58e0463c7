using System.Globalization;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Data.Seed;

/// <summary>The edition that the portal starts with, as its YAML file tells it. The keys are in the profession's French.</summary>
public sealed class CharterFile
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public EditionFacts Edition { get; set; } = new();

    public string DefinitionIaGenerative { get; set; } = "";

    public List<ItemFacts> Objectifs { get; set; } = [];

    public List<PrincipleFacts> Principes { get; set; } = [];

    public RgpdFacts Rgpd { get; set; } = new();

    public FootprintFacts Empreinte { get; set; } = new();

    public ConsentFacts Consentement { get; set; } = new();

    public List<ItemFacts> Documents { get; set; } = [];

    public List<ToolFacts> Outils { get; set; } = [];

    public List<UseFacts> Usages { get; set; } = [];

    public CommitteeFacts ComiteEditorial { get; set; } = new();

    public AvecFacts AvecHas { get; set; } = new();

    public List<ResourceFacts> Ressources { get; set; } = [];

    public List<string> Sources { get; set; } = [];

    public static CharterEdition Read(string fileName) => EmbeddedYaml.Read<CharterFile>(fileName).ToEdition();

    private CharterEdition ToEdition()
    {
        var month = DateOnly.ParseExact(Edition.Date, "yyyy-MM", CultureInfo.InvariantCulture);
        return new CharterEdition(
            Edition.Id,
            Edition.Titre,
            month.ToString("MMMM yyyy", French),
            month,
            new PracticeGrid([.. Usages.Select(u => new GuidedUse(
                u.Id, Stages.FromSlug(u.Etape) ?? throw new FormatException($"Unknown stage {u.Etape}."), u.Usage, u.Utile, u.Vigilance, u.AEviter, u.Outils))]),
            [.. Outils.Select(o => new Tool(o.Id, o.Nom, o.Ia, o.Attention) { Provider = o.Fournisseur, Hosting = o.Hebergement, Pricing = o.Tarif })])
        {
            Author = Edition.Auteur,
            Status = Edition.Statut,
            Spirit = Edition.Esprit,
            Definition = DefinitionIaGenerative,
            Objectives = Items(Objectifs),
            Principles = [.. Principes.Select(p => new Principle(p.Id, p.Nom, p.Regle))],
            DataProtection = new DataProtection(Rgpd.Principe, Items(Rgpd.DonneesSensibles), Items(Rgpd.DonneesIdentifiantes), Rgpd.RedactionGenerique),
            Footprint = new CharterFootprint(
                Empreinte.RapportRechercheWeb, [.. Empreinte.Lignes.Select(l => new FootprintLine(l.Usage, l.Consommation, l.Equivalent))]),
            ConsentSteps = [.. Consentement.Etapes.Select(e => new ConsentStep(e.Id, e.Quand, e.Quoi))],
            Documents = Items(Documents),
            CommitteeRule = ComiteEditorial.Regle,
            Avec = new AvecAdvice(AvecHas.Avant, AvecHas.Pendant, AvecHas.EnContinu),
            Resources = [.. Ressources.Select(r => new CharterResource(r.Titre, r.Adresse, r.Themes, r.Note))],
            Sources = Sources,
        };
    }

    private static IReadOnlyList<CharterItem> Items(IEnumerable<ItemFacts> facts) => [.. facts.Select(f => new CharterItem(f.Id, f.Libelle))];

    public sealed class EditionFacts
    {
        public string Id { get; set; } = "";
        public string Titre { get; set; } = "";
        public string Date { get; set; } = "";
        public string Auteur { get; set; } = "";
        public string Statut { get; set; } = "";
        public string Esprit { get; set; } = "";
    }

    public sealed class ItemFacts
    {
        public string Id { get; set; } = "";
        public string Libelle { get; set; } = "";
    }

    public sealed class PrincipleFacts
    {
        public string Id { get; set; } = "";
        public string Nom { get; set; } = "";
        public string Regle { get; set; } = "";
    }

    public sealed class RgpdFacts
    {
        public string Principe { get; set; } = "";
        public List<ItemFacts> DonneesSensibles { get; set; } = [];
        public List<ItemFacts> DonneesIdentifiantes { get; set; } = [];
        public string RedactionGenerique { get; set; } = "";
    }

    public sealed class FootprintFacts
    {
        public string RapportRechercheWeb { get; set; } = "";
        public List<FootprintLineFacts> Lignes { get; set; } = [];
    }

    public sealed class FootprintLineFacts
    {
        public string Usage { get; set; } = "";
        public string Consommation { get; set; } = "";
        public string Equivalent { get; set; } = "";
    }

    public sealed class ConsentFacts
    {
        public List<ConsentStepFacts> Etapes { get; set; } = [];
    }

    public sealed class ConsentStepFacts
    {
        public string Id { get; set; } = "";
        public string Quand { get; set; } = "";
        public string Quoi { get; set; } = "";
    }

    public sealed class ToolFacts
    {
        public string Id { get; set; } = "";
        public string Nom { get; set; } = "";
        public bool Ia { get; set; }
        public string? Attention { get; set; }
        public string? Fournisseur { get; set; }
        public string? Hebergement { get; set; }
        public string? Tarif { get; set; }
    }

    public sealed class UseFacts
    {
        public string Id { get; set; } = "";
        public string Etape { get; set; } = "";
        public string Usage { get; set; } = "";
        public string? Utile { get; set; }
        public string? Vigilance { get; set; }
        public string? AEviter { get; set; }
        public List<string> Outils { get; set; } = [];
    }

    public sealed class CommitteeFacts
    {
        public string Regle { get; set; } = "";
    }

    public sealed class AvecFacts
    {
        public List<string> Avant { get; set; } = [];
        public List<string> Pendant { get; set; } = [];
        public List<string> EnContinu { get; set; } = [];
    }

    public sealed class ResourceFacts
    {
        public string Titre { get; set; } = "";
        public string? Adresse { get; set; }
        public List<string> Themes { get; set; } = [];
        public string? Note { get; set; }
    }
}
