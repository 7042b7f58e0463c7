namespace CapsPortal.Web.Screening;

/// <summary>A screening that did not take place. The message is a French sentence for the person who asked, and holds nothing of the text.</summary>
public sealed class ScreeningUnavailableException(string message, int statusCode) : Exception(message)
{
    public int StatusCode => statusCode;
}
