using System.Xml;
using CapsPortal.Documents.Model;

namespace CapsPortal.Documents.Docx;

/// <summary>Text that XML can hold: without the few characters that it refuses.</summary>
internal static class Words
{
    public static string Of(string text)
    {
        var printable = Printable.Text(text);
        return printable.All(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c))
            ? printable
            : string.Concat(printable.Where(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c)));
    }
}
