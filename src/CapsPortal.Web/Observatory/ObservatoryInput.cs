using Microsoft.AspNetCore.Mvc;

namespace CapsPortal.Web.Observatory;

/// <summary>The filters as they stand in the address, where anything may stand.</summary>
public sealed class ObservatoryInput
{
    [FromQuery(Name = ObservatoryFilter.FromKey)]
    public string? From { get; set; }

    [FromQuery(Name = ObservatoryFilter.ToKey)]
    public string? To { get; set; }

    [FromQuery(Name = ObservatoryFilter.EditionKey)]
    public string? Edition { get; set; }
}
