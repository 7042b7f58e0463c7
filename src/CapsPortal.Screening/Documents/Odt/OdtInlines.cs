using System.Globalization;
using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Odt;

/// <summary>Reads the line of a paragraph, and puts aside what is to be read after it.</summary>
/// <param name="nested">Reads the paragraphs of a note, a comment or a text box.</param>
internal sealed class OdtInlines(
    Transcript transcript, string place, OdtState state, List<Action> after, Action<XElement, string> nested)
{
    /// <summary>More spaces than that in a row say nothing, and a number in a file costs nothing to write.</summary>
    private const int MaxSpaces = 200;

    private readonly List<XElement> _deleted = [];
    private int _deletedAt;

    public void Read(XElement paragraph)
    {
        Read(paragraph, IsHidden(paragraph));
        Deleted();
    }

    /// <summary>Words that form controls, fields and references keep in attributes.</summary>
    public void Attributes(IEnumerable<XElement> holders)
    {
        foreach (var attribute in holders.SelectMany(element => element.Attributes()).Where(IsSaid))
        {
            after.Add(() => Line("champ", () => transcript.Add(attribute)));
        }
    }

    /// <summary>The title or the description of an image.</summary>
    public void Described(XElement description)
    {
        foreach (var text in description.Nodes().OfType<XText>())
        {
            after.Add(() => Line("description d’image", () => transcript.Add(text)));
        }
    }

    private void Read(XElement element, bool hidden)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                transcript.At(hidden ? $"{place}, texte caché" : place);
                transcript.AddCollapsed(text);
            }
            else if (node is XElement child)
            {
                ReadElement(child, hidden || IsHidden(child));
            }
        }
    }

    private void ReadElement(XElement element, bool hidden)
    {
        var name = element.Name.LocalName;
        if (element.Name.NamespaceName.Contains(":drawing:", StringComparison.Ordinal))
        {
            Attributes([element]);
            after.Add(() => nested(element, $"{place}, zone de texte"));
            return;
        }

        switch (name)
        {
            case "s":
                Stand(element, new string(' ', Spaces(element)));
                break;
            case "tab":
                Stand(element, "\t");
                break;
            case "line-break":
                Stand(element, "\n");
                break;
            case "change":
                Delete(element);
                break;
            case "note":
                var note = element.Attributes().Any(attribute => attribute.Name.LocalName == "note-class" && attribute.Value == "endnote")
                    ? $"note de fin {++state.EndNotes}" : $"note {++state.Notes}";
                after.Add(() => nested(element, note));
                break;
            case "annotation":
                var comment = $"commentaire {++state.Comments}";
                after.Add(() => nested(element, comment));
                break;
            case "a":
                Attributes([element]);
                Read(element, hidden);
                break;
            case "hidden-text" or "conditional-text" or "bibliography-mark":
                Attributes([element]);
                Read(element, hidden: name == "hidden-text" || hidden);
                break;
            default:
                Read(element, hidden);
                break;
        }
    }

    /// <summary>Deletions that touch each other are one text: they were typed as one.</summary>
    private void Delete(XElement change)
    {
        if (transcript.Length != _deletedAt)
        {
            Deleted();
        }

        _deletedAt = transcript.Length;
        // Within a replaced passage, what was deleted there goes too.
        transcript.Add(change, "");
        var name = change.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "change-id")?.Value;
        if (name is not null && state.Deletions.Remove(name, out var deletion))
        {
            _deleted.Add(deletion);
        }
    }

    private void Deleted()
    {
        if (_deleted.Count > 0)
        {
            var kept = _deleted.ToList();
            after.Add(() => new OdtInlines(transcript, $"{place}, suppression suivie", state, [], nested).ReadDeleted(kept));
            _deleted.Clear();
        }
    }

    private void ReadDeleted(List<XElement> deletions)
    {
        foreach (var deletion in deletions)
        {
            var paragraphs = deletion.Descendants().Where(element => element.Name.LocalName is "p" or "h").ToList();
            foreach (var paragraph in paragraphs)
            {
                Read(paragraph);
                if (paragraph != paragraphs[^1])
                {
                    transcript.EndLine();
                }
            }
        }

        transcript.EndLine();
        after.ForEach(read => read());
    }

    private void Stand(XElement element, string characters)
    {
        transcript.At(place);
        transcript.Add(element, characters);
    }

    private void Line(string what, Action add)
    {
        transcript.At($"{place}, {what}");
        add();
        transcript.EndLine();
    }

    private bool IsHidden(XElement element) => element.Name.LocalName == "hidden-paragraph"
        || element.Attributes().Any(attribute => attribute.Name.LocalName == "style-name" && state.HiddenStyles.Contains(attribute.Value));

    private static int Spaces(XElement element)
    {
        var count = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "c")?.Value;
        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var spaces) ? Math.Clamp(spaces, 1, MaxSpaces) : 1;
    }

    private static bool IsSaid(XAttribute attribute) => attribute.Value.Length > 0 && (attribute.Parent!.Name.LocalName, attribute.Name.LocalName) switch
    {
        ("a", "href") => !attribute.Value.StartsWith('#'),
        ("bibliography-mark", "bibliography-type") => false,
        ("bibliography-mark", _) => attribute.Name.NamespaceName.EndsWith(":text:1.0", StringComparison.Ordinal),
        (_, "string-value" or "string-value-if-true" or "string-value-if-false") => true,
        (_, "value" or "current-value" or "label" or "title" or "help-message") => attribute.Name.NamespaceName.EndsWith(":form:1.0", StringComparison.Ordinal),
        _ => false,
    };
}
