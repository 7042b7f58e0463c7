using System.Text;
using CapsPortal.Documents.French;
using CapsPortal.Documents.Model;
using Markdig.Syntax.Inlines;
using Inline = CapsPortal.Documents.Model.Inline;

namespace CapsPortal.Documents.Markdown;

/// <summary>Reads the inside of a Markdown paragraph, and gives its prose French typography.</summary>
internal sealed class InlineReader
{
    private readonly List<Inline> _read = [];
    private readonly StringBuilder _words = new();
    private bool _bold;
    private bool _italic;

    public static IReadOnlyList<Inline> Of(ContainerInline? container)
    {
        if (container is null)
        {
            return [];
        }

        var reader = new InlineReader();
        reader.Children(container);
        reader.Flush();
        return reader._read;
    }

    private void Children(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    _words.Append(literal.Content.AsSpan());
                    break;
                case EmphasisInline emphasis:
                    Emphasis(emphasis);
                    break;
                case LinkInline { IsImage: false } link when Link.IsSafe(link.Url):
                    AddLink(link.Url!, Of(link));
                    break;
                case AutolinkInline auto:
                    Autolink(auto);
                    break;
                case CodeInline code:
                    Flush();
                    _read.Add(new Text(code.Content, _bold, _italic));
                    break;
                case LineBreakInline { IsHard: true }:
                    Flush();
                    _read.Add(new LineBreak());
                    break;
                case LineBreakInline:
                    _words.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    _words.Append(entity.Transcoded.AsSpan());
                    break;
                case ContainerInline other:
                    // An image is read as its description, an unsafe link as its words.
                    Children(other);
                    break;
                default:
                    _words.Append(inline);
                    break;
            }
        }
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        Flush();
        var (bold, italic) = (_bold, _italic);
        _bold |= emphasis.DelimiterCount >= 2;
        _italic |= emphasis.DelimiterCount % 2 == 1;
        Children(emphasis);
        Flush();
        (_bold, _italic) = (bold, italic);
    }

    private void Autolink(AutolinkInline auto)
    {
        var address = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        if (Link.IsSafe(address))
        {
            AddLink(address, [new Text(auto.Url)]);
        }
        else
        {
            _words.Append(auto.Url);
        }
    }

    private void AddLink(string address, IReadOnlyList<Inline> content)
    {
        Flush();
        var words = content.OfType<Text>().Select(text => text with { Bold = text.Bold || _bold, Italic = text.Italic || _italic }).ToList();
        _read.Add(new Link(address, words.Count > 0 ? words : [new Text(address, _bold, _italic)]));
    }

    private void Flush()
    {
        if (_words.Length > 0)
        {
            _read.Add(new Text(FrenchTypography.Apply(_words.ToString()), _bold, _italic));
            _words.Clear();
        }
    }
}
