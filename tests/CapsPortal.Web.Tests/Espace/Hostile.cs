namespace CapsPortal.Web.Tests.Espace;

/// <summary>What people type in forms, from the plausible to the malicious.</summary>
internal static class Hostile
{
    /// <summary>An answer that every form of a sheet could take.</summary>
    public static readonly (string Field, string Value)[] Plausible =
    [
        ("Input.Title", "Titre changé"), ("Input.Action", "Action changée"), ("Input.Structure", "Structure"), ("Input.Theme", "Thème"),
        ("Input.Territory", "Lieu"), ("Input.StartYear", "2022"), ("Input.Name", "Nom Changé"), ("Input.Function", "fonction"),
        ("Input.Email", "change@test.example"), ("Input.GuidedUseId", "cadrage-documents"), ("Input.ToolId", "mistral-le-chat"),
        ("Input.Purpose", "Un but"), ("Input.UsedOn", "2026-03-02"), ("Input.Access", "Paid"), ("Input.Extent", "Summary"),
        ("Input.Data", "PublicDocument"), ("Input.Verified", "Accuracy"), ("Input.FollowUp", "Kept"), ("Input.Requests", "One"),
        ("Input.Justification", "Parce que"), ("Input.Text", "Texte changé"),
    ];

    public static readonly string[] Values =
    [
        "", " ", "\0", "<script>alert('x')</script>", "\"><img src=x onerror=alert(1)>", "'; drop table sheets; --", "{{7*7}}", "%00", "\ud800",
        "\u202Efeinte", "-1", "999999999999999999999", "2026-02-30", "NaN", new string('z', 100_000), "../../etc/passwd", "null", "autre",
    ];
}
