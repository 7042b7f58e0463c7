using System.Diagnostics;
using System.Threading.RateLimiting;
using CapsPortal.Screening.Documents;

namespace CapsPortal.Web.Screening;

/// <summary>
/// Where texts wait to be screened: a few at once on a node, so that long ones leave it to the others. Whatever fails in
/// there is told by its kind and the place in the code, never by its message, which may hold the text.
/// </summary>
public sealed class ScreeningTurns(ILogger<ScreeningTurns> log) : IDisposable
{
    private const int AtOnce = 2;
    private const int Waiting = 24;

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = AtOnce,
        QueueLimit = Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Does the work when its turn comes, or throws <see cref="ScreeningUnavailableException"/>. A document that cannot be read is said as such.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, T> work, CancellationToken cancellation)
    {
        using var turn = await _limiter.AcquireAsync(1, cancellation);
        if (!turn.IsAcquired)
        {
            throw new ScreeningUnavailableException(
                "Beaucoup de textes sont vérifiés en ce moment. Recommencez dans un instant.", StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            return work(cancellation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or UnreadableDocumentException))
        {
            log.LogError("A screening failed: {Failure}\n{Frames}", failure.GetType().FullName, failure.StackTrace);
            throw new ScreeningUnavailableException(
                $"Le repérage n’a pas abouti : la faute vient de nous. Recommencez ; si cela se reproduit, écrivez à l’administration du portail en donnant cette référence : {Activity.Current?.TraceId}.",
                StatusCodes.Status500InternalServerError);
        }
    }

    public void Dispose() => _limiter.Dispose();
}
