using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Pages.Fiches;

/// <summary>
/// The declared AI uses of a published sheet for machines: an RO-Crate 1.1 in the profile Process Run Crate 0.5. Each use
/// is a CreateAction, each human verification a ReviewAction of what it gave. It tells what was frozen at publication.
/// </summary>
public sealed class UsesCrate
{
    public const string ContentType = "application/ld+json";

    private const string Root = "./";
    private const string Specification = "https://w3id.org/ro/crate/1.1";
    private const string Profile = "https://w3id.org/ro/wfrun/process/0.5";
    private const string Accompagnateur = "#accompagnement";
    private const string Aid = "#aid";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Publication _publication;
    private readonly PublishedUses _uses;
    private readonly string _address;
    private readonly List<string> _verifiers;
    private readonly IReadOnlyList<((string Name, string? Version) Key, string Name)> _tools;

    private UsesCrate(Publication publication, PublishedUses uses, string address)
    {
        (_publication, _uses, _address) = (publication, uses, address);
        _verifiers = [.. uses.Uses.Select(u => u.VerifiedBy).OfType<string>().Distinct()];
        _tools = [.. uses.Uses.GroupBy(KeyOf).Select(tool => (tool.Key, tool.First().ToolName))];
    }

    /// <param name="uses">What the publication froze.</param>
    /// <param name="address">Where the sheet is read.</param>
    public static string Write(Publication publication, PublishedUses uses, string address) => new JsonObject
    {
        ["@context"] = new JsonArray(
            Specification + "/context",
            "https://w3id.org/ro/terms/workflow-run/context",
            // Younger than the schema.org of the crate's own context.
            new JsonObject { ["digitalSourceType"] = "http://schema.org/digitalSourceType" }),
        ["@graph"] = new JsonArray([.. new UsesCrate(publication, uses, address).Graph()]),
    }.ToJsonString(Json);

    private IEnumerable<JsonObject> Graph() =>
    [
        Entity("ro-crate-metadata.json", "CreativeWork", ("conformsTo", Ref(Specification)), ("about", Ref(Root))),
        .. Dataset(),
        .. People().Select(p => Entity(p.Id, "Person", ("name", p.Name))),
        .. _verifiers.Select(name => Entity(VerifierId(name), "Person", ("name", name))),
        .. _tools.Select((tool, i) => Entity(ToolId(i), "SoftwareApplication", ("name", tool.Name), ("softwareVersion", tool.Key.Version))),
        .. _uses.Uses.SelectMany(u => u.Data).Distinct().Order().Select(kind => Entity(DataId(kind), "CreativeWork", ("name", NameOf(kind)))),
        .. _uses.Uses.SelectMany(Actions),
        .. _uses.Uses.Select(SourceOf).Append(SourceOfSheet).OfType<string>().Distinct().Select(term => Entity(
            term, "DefinedTerm", ("name", term[DigitalSource.Scheme.Length..]), ("inDefinedTermSet", DigitalSource.Scheme))),
    ];

    private IEnumerable<JsonObject> Dataset()
    {
        var actions = _uses.Uses.SelectMany((use, i) => use.IsVerified ? new[] { UseId(i), ReviewId(i) } : [UseId(i)]).ToList();
        yield return Entity(
            Root,
            "Dataset",
            ("name", $"Usages de l’IA déclarés pour la fiche «\u00a0{_publication.Card.Title}\u00a0»"),
            ("description", _uses.Brief),
            ("datePublished", Day(_publication.PublishedAt.ParisDate())),
            ("inLanguage", "fr"),
            // The profile describes executions: without one, there is nothing to conform to.
            ("conformsTo", actions.Count > 0 ? Ref(Profile) : null),
            ("author", Refs(People().Select(p => p.Id))),
            ("hasPart", Refs([_address, Pdf])),
            ("mentions", actions.Count > 0 ? Refs(actions) : null),
            ("subjectOf", Ref(Aid)));
        if (actions.Count > 0)
        {
            yield return Entity(Profile, "CreativeWork", ("name", "Process Run Crate"), ("version", "0.5"));
        }

        yield return SheetAs(_address, "text/html");
        yield return SheetAs(Pdf, "application/pdf");
        yield return Entity(Aid, "CreativeWork", ("name", "AID Statement"), ("text", AidStatement.Of(_uses.Uses)), ("about", Ref(Root)));
    }

    private JsonObject SheetAs(string address, string format) => Entity(
        address,
        "File",
        ("name", _publication.Card.Title),
        ("encodingFormat", format),
        ("inLanguage", "fr"),
        ("digitalSourceType", SourceOfSheet is { } source ? Ref(source) : null));

