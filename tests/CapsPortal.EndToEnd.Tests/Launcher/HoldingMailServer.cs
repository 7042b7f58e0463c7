using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace CapsPortal.EndToEnd.Tests.Launcher;

/// <summary>An SMTP server on loopback that keeps whoever comes waiting, until it is told to serve.</summary>
internal sealed partial class HoldingMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<(string To, string MessageId)> _received = [];
    private readonly Task _running;

    public HoldingMailServer()
    {
        _listener.Start();
        _running = AcceptAsync();
    }

    /// <summary>To whom each message went and what it calls itself, as they came.</summary>
    public IReadOnlyList<(string To, string MessageId)> Received => [.. _received];

    /// <summary>The settings of a portal that sends here.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Mail__Smtp__Host"] = "127.0.0.1",
        ["Mail__Smtp__Port"] = ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail__Smtp__Security"] = "None",
    };

    public void Serve() => _serving.SetResult();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        while (!_end.IsCancellationRequested)
        {
            try
            {
                conversations.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(conversations);
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await _serving.Task.WaitAsync(_end.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 loopback");
            var to = "";
            while (await reader.ReadLineAsync(_end.Token) is { } command)
            {
                if (command.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                {
                    to = command[8..].Trim().Split('>')[0].TrimStart('<');
                }

                if (command.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("221 bye");
                    return;
                }

                if (command.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 go on");
                    await ReceiveAsync(reader, to);
                }

                await writer.WriteLineAsync("250 ok");
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The portal was killed in the middle of the conversation: that is the test.
        }
    }

    private async Task ReceiveAsync(StreamReader reader, string to)
    {
        while (await reader.ReadLineAsync(_end.Token) is { } line and not ".")
        {
            if (MessageId().Match(line) is { Success: true } found)
            {
                _received.Enqueue((to, found.Groups[1].Value));
            }
        }
    }

    [GeneratedRegex("^Message-Id: <(.*)>", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
