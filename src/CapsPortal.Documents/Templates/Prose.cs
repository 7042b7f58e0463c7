using CapsPortal.Documents.French;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Templates;

/// <summary>Short ways to write the templates' own sentences, with French typography.</summary>
internal static class Prose
{
    public static string Typed(string text) => FrenchTypography.Apply(text);

    public static Paragraph Paragraph(string text) => new(Inline.Of(Typed(text)));

    public static Heading Heading(int level, string text, string? anchor = null) => new(level, Inline.Of(Typed(text)), anchor);

    public static KeyValue Fact(string key, string value) => new(Typed(key), Inline.Of(Typed(value)));

    /// <summary>A value that must stay as it is: a name, a digest.</summary>
    public static KeyValue Exact(string key, string value) => new(Typed(key), Inline.Of(value));

    public static TableCell Cell(string text) => new(Inline.Of(Typed(text)));

    public static BulletList Bullets(IEnumerable<string> items) => new([.. items.Select(item => new ListItem([Paragraph(item)]))]);

    /// <summary>« Awa Diallo, chargée de projet, Maison Santé »: only what is known.</summary>
    public static string Person(string name, string? function, string? organisation) =>
        string.Join(", ", new[] { name, function, organisation }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
