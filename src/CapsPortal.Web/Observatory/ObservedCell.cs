using System.ComponentModel.DataAnnotations.Schema;

namespace CapsPortal.Web.Observatory;

/// <summary>What uses are told apart by.</summary>
public enum Dimension
{
    All,
    Stage,
    GuidedUse,
    Tool,
    Month,
    Verdict,
    Requests,
    Reason,

    /// <summary>Sheets that were submitted without any declared use.</summary>
    WithoutUse,
}

/// <summary>How many uses, in how many sheets, have this value.</summary>
/// <param name="Key">The value; « 2026-03 » for a month, « One/true » for one request with an image.</param>
/// <param name="Name">The name typed by people, for a tool that the catalogue does not hold.</param>
public sealed record ObservedCell(string Dimension, string Key, string? Name, int Uses, int Sheets)
{
    /// <summary>Too few sheets stand behind it to be public.</summary>
    [NotMapped]
    public bool IsHidden { get; init; }
}
