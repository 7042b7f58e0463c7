using CapsPortal.Domain.Common;
using CapsPortal.Web.Components;
using CapsPortal.Web.Data;
using CapsPortal.Web.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CapsPortal.Web.Pages.Verifier;

/// <summary>Says whether a document is one that this portal made. The file stays with the person: only its digest is asked for.</summary>
public sealed class IndexModel(CapsDbContext db, PortalCertificate certificate, TimestampAuthority authority) : PageModel
{
    /// <summary>Hexadecimal digits of a SHA-256 digest.</summary>
    public const int DigestLength = 64;

    [BindProperty(SupportsGet = true, Name = "empreinte")]
    public string? Digest { get; set; }

    public KnownDocument? Found { get; private set; }

    /// <summary>Who timestamps the seals; null when nobody does.</summary>
    public string? TimestampAuthority => authority.IsConfigured ? authority.Name : null;

    public bool IsAsked => !string.IsNullOrWhiteSpace(Digest);

    /// <summary>SHA-256 of the portal's certificate, lower-case hexadecimal: what a PDF reader shows beside the seal.</summary>
    public string Fingerprint { get; private set; } = "";

    public static string Day(DateTimeOffset at) => at.ParisDate().InFrench();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Fingerprint = (await certificate.SealAsync(cancellation)).Fingerprint;
        if (!IsAsked)
        {
            return;
        }

        // As « sha256sum » prints it, the name of the file may follow.
        var digest = Digest!.Trim().Split([' ', '\t', '\r', '\n'], 2)[0].ToLowerInvariant();
        if (digest.Length != DigestLength || !digest.All(char.IsAsciiHexDigit))
        {
            ModelState.AddModelError("empreinte", $"Une empreinte SHA-256 compte {DigestLength} signes, chiffres et lettres de a à f.");
            return;
        }

        Found = await KnownDocument.FindAsync(db, digest, cancellation);
    }
}
