namespace CapsPortal.Web.Hosting;

/// <summary>What the operator says of this portal, section « Portal » of the configuration.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Where people reach it, without a final slash: personal links in mails start with it.</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>Whom to write to, at the foot of pages and mails.</summary>
    public string ContactEmail { get; set; } = "contact@capsportal.example";

    /// <summary>Where the source code of this portal is, as AGPL-3.0 asks; the foot of each page leads there.</summary>
    public string? SourceCodeAddress { get; set; }

    /// <summary>Fictional sheets, accounts with a known password, and a mailbox that anyone may read. Never for real data.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>Where the portal keeps its own PostgreSQL when it is given no database. Null: the folder « data » of the repository.</summary>
    public string? DataFolder { get; set; }

    /// <summary>Whether this node does the work that waits in the database, such as sending mails. At least one node must.</summary>
    public bool RunsJobs { get; set; } = true;

    /// <summary>Proxies whose word on the caller's address and scheme is taken: addresses or networks (« 172.16.0.0/12 »).</summary>
    public IList<string> TrustedProxies { get; } = [];
}
