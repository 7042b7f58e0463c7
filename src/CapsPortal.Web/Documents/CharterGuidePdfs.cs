using System.Collections.Concurrent;
using System.Security.Cryptography;
using CapsPortal.Documents.Pdf;
using CapsPortal.Domain.Charter;

namespace CapsPortal.Web.Documents;

/// <summary>The guide as a sealed PDF. An edition never changes: its file is made when it is first asked for, and kept in memory.</summary>
public sealed class CharterGuidePdfs(PortalCertificate certificate, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (byte[] Content, string Hash)> _made = [];

    /// <returns>The file, and its SHA-256 in lower-case hexadecimal digits.</returns>
    public async Task<(byte[] Content, string Hash)> OfAsync(CharterEdition edition, CancellationToken cancellation)
    {
        if (_made.TryGetValue(edition.Id, out var known))
        {
            return known;
        }

        var seal = await certificate.SealAsync(cancellation);
        // Two who ask at once may both make it: all get the one that was kept.
        return _made.GetOrAdd(edition.Id, _ =>
        {
            var content = PdfWriter.Write(CharterGuide.Of(edition), clock.GetUtcNow(), seal);
            return (content, Convert.ToHexStringLower(SHA256.HashData(content)));
        });
    }
}