    private IEnumerable<JsonObject> Actions(PublishedUse use, int index)
    {
        yield return Entity(
            UseId(index),
            "CreateAction",
            ("name", $"{use.ToolName}, à l’étape {use.Stage.WithOf()}"),
            ("description", $"{use.UseName}. But\u00a0: «\u00a0{use.Purpose.TrimEnd('.', ' ')}\u00a0»."),
            ("endTime", Day(use.UsedOn)),
            ("agent", Ref(Accompagnateur)),
            ("instrument", Ref(ToolId(_tools.Select(t => t.Key).ToList().IndexOf(KeyOf(use))))),
            ("object", Refs(use.Data.Select(DataId))),
            ("result", Ref(ResultId(index))));
        yield return Entity(
            ResultId(index),
            "CreativeWork",
            ("name", $"Résultat à l’étape {use.Stage.WithOf()}{(use.ImageGenerated ? ", avec une image générée" : "")}"),
            ("creativeWorkStatus", use.FollowUp.Label()),
            ("digitalSourceType", Ref(SourceOf(use))),
            ("isPartOf", use.FollowUp == FollowUp.Discarded ? null : Ref(_address)));
        if (use.IsVerified)
        {
            yield return Entity(
                ReviewId(index),
                "ReviewAction",
                ("name", $"Vérification humaine\u00a0: {FrenchList.Of(use.Verified.Select(v => v.Label()))}"),
                ("agent", use.VerifiedBy is { } name ? Ref(VerifierId(name)) : null),
                ("object", Ref(ResultId(index))));
        }
    }

    private IEnumerable<(string Id, string Name)> People() => _uses.Contributors
        .Select((name, i) => (Id: $"#contribution-{i + 1}", Name: name))
        .Prepend((Id: Accompagnateur, Name: _uses.Accompagnateur));

    private string VerifierId(string name) => $"#verificateur-{_verifiers.IndexOf(name) + 1}";

    private string Pdf => $"{_address}/fiche.pdf";

    /// <summary>
    /// The sheet is existing work that generative AI altered, as soon as one result was taken into it: « composite with
    /// trained algorithmic media ». Otherwise nothing is said: that no use is declared does not attest that none was made.
    /// </summary>
    private string? SourceOfSheet => _uses.Uses.Any(u => u.FollowUp != FollowUp.Discarded) ? DigitalSource.AlteredByGenerativeAi : null;

    /// <summary>What rewords or translates alters a text that a person wrote; anything else is made by the tool.</summary>
    private static string SourceOf(PublishedUse use) =>
        use.Extent is UseExtent.Rewording or UseExtent.Translation ? DigitalSource.AlteredByGenerativeAi : DigitalSource.MadeByGenerativeAi;

    private static string NameOf(DataKind kind) => kind switch
    {
        DataKind.PromptOnly => "Consigne, sans autre donnée",
        DataKind.PublicDocument => "Document public",
        DataKind.ProviderDocument => "Document du porteur de l’action",
        DataKind.OwnText => "Texte de l’accompagnateur·ice",
        DataKind.Recording => "Enregistrement de l’entretien",
        DataKind.Transcript => "Retranscription de l’entretien",
        DataKind.PersonalData => "Données personnelles",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string ToolId(int index) => $"#outil-{index + 1}";

    private static string UseId(int index) => $"#usage-{index + 1}";

    private static string ResultId(int index) => $"#resultat-{index + 1}";

    private static string ReviewId(int index) => $"#verification-{index + 1}";

    private static string DataId(DataKind kind) => $"#donnees-{JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string Name, string? Version) KeyOf(PublishedUse use) => (use.ToolName.ToUpperInvariant(), use.ToolVersion);

    private static JsonObject Ref(string id) => new() { ["@id"] = id };

    private static JsonArray Refs(IEnumerable<string> ids) => [.. ids.Select(Ref)];

    private static JsonObject Entity(string id, string type, params IEnumerable<(string Key, JsonNode? Value)> properties)
    {
        var entity = new JsonObject { ["@id"] = id, ["@type"] = type };
        foreach (var (key, value) in properties.Where(p => p.Value is not null))
        {
            entity[key] = value;
        }

        return entity;
    }

    /// <summary>Terms of the IPTC vocabulary Digital Source Type.</summary>
    private static class DigitalSource
    {
        public const string Scheme = "http://cv.iptc.org/newscodes/digitalsourcetype/";
        public const string MadeByGenerativeAi = Scheme + "trainedAlgorithmicMedia";
        public const string AlteredByGenerativeAi = Scheme + "compositeWithTrainedAlgorithmicMedia";
    }
}
