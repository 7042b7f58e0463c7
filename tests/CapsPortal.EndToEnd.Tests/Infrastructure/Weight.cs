using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>What a page costs on the wire, headers included; what the browser had in its cache costs nothing.</summary>
public sealed class Weight
{
    private readonly ConcurrentBag<IRequest> _finished = [];

    private Weight(IPage page) => page.RequestFinished += (_, request) => _finished.Add(request);

    public static Weight Of(IPage page) => new(page);

    /// <summary>In bytes, since the last time it was taken.</summary>
    public async Task<int> TakeAsync()
    {
        var total = 0;
        while (_finished.TryTake(out var request))
        {
            var sizes = await request.SizesAsync();
            total += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        return total;
    }
}
