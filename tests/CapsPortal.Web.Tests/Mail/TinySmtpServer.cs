using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CapsPortal.Web.Mail;
using MailKit.Security;
using MimeKit;

namespace CapsPortal.Web.Tests.Mail;

/// <summary>Just enough of an SMTP server, on loopback, to hold a real conversation with the portal.</summary>
internal sealed class TinySmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<MimeMessage> _received = [];
    private readonly ConcurrentQueue<string> _refusals = [];
    private readonly Task _running;
    private readonly SemaphoreSlim _arrivals = new(0);

    public TinySmtpServer()
    {
        _listener.Start();
        _running = AcceptAsync();
    }

    public IReadOnlyList<MimeMessage> Received => [.. _received];

    public SmtpOptions Options => new()
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        Security = SecureSocketOptions.None,
        From = "portail@caps.example",
    };

    /// <summary>The next recipient is answered with this instead of « 250 ».</summary>
    public void RefuseNext(string answer) => _refusals.Enqueue(answer);

    /// <summary>Waits for one more message than were waited for so far.</summary>
    public Task ArrivalAsync(CancellationToken cancellation) => _arrivals.WaitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
        _arrivals.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                conversations.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 tiny ready");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                await writer.WriteLineAsync(verb switch
                {
                    "RCPT" => _refusals.TryDequeue(out var refusal) ? refusal : "250 ok",
                    "DATA" => "354 go on",
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                });
                if (verb == "DATA")
                {
                    _received.Enqueue(await ReadMessageAsync(reader));
                    _arrivals.Release();
                    await writer.WriteLineAsync("250 kept");
                }
                else if (verb == "QUIT")
                {
                    return;
                }
            }
        }
    }

    private async Task<MimeMessage> ReadMessageAsync(StreamReader reader)
    {
        using var bytes = new MemoryStream();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            var text = line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line;
            bytes.Write(Encoding.Latin1.GetBytes(text + "\r\n"));
        }

        bytes.Position = 0;
        return await MimeMessage.LoadAsync(bytes, _end.Token);
    }
}
