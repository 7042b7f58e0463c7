using System.Text;
using AngleSharp.Html.Dom;
using CapsPortal.Web.Tests.Access;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>What « Mon espace » answers to, and posts to it that say exactly what a test wants.</summary>
internal static class SheetForms
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>A good answer to every field of every form of a sheet.</summary>
    public static readonly IReadOnlyDictionary<string, string> GoodAnswers = new Dictionary<string, string>(
        SheetAuthor.Card.Concat(SheetAuthor.Contributor)
            .Append(("Etape", "entretien"))
            .Append(("Input.GuidedUseId", "cadrage-recherche-biblio")).Append(("Input.OtherUse", "Relire")).Append(("Input.Stage", "Cadrage"))
            .Append(("Input.ToolId", "perplexity")).Append(("Input.OtherTool", "Un correcteur")).Append(("Input.Purpose", "Trouver des articles"))
            .Append(("Input.ToolVersion", "2")).Append(("Input.Access", "Paid")).Append(("Input.UsedOn", "2026-03-02")).Append(("Input.Extent", "Ideas"))
            .Append(("Input.Data", "PromptOnly")).Append(("Input.AuthorsAgreed", "true")).Append(("Input.PersonalDataSearch", "autrement"))
            .Append(("Input.VigilanceHeeded", "true")).Append(("AdviceFor", "cadrage-recherche-biblio")).Append(("Input.Verified", "Sources")).Append(("Input.FollowUp", "Kept")).Append(("Input.Requests", "One"))
            .Append(("Input.ImageGenerated", "false")).Append(("Input.Discouraged", "WholeTextWritten")).Append(("Input.Justification", "Un essai."))
            .Append(("Input.Text", "Un texte nouveau."))
            .Append(("Input.TypedName", "Personne")).Append(("Input.ReadAndApproved", "true")).Append(("Input.Version", "1")).Append(("Input.ConfirmedName", ""))
            .DistinctBy(f => f.Item1).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));

    /// <summary>Every POST of « Mon espace », as the matrix of access names it; that matrix is checked against the portal itself.</summary>
    public static IEnumerable<string> Posts => Rows("POST ");

    /// <summary>Every page of a sheet that is read on screen.</summary>
    public static IEnumerable<string> Pages => Rows("GET ").Where(pattern => !pattern.EndsWith(".pdf", StringComparison.Ordinal));

    /// <summary>Posts these fields, the value of one of them as raw bytes in URL encoding.</summary>
    public static Task<HttpResponseMessage> PostAsync(
        PortalBrowser browser, string address, IEnumerable<KeyValuePair<string, string>> fields, (string Field, string Encoded)? raw = null)
    {
        var body = string.Join('&', fields.Where(f => f.Key != raw?.Field).Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
        if (raw is { } one)
        {
            body += $"&{Uri.EscapeDataString(one.Field)}={one.Encoded}";
        }

        return browser.Direct.PostAsync(
            address, new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"), TestContext.Current.CancellationToken);
    }

    public static string TokenOf(PortalPage page) => ((IHtmlInputElement)page.Document.QuerySelector($"input[name={Token}]")!).Value;

    private static IEnumerable<string> Rows(string method) => AccessMatrix.Rows
        .Where(row => row.Endpoint.StartsWith($"{method}/espace/fiches/", StringComparison.Ordinal))
        .Select(row => row.Endpoint[method.Length..]);
}
