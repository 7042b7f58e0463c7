namespace CapsPortal.Web.Screening;

/// <summary>What the script of a screened field sends.</summary>
public static class ScreeningNoticeForm
{
    public const string Text = "texte";

    /// <summary>The longest text, percent-encoded, and the antiforgery token.</summary>
    public const int MaxBytes = 1024 * 1024;
}
