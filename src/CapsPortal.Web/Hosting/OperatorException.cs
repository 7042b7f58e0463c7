namespace CapsPortal.Web.Hosting;

/// <summary>A predictable failure that the person who runs the portal can mend. The message is one plain sentence that says what to do.</summary>
public sealed class OperatorException(string sentence, Exception? cause = null) : Exception(sentence, cause);
