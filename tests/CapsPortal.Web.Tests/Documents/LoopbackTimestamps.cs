using System.Formats.Asn1;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace CapsPortal.Web.Tests.Documents;

/// <summary>A timestamp authority on loopback (RFC 3161), as good as a real one but for the trust in its certificate.</summary>
public sealed class LoopbackTimestamps : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly X509Certificate2 _certificate = Certificate();
    private readonly Task _running;
    private int _serial;

    public LoopbackTimestamps()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _running = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>Down: answers 503, as an authority under maintenance.</summary>
    public bool IsDown { get; set; }

    /// <summary>Stamps something else than what was asked.</summary>
    public bool Lies { get; set; }

    public int Asked { get; private set; }

    /// <summary>The time that it gives.</summary>
    public static DateTimeOffset Time { get; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
        _listener.Close();
        _certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Asked++;
            using var query = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(query);
            context.Response.StatusCode = IsDown ? 503 : 200;
            if (!IsDown)
            {
                context.Response.ContentType = "application/timestamp-reply";
                await context.Response.OutputStream.WriteAsync(Answer(query.ToArray()));
            }

            context.Response.Close();
        }
    }

    private byte[] Answer(byte[] query)
    {
        if (!Rfc3161TimestampRequest.TryDecode(query, out var request, out _))
        {
            throw new InvalidOperationException("The portal sent no timestamp query.");
        }

        var hash = Lies ? SHA256.HashData(query) : request.GetMessageHash().ToArray();
        var cms = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), Info(hash, request.GetNonce())), detached: false);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, _certificate)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), SigningCertificate()));
        cms.ComputeSignature(signer, silent: true);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
            }

            writer.WriteEncodedValue(cms.Encode());
        }

        return writer.Encode();
    }

    private byte[] Info(byte[] hash, ReadOnlyMemory<byte>? nonce)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier("1.3.6.1.4.1.99999.1");
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                }

                writer.WriteOctetString(hash);
            }

            writer.WriteInteger(++_serial);
            writer.WriteGeneralizedTime(Time, omitFractionalSeconds: true);
            if (nonce is { } given)
            {
                writer.WriteInteger(new BigInteger(given.Span, isBigEndian: true));
            }
        }

        return writer.Encode();
    }

    private byte[] SigningCertificate()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(_certificate.RawData));
        }

        return writer.Encode();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Horodatage d'essai", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        return request.CreateSelfSigned(Time.AddYears(-1), Time.AddYears(9));
    }
}
