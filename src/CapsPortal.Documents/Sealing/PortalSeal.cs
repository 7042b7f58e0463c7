using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CapsPortal.Documents.Sealing;

/// <summary>
/// The portal's digital signature over a file: PAdES baseline level B-B, SHA-256, without a timestamp.
/// It proves that the file has not changed since the portal made it, not who signed on screen.
/// Can be shared between threads; disposing it disposes the certificate.
/// </summary>
public sealed class PortalSeal : IDisposable
{
    private const string Sha256Oid = "2.16.840.1.101.3.4.2.1";
    private const string SigningCertificateV2Oid = "1.2.840.113549.1.9.16.2.47";

    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2Collection _chain;

    /// <param name="certificate">With its private key.</param>
    /// <param name="chain">Intermediate certificates to put in the file, if any.</param>
    public PortalSeal(X509Certificate2 certificate, X509Certificate2Collection? chain = null)
    {
        if (!certificate.HasPrivateKey)
        {
            throw new ArgumentException("The seal's certificate has no private key.", nameof(certificate));
        }

        _certificate = certificate;
        _chain = chain ?? [];
        ReservedBytes = 4096 + _certificate.RawData.Length + _chain.Sum(other => other.RawData.Length);
    }

    /// <summary>The common name of the certificate.</summary>
    public string Name => _certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    /// <summary>SHA-256 of the certificate, 64 lower-case hexadecimal digits: what people compare to recognise the portal.</summary>
    public string Fingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant();

    public DateTimeOffset ValidUntil => _certificate.NotAfter.ToUniversalTime();

    /// <summary>Room to keep in the file for the signature, in bytes.</summary>
    internal int ReservedBytes { get; }

    public void Dispose() => _certificate.Dispose();

    /// <summary>A detached CMS signature of the content.</summary>
    internal byte[] Sign(byte[] content)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _certificate)
        {
            DigestAlgorithm = new Oid(Sha256Oid),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(_chain);
        signer.SignedAttributes.Add(SigningCertificate());
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>Ties the signature to this very certificate (RFC 5035), which level B-B asks for.</summary>
    private AsnEncodedData SigningCertificate()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(_certificate.RawData));
        }

        return new AsnEncodedData(new Oid(SigningCertificateV2Oid), writer.Encode());
    }
}
