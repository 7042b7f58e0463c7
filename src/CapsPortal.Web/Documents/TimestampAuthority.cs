using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Documents;

/// <summary>The authority that says when a seal was made (RFC 3161), when the operator names one: « Seal:TimestampAuthority ».</summary>
public sealed class TimestampAuthority(IHttpClientFactory clients, IOptions<SealOptions> options)
{
    public const string ClientName = "timestamps";

    /// <summary>A slow authority is asked again later rather than waited for.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(15);

    public bool IsConfigured => options.Value.TimestampAuthority is not null;

    /// <summary>As documents name it.</summary>
    public string Name => options.Value.TimestampAuthority?.Host ?? throw new InvalidOperationException("No timestamp authority is configured.");

    /// <exception cref="HttpRequestException">It cannot be reached, or refuses.</exception>
    /// <exception cref="TaskCanceledException">It takes longer than <see cref="Patience"/>.</exception>
    public byte[] Ask(byte[] query)
    {
        using var client = clients.CreateClient(ClientName);
        client.Timeout = Patience;
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.TimestampAuthority)
        {
            Content = new ByteArrayContent(query) { Headers = { ContentType = new MediaTypeHeaderValue("application/timestamp-query") } },
        };
        using var response = client.Send(request);
        response.EnsureSuccessStatusCode();
        using var answer = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(answer);
        return answer.ToArray();
    }
}
