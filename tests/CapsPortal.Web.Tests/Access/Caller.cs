namespace CapsPortal.Web.Tests.Access;

/// <summary>Who opens an address. The sheet in question is the same for all.</summary>
public enum Caller
{
    Anonymous,
    Owner,
    OtherAccompagnateur,
    Committee,
    Administrator,

    /// <summary>No account, but the personal link of one of the sheet's contributors.</summary>
    Link,

    /// <summary>No account, but the personal link of a contributor of another sheet.</summary>
    OtherLink,
}

/// <summary>What becomes of the call.</summary>
public enum Outcome
{
    /// <summary>The page's own answer, be it to say what is missing in a form.</summary>
    Open,

    /// <summary>Led to the sign-in page.</summary>
    SignIn,

    /// <summary>Led to the page that says that this account may not.</summary>
    Forbidden,

    NotFound,

    /// <summary>Led to the page that says that the personal link is closed.</summary>
    LinkClosed,
}

/// <summary>What each caller gets.</summary>
public sealed record Access(
    Outcome Anonymous,
    Outcome Owner,
    Outcome OtherAccompagnateur,
    Outcome Committee,
    Outcome Administrator,
    Outcome Link,
    Outcome OtherLink)
{
    public Outcome Of(Caller caller) => caller switch
    {
        Caller.Anonymous => Anonymous,
        Caller.Owner => Owner,
        Caller.OtherAccompagnateur => OtherAccompagnateur,
        Caller.Committee => Committee,
        Caller.Administrator => Administrator,
        Caller.Link => Link,
        Caller.OtherLink => OtherLink,
        _ => throw new ArgumentOutOfRangeException(nameof(caller)),
    };
}
