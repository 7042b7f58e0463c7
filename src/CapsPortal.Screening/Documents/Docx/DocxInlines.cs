using System.Xml.Linq;
using CapsPortal.Screening.Documents.Packages;

namespace CapsPortal.Screening.Documents.Docx;

/// <summary>Reads the line of a paragraph, and puts aside what is to be read after it.</summary>
/// <param name="nested">Reads the paragraphs of a text box.</param>
internal sealed class DocxInlines(Transcript transcript, string place, List<Action> after, Action<XElement, string> nested)
{
    private readonly List<XText> _deleted = [];
    private readonly List<XText> _instruction = [];
    private int _deletedAt;

    public void Read(XElement paragraph)
    {
        ReadChildren(paragraph, hidden: false);
        Deleted();
        Instruction();
    }

    private void ReadChildren(XElement element, bool hidden)
    {
        foreach (var child in element.Elements())
        {
            Read(child, hidden);
        }
    }

    private void Read(XElement element, bool hidden)
    {
        switch (element.Name.LocalName)
        {
            case "pPr" or "rPr" or "rubyPr" or "smartTagPr" or "customXmlPr":
                break;
            case "r":
                ReadChildren(element, hidden || IsHidden(element));
                break;
            case "t":
                transcript.At(hidden ? $"{place}, texte caché" : place);
                element.Nodes().OfType<XText>().ToList().ForEach(transcript.Add);
                break;
            case "tab" or "ptab":
                Stand(element, "\t");
                break;
            case "br" or "cr":
                Stand(element, "\n");
                break;
            case "noBreakHyphen":
                Stand(element, "\u2011");
                break;
            case "sym":
                Stand(element, " ");
                break;
            case "softHyphen":
                transcript.Add(element, "");
                break;
            case "del" or "moveFrom":
                Delete(element);
                break;
            case "instrText":
                _instruction.AddRange(element.Nodes().OfType<XText>());
                break;
            case "fldChar":
                Instruction();
                Attributes(element);
                break;
            case "fldSimple":
                Attributes([element]);
                ReadChildren(element, hidden);
                break;
            case "sdtPr":
                Attributes(element);
                break;
            case "AlternateContent":
                Alternate(element, hidden);
                break;
            case "drawing" or "pict" or "object":
                after.Add(() => Boxes(element));
                after.Add(() => Descriptions(element));
                break;
            default:
                ReadChildren(element, hidden);
                break;
        }
    }

    private void Stand(XElement element, string characters)
    {
        transcript.At(place);
        transcript.Add(element, characters);
    }

    private static bool IsHidden(XElement run) => run.Elements().Where(child => child.Name.LocalName == "rPr").Elements()
        .Any(property => property.Name.LocalName is "vanish" or "specVanish"
            && property.Attributes().All(attribute => attribute.Value is not ("0" or "false" or "off")));

    /// <summary>Deletions that touch each other are one text: they were typed as one.</summary>
    private void Delete(XElement deletion)
    {
        if (transcript.Length != _deletedAt)
        {
            Deleted();
        }

        _deletedAt = transcript.Length;
        // Within a replaced passage, what was deleted there goes too.
        transcript.Add(deletion, "");
        _deleted.AddRange(deletion.Descendants().Where(element => element.Name.LocalName is "delText" or "t" or "delInstrText")
            .SelectMany(element => element.Nodes().OfType<XText>()));
    }

    private void Deleted() => Later(_deleted, "suppression suivie");

    private void Instruction()
    {
        if (!FieldCode.IsOfFormat(string.Concat(_instruction.Select(text => text.Value))))
        {
            Later(_instruction, "champ");
        }

        _instruction.Clear();
    }

    private void Later(List<XText> texts, string what)
    {
        if (texts.Count > 0)
        {
            var kept = texts.ToList();
            after.Add(() => Line(what, () => kept.ForEach(transcript.Add)));
            texts.Clear();
        }
    }

    private void Line(string what, Action add)
    {
        transcript.At($"{place}, {what}");
        add();
        transcript.EndLine();
    }

    /// <summary>Words that a field or a form control keeps in attributes: an address, a default value, a list of choices.</summary>
    public void Attributes(XElement element) => Attributes(element.DescendantsAndSelf());

    private void Attributes(IEnumerable<XElement> holders)
    {
        foreach (var attribute in holders.SelectMany(holder => holder.Attributes()).Where(IsSaid))
        {
            after.Add(() => Line("champ", () => transcript.Add(attribute)));
        }
    }

    private static bool IsSaid(XAttribute attribute) => attribute.Value.Length > 0 && (attribute.Parent!.Name.LocalName, attribute.Name.LocalName) switch
    {
        ("fldSimple", "instr") => !FieldCode.IsOfFormat(attribute.Value),
        ("listItem", "displayText") or ("listEntry", "val") or ("default", "val") or ("alias", "val") => !int.TryParse(attribute.Value, out _),
        ("helpText", "val") or ("statusText", "val") => true,
        _ => false,
    };

    /// <summary>The same thing said for newer and for older programs.</summary>
    private void Alternate(XElement alternate, bool hidden)
    {
        var branches = alternate.Elements().ToList();
        if (branches.Count == 0)
        {
            return;
        }

        var (newer, older) = (branches[0], branches[^1]);
        if (alternate.Descendants().Any(element => element.Name.LocalName is "drawing" or "pict" or "object"))
        {
            after.Add(() => transcript.Twice(() => Boxes(newer), () => Boxes(older)));
            after.Add(() => transcript.Twice(() => Descriptions(newer), () => Descriptions(older)));
            return;
        }

        var start = transcript.Length;
        ReadChildren(newer, hidden);
        if (transcript.Length == start)
        {
            ReadChildren(older, hidden);
        }
    }

    private void Boxes(XElement element)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "txbxContent":
                    nested(child, $"{place}, zone de texte");
                    break;
                case "txBody":
                    LooseText.Read(child, $"{place}, zone de texte", transcript);
                    break;
                default:
                    Boxes(child);
                    break;
            }
        }
    }

    /// <summary>The document says them once for itself and once for the picture; both are cleaned, one is read.</summary>
    private void Descriptions(XElement element) => transcript.Twice(
        () => Say(element, "docPr", "shape", "textpath", "imagedata"), () => Say(element, "cNvPr"));

    /// <summary>What is in a drawing, but for its text boxes: their paragraphs speak for what they hold.</summary>
    private static IEnumerable<XElement> Drawn(XElement element) => element.Elements().Where(child => child.Name.LocalName != "txbxContent")
        .SelectMany(child => Drawn(child).Prepend(child));

    private void Say(XElement element, params string[] holders)
    {
        var said = Drawn(element).Where(holder => holders.Contains(holder.Name.LocalName)).SelectMany(holder => holder.Attributes())
            .Where(attribute => attribute.Name.LocalName is "descr" or "title" or "alt" or "string" && attribute.Value.Length > 0);
        foreach (var attribute in said)
        {
            Line("description d’image", () => transcript.Add(attribute));
        }
    }
}
