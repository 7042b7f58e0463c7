namespace CapsPortal.Domain.Common;

/// <summary>The root of what changes together. Its revision rises with every change, a child's included.</summary>
public abstract class AggregateRoot
{
    public int Revision { get; private set; } = 1;

    protected void Touch() => Revision++;
}
