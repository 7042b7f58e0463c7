using CapsPortal.Web.Mail;

namespace CapsPortal.Web.Pages.Administration;

public static class TroubledMails
{
    /// <summary>The mails that failed at least once and have not left since.</summary>
    public static IQueryable<OutgoingMail> Troubled(this IQueryable<OutgoingMail> mails) =>
        mails.Where(m => m.SentAt == null && m.LastError != null);

    /// <summary>« c…e@structure.fr »: enough to recognise an address, not to copy it.</summary>
    public static string Mask(string address)
    {
        var at = address.LastIndexOf('@');
        return at switch
        {
            <= 0 => "…",
            <= 2 => $"{address[0]}…{address[at..]}",
            _ => $"{address[0]}…{address[at - 1]}{address[at..]}",
        };
    }
}
