using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CapsPortal.Documents.Sealing;

/// <summary>
/// The portal's digital signature over a file: PAdES baseline level B-B, SHA-256; level B-T with timestamps.
/// It proves that the file has not changed since the portal made it, not who signed on screen.
/// Can be shared between threads; disposing it disposes the certificate.
/// </summary>
public sealed class PortalSeal : IDisposable
{
    private const string Sha256Oid = "2.16.840.1.101.3.4.2.1";
    private const string SigningCertificateV2Oid = "1.2.840.113549.1.9.16.2.47";
    private const string TimestampTokenOid = "1.2.840.113549.1.9.16.2.14";

    /// <summary>Room for the authority's token with its certificates.</summary>
    private const int TimestampBytes = 24 * 1024;

    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2Collection _chain;
    private readonly Func<byte[], byte[]>? _askForTimestamp;

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

    private PortalSeal(PortalSeal seal, Func<byte[], byte[]> askForTimestamp)
    {
        (_certificate, _chain, _askForTimestamp) = (seal._certificate, seal._chain, askForTimestamp);
        ReservedBytes = seal.ReservedBytes + TimestampBytes;
    }

    /// <summary>The same seal, each signature of which bears the timestamp of an authority (RFC 3161, level B-T).</summary>
    /// <param name="ask">Sends a DER timestamp query, brings the DER response. What it throws comes out of the sealing.</param>
    public PortalSeal WithTimestamps(Func<byte[], byte[]> ask) => new(this, ask);

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
        if (_askForTimestamp is not null)
        {
            AddTimestamp(cms.SignerInfos[0], _askForTimestamp);
        }

        return cms.Encode();
    }

    /// <exception cref="CryptographicException">The answer is not a timestamp of this very signature.</exception>
    private static void AddTimestamp(SignerInfo signature, Func<byte[], byte[]> ask)
    {
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(
            signature, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(16), requestSignerCertificates: true);
        var token = request.ProcessResponse(ask(request.Encode()), out _);
        if (!token.VerifySignatureForSignerInfo(signature, out _))
        {
            throw new CryptographicException("The timestamp is not of this signature.");
        }

        signature.AddUnsignedAttribute(new AsnEncodedData(new Oid(TimestampTokenOid), token.AsSignedCms().Encode()));
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
