using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Data;

/// <summary>The sections that a new sheet receives (trame). Versioned: a sheet keeps those it was made with.</summary>
public sealed class SheetTemplate
{
    public int Version { get; init; }

    public required IReadOnlyList<SectionTemplate> Sections { get; init; }
}
