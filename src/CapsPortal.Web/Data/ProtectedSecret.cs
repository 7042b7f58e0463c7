namespace CapsPortal.Web.Data;

/// <summary>A secret of the portal, such as its sealing certificate, encrypted with the portal's data-protection keys.</summary>
public sealed class ProtectedSecret
{
    public required string Name { get; init; }

    public required byte[] Value { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
