using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CapsPortal.Documents.Sealing;

/// <summary>Makes, keeps and reads back the certificate of the portal's seal.</summary>
public static class SealCertificate
{
    private const int KeyBits = 3072;
    private const int YearsValid = 10;

    /// <summary>A certificate of the portal's own, for when none is configured; valid ten years.</summary>
    /// <param name="name">Shown by PDF readers as the signer, « Portail CAPS » for example.</param>
    public static X509Certificate2 CreateSelfSigned(string name, DateTimeOffset from)
    {
        using var key = RSA.Create(KeyBits);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(
            certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(from, from.AddYears(YearsValid));
    }

    /// <summary>Certificate and private key in one password-protected PKCS#12 file.</summary>
    public static byte[] ExportPfx(X509Certificate2 certificate, string password) =>
        certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password);

    /// <exception cref="CryptographicException">Not a PKCS#12 file, or a wrong password.</exception>
    public static X509Certificate2 ReadPfx(byte[] pfx, string password) =>
        X509CertificateLoader.LoadPkcs12(pfx, password, X509KeyStorageFlags.EphemeralKeySet | X509KeyStorageFlags.Exportable);
}
