using System.Text.RegularExpressions;
using CapsPortal.Domain.Sheets;
using CapsPortal.Web.Data;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Security;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>An accompagnateur·ice signed in, with a sheet of hers.</summary>
internal sealed partial class SheetAuthor : IDisposable
{
    public const string OpenButton = "Ouvrir la fiche";

    /// <summary>An identity card that nothing is wrong with, as it is typed.</summary>
    public static readonly (string Field, string Value)[] Card =
    [
        ("Input.Title", "Jardins partagés de Trélazé"), ("Input.Action", "Des jardins ouverts à tou·tes"), ("Input.Structure", "Maison de quartier"),
        ("Input.Theme", "Alimentation"), ("Input.Territory", "Maine-et-Loire"), ("Input.StartYear", "2022"), ("Input.EndYear", "2024"),
    ];

    /// <summary>A contributor that nothing is wrong with, as typed.</summary>
    public static readonly (string Field, string Value)[] Contributor =
    [
        ("Input.Name", "Jean Lefèvre"), ("Input.Function", "Animateur"), ("Input.Structure", "Maison de quartier"), ("Input.Email", "jean.lefevre@test.example"),
    ];

    private readonly PortalFixture _portal;

    private SheetAuthor(PortalFixture portal, PortalUser user, PortalBrowser browser, SheetId id)
    {
        _portal = portal;
        User = user;
        Browser = browser;
        Id = id;
    }

    public PortalUser User { get; }

    public PortalBrowser Browser { get; }

    public SheetId Id { get; }

    /// <summary>A sheet that she has just opened on the portal: nothing but its identity card.</summary>
    public static async Task<SheetAuthor> WithNewSheetAsync(PortalFixture portal)
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        var browser = await portal.SignInAsync(user);
        var opened = await (await browser.OpenAsync("/espace/fiches/nouvelle")).SubmitAsync(OpenButton, Card);
        return new SheetAuthor(portal, user, browser, new SheetId(Guid.Parse(SheetAddress().Match(opened.Path).Groups[1].Value)));
    }

    /// <summary>A sheet to which nothing is missing but its submission.</summary>
    public static async Task<SheetAuthor> WithDraftAsync(PortalFixture portal, SampleSheet? sample = null)
    {
        var user = await portal.CreateUserAsync(Roles.Accompagnateur);
        var sheet = await (sample ?? new SampleSheet("Une fiche en cours")).AddDraftAsync(portal, user);
        return new SheetAuthor(portal, user, await portal.SignInAsync(user), sheet.Id);
    }

    public void Dispose() => Browser.Dispose();

    /// <param name="part">What follows the sheet's own address: « /plan ».</param>
    public string AddressOf(string part) => $"/espace/fiches/{Id.Value}{part}";

    public Task<PortalPage> OpenAsync(string part = "") => Browser.OpenAsync(AddressOf(part));

    public Task<Sheet> SheetAsync() => _portal.WithDatabaseAsync(db => db.Sheets.AsNoTracking().SingleAsync(s => s.Id == Id));

    public Task ChangeAsync(Action<Sheet> change) => _portal.WithDatabaseAsync(async db =>
    {
        change(await db.Sheets.SingleAsync(s => s.Id == Id));
        return await db.SaveChangesAsync();
    });

    /// <summary>The kinds of what the journal says of the sheet, in their order.</summary>
    public Task<List<string>> JournalAsync() => _portal.WithDatabaseAsync(
        db => db.Journal.Where(e => e.SubjectId == Id.Value).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync());

    public Task<List<OutgoingMail>> MailsAsync() => _portal.WithDatabaseAsync(
        db => db.OutgoingMails.AsNoTracking().Where(m => m.SheetId == Id).OrderBy(m => m.Id).ToListAsync());

    /// <summary>These fields, with another value for one of them.</summary>
    public static (string Field, string Value)[] With((string Field, string Value)[] fields, string field, string value) =>
        [.. fields.Select(f => f.Field == field ? (field, value) : f)];

    [GeneratedRegex("^/espace/fiches/([0-9a-f-]{36})$")]
    private static partial Regex SheetAddress();
}
