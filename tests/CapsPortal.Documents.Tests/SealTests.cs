using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CapsPortal.Documents.Model;
using CapsPortal.Documents.Pdf;
using CapsPortal.Documents.Sealing;

namespace CapsPortal.Documents.Tests;

public sealed class SealTests
{
    [Fact]
    public void A_certificate_kept_as_pfx_seals_after_a_restart()
    {
        using var made = SealCertificate.CreateSelfSigned("Portail « é »", Samples.Now);
        var pfx = SealCertificate.ExportPfx(made, "mot de passe");
        using var seal = new PortalSeal(SealCertificate.ReadPfx(pfx, "mot de passe"));
        seal.Name.Should().Be("Portail « é »");
        seal.Fingerprint.Should().Be(Convert.ToHexStringLower(SHA256.HashData(made.RawData)));
        seal.ValidUntil.Should().Be(Samples.Now.AddYears(10));
        var pdf = PdfWriter.Write(new Document("Titre", []), Samples.Now, seal);
        Tool.Output("pdfsig", pdf, "{file}").Should().Contain("Signature is Valid").And.Contain("Portail « é »");
    }

    [Fact]
    public void A_wrong_password_is_refused()
    {
        using var made = SealCertificate.CreateSelfSigned("Portail", Samples.Now);
        var pfx = SealCertificate.ExportPfx(made, "un");
        var read = () => SealCertificate.ReadPfx(pfx, "deux");
        read.Should().Throw<CryptographicException>();
    }

    [Fact]
    public void A_certificate_without_its_private_key_cannot_seal()
    {
        using var made = SealCertificate.CreateSelfSigned("Portail", Samples.Now);
        using var bare = X509CertificateLoader.LoadCertificate(made.RawData);
        var seal = () => new PortalSeal(bare);
        seal.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_pdf_that_is_not_sealed_has_no_signature() =>
        Tool.Output("pdfsig", PdfWriter.Write(new Document("Titre", []), Samples.Now), "{file}").Should().Contain("does not contain any signatures");
}
