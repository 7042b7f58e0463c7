namespace CapsPortal.Web.Hosting;

/// <summary>What the operator says of this portal, section « Portal » of the configuration.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Where people reach it, without a final slash: personal links in mails start with it.</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>Whom to write to, at the foot of pages and mails.</summary>
    public string ContactEmail { get; set; } = "contact@capsportal.example";
}
