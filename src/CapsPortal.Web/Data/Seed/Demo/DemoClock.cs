namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>The time at which a demo act happens.</summary>
public sealed class DemoClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
