namespace CapsPortal.Domain.Sheets;

/// <summary>One part of a sheet's text, in Markdown. Title, help and order come from the template in force when the sheet was made.</summary>
public sealed class Section
{
    /// <summary>About twice the longest sheet (12 pages), in characters.</summary>
    public const int TextMaxLength = 60_000;

    private Section(string key, int position, string title, string help, bool required)
    {
        Key = key;
        Position = position;
        Title = title;
        Help = help;
        Required = required;
    }

    /// <summary>Stable within a sheet, used in addresses: « deroulement ».</summary>
    public string Key { get; private init; }

    public int Position { get; private init; }

    public string Title { get; private init; }

    public string Help { get; private init; }

    /// <summary>Whether the sheet can be submitted without it.</summary>
    public bool Required { get; private init; }

    public string Text { get; private set; } = "";

    public bool IsWritten => Text.Length > 0;

    internal static Section From(SectionTemplate template, int position) =>
        new(template.Key, position, template.Title, template.Help, template.Required);

    internal void Write(string text) => Text = text;
}

/// <summary>One line of the template (trame) from which a sheet's sections are made.</summary>
public sealed record SectionTemplate(string Key, string Title, string Help, bool Required)
{
    /// <summary>The summary, shown apart and in lists of results.</summary>
    public const string SummaryKey = "resume";

    /// <summary>The section that receives the AI mention.</summary>
    public const string MethodologyKey = "methodologie";
}
