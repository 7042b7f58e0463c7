namespace CapsPortal.EndToEnd.Tests.Infrastructure;

/// <summary>How a person comes: with or without JavaScript, on a screen of this width in CSS pixels.</summary>
public sealed record Manner(bool Script, int Width)
{
    /// <summary>The smallest screen that every page must fit, a phone's.</summary>
    public const int Narrow = 320;

    public const int Wide = 1280;

    public int Height => Width == Narrow ? 640 : 800;
}
