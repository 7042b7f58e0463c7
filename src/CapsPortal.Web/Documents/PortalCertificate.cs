using System.Security.Cryptography;
using CapsPortal.Documents.Sealing;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Documents;

/// <summary>Where the portal's sealing certificate comes from, section « Seal ». Without a file, the portal makes one of its own.</summary>
public sealed class SealOptions
{
    public const string Section = "Seal";

    /// <summary>A PKCS#12 file with its private key.</summary>
    public string? PfxPath { get; set; }

    public string? PfxPassword { get; set; }

    /// <summary>Where timestamps are asked for (RFC 3161, over HTTP); null for seals without one.</summary>
    public Uri? TimestampAuthority { get; set; }
}

/// <summary>
/// The certificate with which the portal seals its documents: the configured one, else one that it makes once and keeps
/// in the database, encrypted. Nodes that start together all end up with the same.
/// </summary>
public sealed class PortalCertificate(
    IOptions<SealOptions> options, IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    public const string SecretName = "seal-certificate";

    private const string SignerName = "Portail CAPS";

    // The file is encrypted as a whole by the protector; PKCS#12 asks for a password all the same.
    private const string StoredPassword = "";

    private readonly IDataProtector _protector = protection.CreateProtector("CapsPortal.Seal");
    private readonly SemaphoreSlim _once = new(1);
    private PortalSeal? _seal;

    public async Task<PortalSeal> SealAsync(CancellationToken cancellation)
    {
        if (_seal is not null)
        {
            return _seal;
        }

        await _once.WaitAsync(cancellation);
        try
        {
            return _seal ??= options.Value.PfxPath is { Length: > 0 } path
                ? new PortalSeal(Configured(path, options.Value.PfxPassword ?? ""))
                : new PortalSeal(SealCertificate.ReadPfx(_protector.Unprotect(await OwnAsync(cancellation)), StoredPassword));
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose()
    {
        _seal?.Dispose();
        _once.Dispose();
    }

    private static System.Security.Cryptography.X509Certificates.X509Certificate2 Configured(string path, string password)
    {
        try
        {
            return SealCertificate.ReadPfx(File.ReadAllBytes(path), password);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new OperatorException($"The sealing certificate {path} cannot be read: check Seal:PfxPath and Seal:PfxPassword.", failure);
        }
    }

    /// <summary>The portal's own, made when there is none. In a scope of its own: it outlives the act that first needs it.</summary>
    private async Task<byte[]> OwnAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CapsDbContext>();
        if (await StoredAsync(db, cancellation) is { } known)
        {
            return known;
        }

        var now = clock.GetUtcNow();
        using var certificate = SealCertificate.CreateSelfSigned(SignerName, now);
        var value = _protector.Protect(SealCertificate.ExportPfx(certificate, StoredPassword));
        // The node that comes second keeps the certificate of the first.
        await db.Database.ExecuteSqlAsync(
            $"insert into secrets (name, value, created_at) values ({SecretName}, {value}, {now}) on conflict (name) do nothing", cancellation);
        return (await StoredAsync(db, cancellation))!;
    }

    private static Task<byte[]?> StoredAsync(CapsDbContext db, CancellationToken cancellation) =>
        db.Secrets.Where(s => s.Name == SecretName).Select(s => s.Value).SingleOrDefaultAsync(cancellation);
}
