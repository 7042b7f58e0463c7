using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>Keeps what the portal logs, every property included, for tests to read.</summary>
public sealed class LogSink : ILogEventSink
{
    private readonly ConcurrentQueue<string> _events = [];

    public IReadOnlyCollection<string> Events => _events;

    public void Emit(LogEvent logEvent) => _events.Enqueue(string.Join(
        '\n',
        (string[])[
            $"{logEvent.Level} {logEvent.TraceId} {logEvent.RenderMessage(CultureInfo.InvariantCulture)}",
            .. logEvent.Properties.Select(property => $"{property.Key}={property.Value}"),
            logEvent.Exception?.ToString() ?? "",
        ]));
}
