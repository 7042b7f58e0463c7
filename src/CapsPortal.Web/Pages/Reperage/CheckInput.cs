using CapsPortal.Web.Screening;
using FileFormat = CapsPortal.Screening.Documents.DocumentFormat;

namespace CapsPortal.Web.Pages.Reperage;

/// <summary>The whole state of a check: the server keeps none of it.</summary>
public sealed class CheckInput
{
    public const int TextMaxLength = 2_000_000;
    public const int ReplacementMaxLength = 300;

    /// <summary>What was pasted.</summary>
    public string? Text { get; set; }

    public IFormFile? Document { get; set; }

    /// <summary>The text of the document that was checked, so that choices can be changed without giving it again.</summary>
    public string? DocumentText { get; set; }

    public FileFormat? DocumentFormat { get; set; }

    /// <summary>SHA-256 of the file that was checked: the one that is rewritten must be the same.</summary>
    public string? DocumentDigest { get; set; }

    /// <summary>SHA-256 of the text on which the decisions were taken.</summary>
    public string? CheckedDigest { get; set; }

    public List<DecisionInput> Decisions { get; set; } = [];

    /// <summary>The sheet that keeps the trace.</summary>
    public Guid? SheetId { get; set; }

    public IReadOnlyDictionary<string, Decision> DecisionsByKey()
    {
        var decisions = new Dictionary<string, Decision>(StringComparer.Ordinal);
        foreach (var decision in Decisions.Where(d => !string.IsNullOrEmpty(d.Key)))
        {
            decisions[decision.Key!] = new Decision(decision.Keep, Writable(decision.With));
        }

        return decisions;
    }

    // A document holds letters, and no signs of command.
    private static string Writable(string? typed) =>
        new([.. (typed ?? "").Take(ReplacementMaxLength).Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFE')]);
}

public sealed class DecisionInput
{
    public string? Key { get; set; }

    public bool Keep { get; set; }

    public string? With { get; set; }
}
