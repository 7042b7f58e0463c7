namespace CapsPortal.Web.Components;

/// <summary>A line of « Ce qui vous attend » (<c>_WaitingList</c>): a sentence with a verb, and where to do it.</summary>
public sealed record WaitingItem(string Sentence, string Url);
