using CapsPortal.Domain.AiUse.Footprint;
using CapsPortal.Domain.Charter;
using CapsPortal.Web.Data;
using CapsPortal.Web.Observatory;
using CapsPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Charte;

/// <summary>What the charter says of the footprint, what has been published since, and an estimator. Its answer has an address.</summary>
public sealed class EmpreinteModel(CharterLibrary charter) : PageModel
{
    /// <summary>The edition whose three lines the note is about.</summary>
    private const string NotedEdition = "2026-02";

    [BindProperty(SupportsGet = true)]
    public EstimatorInput Input { get; set; } = new();

    public CharterEdition Edition => charter.Current;

    /// <summary>The note goes with the lines that it comments, and with no others.</summary>
    public bool HasNote => charter.Editions.Find(NotedEdition) is { } noted && noted.Footprint.Lines.SequenceEqual(Edition.Footprint.Lines);

    /// <summary>Null when an answer was refused.</summary>
    public FootprintEstimate? Estimate { get; private set; }

    /// <summary>The published figures beside the estimate of one request, whatever their number.</summary>
    public IReadOnlyList<ValueRange> Plot { get; private set; } = [];

    public void OnGet()
    {
        var question = Input.Read();
        ModelState.Add(question.Errors.Select(e => e with { Field = EstimatorInput.KeyOf(e.Field!) }), prefix: "");
        if (!ModelState.IsValid)
        {
            Plot = [.. PublishedFootprint.Measured];
            return;
        }

        Estimate = FootprintEstimate.Of(question.Value);
        var one = FootprintEstimate.Of(question.Value with { Requests = 1, Images = 0 }).Energy;
        Plot = [.. PublishedFootprint.Measured, new ValueRange("Votre estimation", one.Low, one.Central, one.High, $"{FootprintWords.Number(one.Low)} à {FootprintWords.Energy(one.High)}", IsOwn: true)];
    }
}

/// <summary>The estimator's answers, as they stand in the address.</summary>
public sealed class EstimatorInput
{
    public const string RequestsKey = "requetes";
    public const string TokensKey = "jetons";
    public const string ModelKey = "modele";
    public const string LongInputKey = "longue";
    public const string ImagesKey = "images";
    public const string MixKey = "mix";

    private static readonly Dictionary<string, ModelClass> Models = new()
    {
        ["compact"] = ModelClass.Compact,
        ["standard"] = ModelClass.Standard,
        ["grand"] = ModelClass.LargeOrReasoning,
    };

    private static readonly Dictionary<string, ElectricityMix> Mixes = new()
    {
        ["france"] = ElectricityMix.France,
        ["etats-unis"] = ElectricityMix.UnitedStates,
        ["monde"] = ElectricityMix.World,
    };

    public static IReadOnlyList<Choice> ModelChoices { get; } = [.. Models.Select(m => new Choice(m.Key, m.Value.Label()))];

    public static IReadOnlyList<Choice> MixChoices { get; } = [.. Mixes.Select(m => new Choice(m.Key, m.Value.Label()))];

    [FromQuery(Name = RequestsKey)]
    public int? Requests { get; set; } = 5;

    [FromQuery(Name = TokensKey)]
    public int? OutputTokens { get; set; } = 400;

    [FromQuery(Name = ModelKey)]
    public string? Model { get; set; } = "standard";

    [FromQuery(Name = LongInputKey)]
    public bool LongInput { get; set; }

    [FromQuery(Name = ImagesKey)]
    public int? Images { get; set; } = 0;

    [FromQuery(Name = MixKey)]
    public string? Mix { get; set; } = "monde";

    public CapsPortal.Domain.Common.Result<FootprintQuestion> Read() => FootprintQuestion.Create(
        Requests, OutputTokens, Known(Models, Model), LongInput, Images, Known(Mixes, Mix));

    /// <summary>Where the address holds the answer that the domain refused.</summary>
    public static string KeyOf(string field) => field switch
    {
        nameof(FootprintQuestion.Requests) => RequestsKey,
        nameof(FootprintQuestion.OutputTokens) => TokensKey,
        nameof(FootprintQuestion.Model) => ModelKey,
        nameof(FootprintQuestion.Images) => ImagesKey,
        nameof(FootprintQuestion.Mix) => MixKey,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static T? Known<T>(Dictionary<string, T> values, string? key)
        where T : struct => key is not null && values.TryGetValue(key, out var value) ? value : null;
}
